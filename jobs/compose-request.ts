import { asAccount } from "@/db/client";
import type { Waiting } from "@/db/queries/mail";
import { findAnswerForMail, findRequestForMail } from "@/db/queries/request-mail";
import { tlp } from "@/domain/labels";
import { offsetOf, writeMoment } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { address, type Composed } from "./composed";
import type { Recipient } from "./recipient";
import { mailWords } from "./words";

const says = {
  "request-asked": "asked",
  "request-handed": "handed",
  "request-answered": "answered",
  "request-extended": "extended",
  "request-closed": "closed",
  "request-due": "due",
} as const;

/** What no longer needs to be said once the request is closed, and what not once it is answered. */
const whileOpen = ["asked", "handed", "extended", "due"];
const whileUnanswered = ["due"];

/** About a request, read as the mail's reader at the moment of sending: that it is one, its label and due moment, and no name. */
export async function composeRequest(
  { kind, accountId, subjectId }: Waiting & { accountId: string },
  to: Recipient,
): Promise<Composed | null> {
  const say = says[kind as keyof typeof says];
  if (!say || !subjectId) return null;
  const found = await asAccount(accountId, async (tx) => {
    const answer = say === "answered" ? await findAnswerForMail(tx, subjectId) : null;
    if (say === "answered" && !answer) return null;
    const request = await findRequestForMail(tx, answer?.spaceId ?? subjectId);
    return request && { ...request, label: answer?.label ?? request.label };
  });
  if (!found) return null;
  if (found.closedAt && whileOpen.includes(say)) return null;
  if (found.answered && whileUnanswered.includes(say)) return null;
  const { dueAt, timeZone } = found;
  const t = await mailWords(to.language);
  const words = {
    request: t("request.request", { label: tlp(found.label) }),
    moment: `${writeMoment(dueAt, to.language, timeZone)} (${offsetOf(dueAt, timeZone)})`,
  };
  return {
    to,
    subject: t(`request.${say}.subject`),
    paragraphs: [t("greeting", { name: to.name }), t(`request.${say}.text`, words)],
    button: { label: t("request.button"), address: address(paths.request(found.id)) },
  };
}
