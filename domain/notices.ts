/** What a person hears of without asking, and how they choose to hear it. */
import * as z from "zod";

/** What is chosen together. The first three are told by notices alone; the others have a mail of their own at once. */
export const topics = [
  "finding",
  "document",
  "addition",
  "review",
  "decision",
  "request",
  "membership",
] as const;
export type Topic = (typeof topics)[number];

/** Topics whose mail at once is made of notices. */
export const withoutOwnMail: readonly Topic[] = ["finding", "document", "addition"];

/** Not at all, in the portal alone, or there and by mail. */
export const ways = ["none", "portal", "at-once", "daily", "weekly"] as const;
export type Way = (typeof ways)[number];

/** What holds for whoever has chosen nothing. */
export const usualWay: Record<Topic, Way> = {
  finding: "daily",
  document: "weekly",
  addition: "daily",
  review: "at-once",
  decision: "at-once",
  request: "at-once",
  membership: "at-once",
};

export const noticeKinds = [
  "finding",
  "document",
  "comment",
  "question",
  "answer",
  "corroboration",
  "finding-submitted",
  "finding-validated",
  "finding-returned",
  "correction-proposed",
  "correction-decided",
  "sharing-asked",
  "sharing-decided",
  "membership-asked",
  "membership-granted",
  "membership-refused",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

const topicsOfMails: Record<string, Topic> = {
  "finding-submitted": "review",
  "finding-validated": "decision",
  "finding-returned": "decision",
  "correction-proposed": "request",
  "correction-decided": "decision",
  "sharing-asked": "request",
  "sharing-decided": "decision",
  "membership-asked": "membership",
  "membership-granted": "membership",
  "membership-refused": "membership",
};

/** What a mail is about; null for one that is always sent. */
export const topicOfMail = (kind: string): Topic | null => topicsOfMails[kind] ?? null;

const way = z.enum(ways);

export const choicesInput = z.strictObject({
  finding: way,
  document: way,
  addition: way,
  review: way,
  decision: way,
  request: way,
  membership: way,
} satisfies Record<Topic, typeof way>);

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Minutes after midnight at which a day's mail is due where its reader is. */
const MORNING = 7 * 60;

/** The last morning and the last Monday morning in this time zone: what happened before them is due by mail. */
export function lastMornings(now: Date, timeZone: string): { daily: Date; weekly: Date } {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(now);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  const since = Number(part("hour")) * 60 + Number(part("minute")) - MORNING;
  const daily = new Date(
    Math.floor(now.getTime() / MINUTE) * MINUTE - since * MINUTE - (since < 0 ? DAY : 0),
  );
  const today = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].indexOf(part("weekday"));
  const back = (today + 7 - (since < 0 ? 1 : 0)) % 7;
  return { daily, weekly: new Date(daily.getTime() - back * DAY) };
}
