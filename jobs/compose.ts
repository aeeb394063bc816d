import { hashOf } from "@/auth/secret";
import { stopToken } from "@/auth/stop-mails";
import { asAccount, asSystem } from "@/db/client";
import {
  findPersonForMail,
  findRecipient,
  findTitleForMail,
  linkInvitation,
  linkReset,
  type Waiting,
} from "@/db/queries/mail";
import { findWay } from "@/db/queries/notice-mail";
import { type Locale, readIn } from "@/domain/local-text";
import { topicOfMail } from "@/domain/notices";
import { seats } from "@/domain/succession";
import { writeDay, writeMoment } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { composeAgendaMail } from "./agenda-mail";
import { composeConfirmedGuest, composeDelegation } from "./compose-delegation";
import { composeFinding } from "./compose-finding";
import { composeNotices } from "./compose-notices";
import { composeRequest } from "./compose-request";
import { composeVerification } from "./compose-verification";
import { address, type Composed } from "./composed";
import { linkSecret } from "./link-secret";
import { asRecipient } from "./recipient";
import { mailWords } from "./words";

/** What a mail says, read at the moment it is sent; null where there is nothing left to say. */
export async function compose(mail: Waiting): Promise<Composed | null> {
  if (mail.kind === "invitation") return composeInvitation(mail);
  if (mail.kind === "nomination-confirmed" && !mail.accountId) return composeConfirmedGuest(mail);
  if (mail.kind !== "agenda-changed") return composeToAccount(mail);
  const written = mail.subjectId ? await composeAgendaMail(mail.subjectId) : "gone";
  return typeof written === "string" ? null : written;
}

async function composeInvitation({ id, subjectId }: Waiting): Promise<Composed | null> {
  const secret = linkSecret(id);
  const invitation = subjectId && (await asSystem((tx) => linkInvitation(tx, subjectId, hashOf(secret))));
  if (!invitation) return null;
  const { email, name, language, organisation, expiresAt } = invitation;
  const t = await mailWords(language);
  return {
    to: { email, name, language },
    subject: t("invitation.subject"),
    paragraphs: [
      t("greeting", { name }),
      t("invitation.text", { organisation }),
      t("invitation.until", { moment: `${writeMoment(expiresAt, language, "UTC")} UTC` }),
    ],
    button: { label: t("invitation.button"), address: address(paths.invitation(secret)) },
  };
}

/** Mails of a topic that the person may choose how to hear of: only where they choose mail at once, with the way to stop them. */
async function composeToAccount(mail: Waiting): Promise<Composed | null> {
  const topic = topicOfMail(mail.kind);
  const { accountId } = mail;
  if (!topic || !accountId) return composeLetter(mail);
  if ((await asSystem((tx) => findWay(tx, accountId, topic))) !== "at-once") return null;
  const letter = await composeLetter(mail);
  return letter && { ...letter, stop: address(paths.stopMails(stopToken(accountId, [topic]))) };
}

async function composeLetter(mail: Waiting): Promise<Composed | null> {
  const { accountId, subjectId, kind, params } = mail;
  const found = accountId && (await asSystem((tx) => findRecipient(tx, accountId)));
  if (!found || (!found.active && kind !== "posting-ended")) return null;
  const to = asRecipient(found);
  if (accountId && /^(delegation|nomination|contribution)-/.test(kind)) {
    return composeDelegation({ ...mail, accountId }, to);
  }
  if (accountId && /^(finding|correction|sharing)-/.test(kind)) {
    return composeFinding({ ...mail, accountId }, to);
  }
  if (accountId && kind === "notices") return composeNotices({ ...mail, accountId }, to);
  if (accountId && kind.startsWith("request-")) return composeRequest({ ...mail, accountId }, to);
  if (accountId && kind === "contact-points-due") return composeVerification({ ...mail, accountId }, to);
  const t = await mailWords(to.language);
  const greeting = t("greeting", { name: to.name });
  switch (kind) {
    case "password-reset": {
      const secret = linkSecret(mail.id);
      if (!subjectId || !(await asSystem((tx) => linkReset(tx, subjectId, hashOf(secret))))) return null;
      return {
        to,
        subject: t("reset.subject"),
        paragraphs: [greeting, t("reset.text"), t("reset.notYou")],
        button: { label: t("reset.button"), address: address(paths.reset(secret)) },
      };
    }
    case "new-device":
      return {
        to,
        subject: t("newDevice.subject"),
        paragraphs: [greeting, t("newDevice.text", { device: params.device ?? "" }), t("newDevice.notYou")],
        button: { label: t("newDevice.button"), address: address(paths.account()) },
      };
    case "posting-ends":
      return {
        to,
        subject: t("postingEnds.subject"),
        paragraphs: [
          greeting,
          t("postingEnds.text", { day: writeDay(params.day ?? "", to.language) }),
          t("postingEnds.before"),
        ],
        button: { label: t("postingEnds.button"), address: address(paths.account()) },
      };
    case "posting-ended":
      return { to, subject: t("postingEnded.subject"), paragraphs: [greeting, t("postingEnded.text")] };
    case "posting-begun": {
      const person = subjectId && (await asSystem((tx) => findPersonForMail(tx, subjectId)));
      if (!person) return null;
      return {
        to,
        subject: t("postingBegun.subject"),
        paragraphs: [greeting, t("postingBegun.text", person)],
        button: { label: t("postingBegun.button"), address: address(paths.person(subjectId)) },
      };
    }
    case "membership-granted":
    case "membership-refused":
    case "membership-asked": {
      if (!accountId || !subjectId) return null;
      const group = (await titleFor(accountId, subjectId, to.language)) ?? t("aGroup");
      const say = kind.slice("membership-".length) as "granted" | "refused" | "asked";
      const path = say === "asked" ? paths.members(subjectId) : paths.group(subjectId);
      return {
        to,
        subject: t(`membership.${say}.subject`),
        paragraphs: [greeting, t(`membership.${say}.text`, { group })],
        button: { label: t("membership.button"), address: address(path) },
      };
    }
    case "seat-taken": {
      if (!accountId || !subjectId) return null;
      const group = params.kind === "group";
      const space = (await titleFor(accountId, subjectId, to.language)) ?? t(group ? "aGroup" : "anActivity");
      const seat = seats.find((each) => each === params.seat) ?? "chair";
      return {
        to,
        subject: t(`seatTaken.${seat}.subject`),
        paragraphs: [greeting, t(`seatTaken.${seat}.text`, { space }), t("seatTaken.why")],
        button: {
          label: t("seatTaken.button"),
          address: address(group ? paths.group(subjectId) : paths.activity(subjectId)),
        },
      };
    }
    default:
      return null;
  }
}

/** A space's name, read as the mail's reader; null for one that is stricter than GREEN. */
async function titleFor(accountId: string, spaceId: string, language: Locale): Promise<string | null> {
  const title = await asAccount(accountId, (tx) => findTitleForMail(tx, spaceId));
  return title && readIn(title, language).text;
}
