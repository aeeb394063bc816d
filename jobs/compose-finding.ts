import { asAccount } from "@/db/client";
import { findFindingForMail, type Waiting } from "@/db/queries/mail";
import { namedInMail, tlp } from "@/domain/labels";
import { readIn } from "@/domain/local-text";
import { paths } from "@/lib/paths";
import { address, type Composed } from "./composed";
import type { Recipient } from "./recipient";
import { mailWords } from "./words";

const says = {
  "finding-submitted": "submitted",
  "finding-validated": "validated",
  "finding-returned": "returned",
  "correction-proposed": "correctionProposed",
  "correction-decided": "correctionDecided",
  "sharing-asked": "sharingAsked",
  "sharing-decided": "sharingDecided",
} as const;

/** About a finding, read as the mail's reader at the moment of sending: the fact, its label and where; the title up to GREEN. */
export async function composeFinding(
  { kind, accountId, subjectId }: Waiting & { accountId: string },
  to: Recipient,
): Promise<Composed | null> {
  const say = says[kind as keyof typeof says];
  const finding = say && subjectId && (await asAccount(accountId, (tx) => findFindingForMail(tx, subjectId)));
  if (!finding) return null;
  const t = await mailWords(to.language);
  const label = tlp(finding.label);
  const what = namedInMail(Math.max(finding.label, finding.spaceLabel))
    ? t("finding.named", { title: finding.title, label })
    : t("finding.unnamed", { label });
  const group = namedInMail(finding.spaceLabel) ? readIn(finding.group, to.language).text : t("aGroup");
  return {
    to,
    subject: t(`finding.${say}.subject`),
    paragraphs: [t("greeting", { name: to.name }), t(`finding.${say}.text`, { finding: what, group })],
    button: { label: t("finding.button"), address: address(paths.finding(subjectId)) },
  };
}
