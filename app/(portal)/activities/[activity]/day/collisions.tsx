import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { RoomNames } from "@/db/queries/agenda";
import type { Conflict } from "@/domain/agenda/conflicts";
import type { AgendaSession } from "@/domain/agenda/session";
import { readIn } from "@/domain/local-text";
import type { Names } from "../agenda/session-row";

type Props = {
  collisions: Conflict[];
  sessions: AgendaSession[];
  rooms: RoomNames;
  names: Names;
};

/** What still collides when the delays are counted: which sessions, in which room or with whom. */
export function Collisions({ collisions, sessions, rooms, names }: Props) {
  const [t, locale] = [useTranslations("day"), useLocale()];
  if (collisions.length === 0) return null;
  const titles = new Map(sessions.map((each) => [each.sessionId, readIn(each.title, locale).text]));
  return (
    <Notice tone="problem">
      <p className="font-medium">{t("collide", { count: collisions.length })}</p>
      <ul className="mt-1 grid gap-1">
        {collisions.map(({ kind, sessionIds: [first = "", second = ""], subject }) => (
          <li key={`${kind} ${first} ${second} ${subject}`}>
            {t(kind === "room" ? "collideIn" : "collideWith", {
              first: titles.get(first) ?? "…",
              second: titles.get(second) ?? "…",
              where: rooms.get(subject ?? "") ?? t("plenary"),
              who: names.people.get(subject ?? "")?.name ?? t("somebody"),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
