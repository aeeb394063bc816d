import { useLocale, useTranslations } from "next-intl";
import type { RoomNames } from "@/db/queries/agenda";
import type { Change } from "@/domain/agenda/difference";
import type { AgendaSession } from "@/domain/agenda/session";
import { readIn } from "@/domain/local-text";
import { dayAndMonth, dayOf, writeTime } from "@/lib/dates";

type Props = { changes: Change[]; zone: string; rooms: RoomNames };

/** What changed, in words: a moved session is one entry, from where to where. */
export function ChangeList({ changes, zone, rooms }: Props) {
  const [t, locale] = [useTranslations("agenda"), useLocale()];
  const where = (session: AgendaSession | null) => {
    if (!session?.startsAt) return t("tray");
    const at = new Date(session.startsAt);
    const { weekday } = dayAndMonth(dayOf(at, zone), locale);
    const place = session.plenary ? t("plenary") : session.roomIds.map((id) => rooms.get(id)).join(", ");
    return `${weekday} ${writeTime(at, zone)}, ${place}`;
  };
  if (changes.length === 0) return <p className="text-muted">{t("noChanges")}</p>;
  return (
    <ul className="grid gap-1.5">
      {changes.map((change) => {
        const title = readIn((change.after ?? change.before)?.title, locale).text;
        const by = Math.abs((change.after?.minutes ?? 0) - (change.before?.minutes ?? 0));
        return (
          <li key={change.kind + change.sessionId}>
            {t.rich(`changes.${change.kind}`, {
              b: (chunks) => <b>{chunks}</b>,
              title,
              from: where(change.before),
              to: where(change.after),
              old: readIn(change.before?.title, locale).text,
              by,
            })}
          </li>
        );
      })}
    </ul>
  );
}
