import { asAccount } from "@/db/client";
import type { Waiting } from "@/db/queries/mail";
import { listDueForMail } from "@/db/queries/verification";
import { readIn } from "@/domain/local-text";
import { dayOf, writeDay } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { address, type Composed } from "./composed";
import type { Recipient } from "./recipient";
import { mailWords } from "./words";

/** The contact points of an organisation that are still to be verified, read as the mail's reader; null when none is left. */
export async function composeVerification(
  { accountId, subjectId }: Waiting & { accountId: string },
  to: Recipient,
): Promise<Composed | null> {
  if (!subjectId) return null;
  const due = await asAccount(accountId, (tx) => listDueForMail(tx, subjectId, new Date()));
  const [first] = due;
  if (!first) return null;
  const t = await mailWords(to.language);
  return {
    to,
    subject: t("contactPoints.subject"),
    paragraphs: [
      t("greeting", { name: to.name }),
      t("contactPoints.text", { organisation: first.organisation, count: due.length }),
      t("contactPoints.how"),
    ],
    entries: due.map(({ id, key, service, verifiedAt }) => {
      const name = readIn(service, to.language).text;
      const text = verifiedAt
        ? t("contactPoints.last", { name, day: writeDay(dayOf(verifiedAt, "UTC"), to.language) })
        : t("contactPoints.never", { name });
      return { text, address: address(paths.editContactPoint(key, id)) };
    }),
    button: { label: t("contactPoints.button"), address: address(paths.organisation(first.key)) },
  };
}
