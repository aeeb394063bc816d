import { asAccount, asSystem } from "@/db/client";
import {
  findActivityForMail,
  findDelegationForMail,
  findGuestForMail,
  findNomineeForMail,
  findOpenDuties,
} from "@/db/queries/delegation-mail";
import type { Waiting } from "@/db/queries/mail";
import { tlp } from "@/domain/labels";
import { type LocalText, readIn } from "@/domain/local-text";
import { offsetOf, writeMoment } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { address, type Composed } from "./composed";
import { asRecipient, type Recipient } from "./recipient";
import { mailWords } from "./words";

type Words = Awaited<ReturnType<typeof mailWords>>;

/** Up to GREEN an activity is named; above, it is an activity of that label. */
function nameActivity(t: Words, title: LocalText | null, label: number, to: Recipient): string {
  if (!title) return t("delegation.anActivity", { label: tlp(label) });
  return t("delegation.named", { title: readIn(title, to.language).text });
}

function writeDeadline(until: Date, { language }: Recipient, timeZone: string): string {
  return `${writeMoment(until, language, timeZone)} (${offsetOf(until, timeZone)})`;
}

/** A mail about an invitation, a nomination or a contribution, read as its reader; null where it is overtaken. */
export async function composeDelegation(
  { kind, accountId, subjectId, params }: Waiting & { accountId: string },
  to: Recipient,
): Promise<Composed | null> {
  const delegation = subjectId && (await asSystem((tx) => findDelegationForMail(tx, subjectId)));
  if (!delegation) return null;
  const { id, spaceId, label, organisation, quota, answerUntil, contributionUntil } = delegation;
  const { activity, open, nominee } = await asAccount(accountId, async (tx) => ({
    activity: await findActivityForMail(tx, spaceId, id),
    open: await findOpenDuties(tx, id),
    nominee: params.nomination ? await findNomineeForMail(tx, id, params.nomination) : null,
  }));
  const t = await mailWords(to.language);
  const named = nameActivity(t, activity.title, label, to);
  const until = (moment: Date | null) => (moment ? writeDeadline(moment, to, activity.timeZone) : "");
  const name = (activity.title && nominee) || t("delegation.aNominee");
  const reason = params.reason && activity.title ? [t("delegation.reason", { reason: params.reason })] : [];
  const contribution = contributionUntil
    ? [t("delegation.contribution", { moment: until(contributionUntil) })]
    : [];
  const page = activity.canOpen ? paths.activity(spaceId) : paths.home();
  const invitation = activity.looksAfter ? paths.invited(id) : page;
  const letter = (subject: string, paragraphs: string[], path: string): Composed => ({
    to,
    subject,
    paragraphs: [t("greeting", { name: to.name }), ...paragraphs],
    button: { label: t("delegation.button"), address: address(path) },
  });
  const lapsed = Boolean(delegation.withdrawnAt);
  switch (kind) {
    case "delegation-invited":
      if (lapsed || delegation.declinedAt) return null;
      return letter(
        t("delegation.invited.subject"),
        [
          t("delegation.invited.text", { organisation, activity: named, quota, moment: until(answerUntil) }),
          ...contribution,
        ],
        invitation,
      );
    case "delegation-reminder":
      if (!open.names || answerUntil <= new Date()) return null;
      return letter(
        t("delegation.reminder.subject"),
        [t("delegation.reminder.text", { organisation, activity: named, moment: until(answerUntil) })],
        invitation,
      );
    case "contribution-asked":
    case "contribution-reminder": {
      if (!open.contribution) return null;
      const say = kind === "contribution-asked" ? "contributionAsked" : "contributionReminder";
      return letter(
        t(`delegation.${say}.subject`),
        [t(`delegation.${say}.text`, { organisation, activity: named, moment: until(contributionUntil) })],
        paths.contribution(id),
      );
    }
    case "delegation-withdrawn":
      if (!lapsed) return null;
      return letter(
        t("delegation.withdrawn.subject"),
        [t("delegation.withdrawn.text", { organisation, activity: named })],
        page,
      );
    case "nomination-confirmed":
    case "nomination-refused":
    case "nomination-waiting": {
      const say = kind.slice("nomination-".length) as "confirmed" | "refused" | "waiting";
      const who = params.you ? "you" : "text";
      return letter(
        t(`delegation.${say}.subject`),
        [t(`delegation.${say}.${who}`, { name, activity: named }), ...reason],
        params.you ? page : invitation,
      );
    }
    case "nomination-taken-back":
      return letter(
        t("delegation.takenBack.subject"),
        [
          t("delegation.takenBack.text", {
            organisation: activity.title ? organisation : t("delegation.aDelegation"),
            activity: named,
          }),
        ],
        paths.delegation(spaceId, id),
      );
    default:
      return null;
  }
}

/** To a participant without an account, read as nobody: it names no activity that is not CLEAR. */
export async function composeConfirmedGuest({ subjectId, params }: Waiting): Promise<Composed | null> {
  const found = await asSystem(async (tx) => {
    const delegation = subjectId && (await findDelegationForMail(tx, subjectId));
    const email = params.participant && (await findGuestForMail(tx, params.participant));
    if (!delegation || !email) return null;
    const { id, spaceId, countryCode } = delegation;
    const activity = await findActivityForMail(tx, spaceId, id);
    return { spaceId, activity, to: asRecipient({ email, name: "", language: null, countryCode }) };
  });
  if (!found) return null;
  const { activity, to, spaceId } = found;
  const t = await mailWords(to.language);
  const title = activity.title;
  const named = title
    ? t("delegation.named", { title: readIn(title, to.language).text })
    : t("delegation.someActivity");
  return {
    to,
    subject: t("delegation.confirmed.subject"),
    paragraphs: [
      t("greetingGuest"),
      t("delegation.confirmed.you", { activity: named }),
      t("delegation.guest"),
    ],
    ...(title && {
      button: { label: t("delegation.button"), address: address(paths.activity(spaceId)) },
    }),
  };
}
