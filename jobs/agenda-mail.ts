import { asAccount, asSystem } from "@/db/client";
import {
  findMessageForMail,
  type MessageForMail,
  type ReadForMail,
  readForMail,
} from "@/db/queries/agenda-mail";
import { findRecipient } from "@/db/queries/mail";
import type { Notice } from "@/domain/agenda/notices";
import { GREEN, namedInMail } from "@/domain/labels";
import { type Locale, readIn } from "@/domain/local-text";
import { icalendar } from "@/lib/calendar";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { describer } from "./agenda-words";
import type { Composed } from "./composed";
import { asRecipient, type Recipient } from "./recipient";
import { mailWords } from "./words";

/** Why nothing is written to somebody about an agenda. */
export type Silence = "gone" | "sent" | "inactive" | "noAddress" | "replaced" | "mayNotRead";

/**
 * The mail about an agenda as it would go now: read as its recipient, in their language, about what they may still read
 * and what still holds. Somebody without an account is told at most what is CLEAR.
 */
export async function composeAgendaMail(messageId: string): Promise<Composed | Silence> {
  const message = await asSystem((tx) => findMessageForMail(tx, messageId));
  if (!message) return "gone";
  if (message.sentAt) return "sent";
  const to = await recipientOf(message);
  if (typeof to === "string") return to;
  const found = await (message.accountId
    ? asAccount(message.accountId, (tx) => readForMail(tx, message))
    : asSystem((tx) => readForMail(tx, message)));
  if (!found) return "mayNotRead";
  if (!found.activity.isCurrent) return "replaced";
  const readable = message.notices.filter(
    ({ sessionId, dropped }) => !dropped && sessionOf(found, sessionId),
  );
  return readable.length > 0 ? written(to, message, found, readable) : "mayNotRead";
}

async function recipientOf({ accountId, email, language }: MessageForMail): Promise<Recipient | Silence> {
  if (!accountId) return email ? { email, name: "", language } : "noAddress";
  const account = await asSystem((tx) => findRecipient(tx, accountId));
  return account?.active ? asRecipient(account) : "inactive";
}

const sessionOf = ({ before, after }: ReadForMail, id: string) => after.get(id) ?? before.get(id);

async function written(
  to: Recipient,
  { version, note, participantId, accountId, spaceId }: MessageForMail,
  found: ReadForMail,
  notices: Notice[],
): Promise<Composed> {
  const { activity } = found;
  const { language } = to;
  const t = await mailWords(language);
  const describe = await describer(found, language, participantId);
  // A word of the organiser has no label of its own: it goes where the activity may be named, and no further.
  const named = activity.label <= (accountId ? GREEN : 0);
  const title = readIn(activity.title, language).text;
  return {
    to,
    subject: named
      ? t("agenda.subject", { activity: title, version })
      : t("agenda.subjectUnnamed", { version }),
    paragraphs: [
      to.name ? t("greeting", { name: to.name }) : t("agenda.greeting"),
      ...(named && note ? [note] : []),
      named ? t("agenda.text", { activity: title, version }) : t("agenda.textUnnamed", { version }),
    ],
    entries: notices.map((notice) => ({
      text: describe.sentences(notice),
      address: env.publicUrl + paths.session(spaceId, notice.sessionId),
    })),
    button: { label: t("agenda.button"), address: env.publicUrl + paths.agenda(spaceId) },
    calendar: {
      fileName: "agenda.ics",
      content: calendarOf(
        spaceId,
        version,
        found,
        notices,
        language,
        named ? title : t("agenda.calendar"),
        describe.title,
      ),
    },
  };
}

/** The sessions that changed for this person; those that are cancelled, or that they are out of, as cancelled. */
function calendarOf(
  spaceId: string,
  version: number,
  found: ReadForMail,
  notices: Notice[],
  language: Locale,
  name: string,
  titleOf: (sessionId: string) => string,
): string {
  const { activity, rooms } = found;
  const items = notices.flatMap(({ sessionId, kinds }) => {
    const session = sessionOf(found, sessionId);
    if (!session?.startsAt) return [];
    const place = [session.roomIds.map((id) => rooms.get(id)).join(", "), activity.city];
    return {
      uid: sessionId,
      title: titleOf(sessionId),
      address: env.publicUrl + paths.session(spaceId, sessionId),
      place: namedInMail(session.label) ? place.filter(Boolean).join(", ") : undefined,
      cancelled: kinds.includes("removed") || kinds.includes("left"),
      revision: version,
      stamp: activity.publishedAt,
      startsAt: new Date(session.startsAt),
      minutes: session.minutes,
    };
  });
  const [, email = env.mailFrom] = /<([^>]+)>/.exec(env.mailFrom) ?? [];
  return icalendar(name, items, language, { publishedBy: { name: "Enlace", email } });
}
