import { asSystem } from "@/db/client";
import { recordAct } from "@/db/queries/audit";
import { tellAbout } from "@/db/queries/outbox";
import { claimVerification, listUnreminded, listVerifiers } from "@/db/queries/verification";

/**
 * Reminds of contact points that nobody has verified for ninety days, once for each period of ninety days in which they
 * stay so. The claim in the same transaction as the mails keeps a second run from repeating them.
 */
export async function remindVerifiers(now = new Date()): Promise<void> {
  for (const organisationId of await asSystem((tx) => listUnreminded(tx, now)))
    await asSystem(async (tx) => {
      const told = await listVerifiers(tx, organisationId);
      if (told.length === 0) return;
      const claimed = await claimVerification(tx, organisationId, now);
      if (claimed.length === 0) return;
      for (const accountId of told) await tellAbout(tx, "contact-points-due", accountId, organisationId);
      for (const subjectId of claimed)
        await recordAct(tx, { accountId: null, act: "contact-point.remind", subjectId });
    });
}
