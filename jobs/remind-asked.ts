import { asAccount, asSystem } from "@/db/client";
import { recordAct } from "@/db/queries/audit";
import {
  claimRequestReminder,
  findRequestForMail,
  listAsked,
  listDueRequests,
  tellAsked,
} from "@/db/queries/request-mail";
import { requestReminderDue } from "@/domain/requests";

/**
 * Reminds those who are asked a day before the due moment and at it, once each. Whether an answer is still missing is read as
 * one of them; the claim in the same transaction as the mails keeps a second run from repeating them.
 */
export async function remindAskedServices(now = new Date()): Promise<void> {
  for (const each of await asSystem((tx) => listDueRequests(tx, now))) {
    if (!requestReminderDue(each, now)) continue;
    const [reader] = await asSystem((tx) => listAsked(tx, each));
    const request = reader && (await asAccount(reader, (tx) => findRequestForMail(tx, each.id)));
    if (!request || request.answered) continue;
    await asSystem(async (tx) => {
      if (!(await claimRequestReminder(tx, each, now))) return;
      await tellAsked(tx, "request-due", each);
      await recordAct(tx, { accountId: null, act: "request.remind", subjectId: each.id });
    });
  }
}
