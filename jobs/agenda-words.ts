import type { ReadForMail } from "@/db/queries/agenda-mail";
import { type Notice, type NoticeKind, partOf } from "@/domain/agenda/notices";
import { endOf, placeName, startOf } from "@/domain/agenda/place";
import type { AgendaSession } from "@/domain/agenda/session";
import { namedInMail, tlp } from "@/domain/labels";
import { type Locale, readIn } from "@/domain/local-text";
import { dayOf, offsetOf, writeTime, writeWeekday } from "@/lib/dates";
import { languageName } from "@/lib/language-name";
import { kindWords, mailWords } from "./words";

/** How changes of an agenda are said in a mail: above GREEN only kind, time and label. */
export async function describer(
  { activity, before, after, rooms }: ReadForMail,
  language: Locale,
  reader: string,
) {
  const [t, kind] = [await mailWords(language), await kindWords(language)];
  const { timeZone: zone } = activity;

  const nameOf = (session: AgendaSession) =>
    namedInMail(session.label)
      ? t("agenda.quoted", { title: readIn(session.title, language).text })
      : `${kind(session.kind as "opening")} · ${tlp(session.label)}`;

  const where = (session: AgendaSession) =>
    namedInMail(session.label) ? placeName(session, rooms, t("agenda.plenary")) : "";

  const at = (session: AgendaSession) => {
    const [from, until] = [new Date(startOf(session)), new Date(endOf(session))];
    const day = writeWeekday(dayOf(from, zone), language);
    const hours = `${writeTime(from, zone)}–${writeTime(until, zone)} (${offsetOf(from, zone)})`;
    return [day, hours, where(session)].filter(Boolean).join(", ");
  };

  /** What somebody speaks to in a session, item by item. */
  const part = (session: AgendaSession) =>
    partOf(reader, session)
      .map(({ title, from }) => {
        const begins = new Date(startOf(session) + from * 60_000);
        return `${writeTime(begins, zone)} ${readIn(title, language).text}`;
      })
      .join("; ");

  const list = (codes: string[]) => codes.map((code) => languageName(code, language)).join(", ") || "—";

  function sentence(
    which: NoticeKind,
    was: AgendaSession | undefined,
    is: AgendaSession | undefined,
  ): string {
    const session = is ?? was;
    if (!session) return "";
    const [what, now] = [nameOf(session), at(session)];
    const changed = t("agenda.changes.changed", { what, at: now });
    const named = namedInMail(Math.max(session.label, was?.label ?? 0));
    switch (which) {
      case "added":
      case "entered":
      case "removed":
      case "left":
        return t(`agenda.changes.${which}`, { what, at: now });
      case "moved":
        if (!was || at(was) === now) return changed;
        return t("agenda.changes.moved", { what, from: at(was), at: now });
      case "longer":
      case "shorter": {
        const by = Math.abs(session.minutes - (was?.minutes ?? session.minutes));
        return was ? t(`agenda.changes.${which}`, { what, by, at: now }) : changed;
      }
      case "renamed":
        return was && named ? t("agenda.changes.renamed", { what, old: nameOf(was) }) : changed;
      case "part":
        return named ? t("agenda.changes.part", { what, part: part(session) || "—" }) : changed;
      case "languages":
        return named
          ? t("agenda.changes.languages", {
              what,
              spoken: list(session.languages),
              into: list(session.interpretation),
            })
          : changed;
    }
  }

  return {
    /** As a calendar names it. */
    title: (sessionId: string) => {
      const session = after.get(sessionId) ?? before.get(sessionId);
      if (!session) return "";
      return namedInMail(session.label) ? readIn(session.title, language).text : nameOf(session);
    },
    /** All that changed about one session. */
    sentences: ({ sessionId, kinds }: Notice) => {
      const said = kinds.map((each) => sentence(each, before.get(sessionId), after.get(sessionId)));
      return [...new Set(said)].join(" ");
    },
  };
}
