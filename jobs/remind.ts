import { asAccount, asSystem } from "@/db/client";
import { recordAct } from "@/db/queries/audit";
import { findOpenDuties, tellDelegation } from "@/db/queries/delegation-mail";
import { listFocalPoints } from "@/db/queries/outbox";
import { claimReminder, listNearDeadlines } from "@/db/queries/reminders";
import { reminderDue } from "@/domain/delegations";

/**
 * Reminds delegations seven days and one day before a deadline, once each. What is still open is read as one of those
 * who look after the delegation; the claim in the same transaction as the mails keeps a second run from repeating them.
 */
export async function remindDelegations(now = new Date()): Promise<void> {
  for (const each of await asSystem((tx) => listNearDeadlines(tx, now))) {
    const { id, organisationId, createdAt: since } = each;
    const due = {
      names: reminderDue({ until: each.answerUntil, since, last: each.remindedAt }, now),
      contribution:
        each.contributionUntil !== null &&
        reminderDue({ until: each.contributionUntil, since, last: each.contributionRemindedAt }, now),
    };
    if (!due.names && !due.contribution) continue;
    const [reader] = await asSystem((tx) => listFocalPoints(tx, organisationId));
    if (!reader) continue;
    const open = await asAccount(reader.id, (tx) => findOpenDuties(tx, id));
    for (const of of ["names", "contribution"] as const) {
      if (!due[of] || !open[of]) continue;
      await asSystem(async (tx) => {
        const last = of === "names" ? each.remindedAt : each.contributionRemindedAt;
        if (!(await claimReminder(tx, id, of, last, now))) return;
        const kind = of === "names" ? "delegation-reminder" : "contribution-reminder";
        await tellDelegation(tx, kind, { id, organisationId });
        await recordAct(tx, { accountId: null, act: "delegation.remind", subjectId: id });
      });
    }
  }
}
