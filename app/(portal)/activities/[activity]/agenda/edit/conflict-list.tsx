import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { RoomNames } from "@/db/queries/agenda";
import type { Conflict } from "@/domain/agenda/conflicts";
import type { AgendaSession } from "@/domain/agenda/session";
import { readIn } from "@/domain/local-text";
import { writeTime } from "@/lib/dates";
import type { Names } from "../session-row";

type Props = {
  conflicts: Conflict[];
  sessions: AgendaSession[];
  names: Names;
  rooms: RoomNames;
  zone: string;
};

/** What does not fit, in words. */
export function ConflictList({ conflicts, sessions, names, rooms, zone }: Props) {
  const [t, locale] = [useTranslations("agenda"), useLocale()];
  if (conflicts.length === 0) return null;
  const byId = new Map(sessions.map((session) => [session.sessionId, session]));
  const named = (id: string) => {
    const session = byId.get(id);
    const at = session?.startsAt ? `${writeTime(new Date(session.startsAt), zone)} ` : "";
    return at + readIn(session?.title, locale).text;
  };
  const languages = new Intl.DisplayNames(locale, { type: "language" });
  const nameOf = (subject: string | null) =>
    subject === null
      ? t("plenary")
      : (rooms.get(subject) ??
        names.people.get(subject)?.name ??
        names.organisations.get(subject)?.name ??
        (subject.length === 2 ? languages.of(subject) : undefined) ??
        t("plenary"));
  return (
    <Notice tone="problem">
      <h2 className="mb-1">{t("conflictsTitle", { count: conflicts.length })}</h2>
      <ul className="grid gap-1.5">
        {conflicts.map((conflict) => (
          <li key={conflict.kind + conflict.sessionIds.join() + conflict.subject}>
            {t(`conflicts.${conflict.kind}`, {
              subject: nameOf(conflict.subject),
              first: named(conflict.sessionIds[0] ?? ""),
              second: named(conflict.sessionIds[1] ?? ""),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
