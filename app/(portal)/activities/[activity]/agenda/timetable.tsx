import { useLocale, useTranslations } from "next-intl";
import { Still } from "@/components/ui/still";
import { type Block, rowAt, type Timetable } from "@/domain/agenda/timetable";
import { readIn } from "@/domain/local-text";
import { writeTime } from "@/lib/dates";
import { SessionRow, type Shown, type ShownSession } from "./session-row";

type Props = Omit<Shown, "t" | "locale"> & {
  sessions: ShownSession[];
  table: Timetable;
  /** Midnight at the place. */
  dayBegins: Date;
};

/** The first row names the rooms, the first column the hours. */
const placeOf = ({ top, bottom, left, right }: Block) =>
  `t-${top + 1} b-${bottom + 1} l-${left + 1} r-${right + 1}`;

/**
 * The list of a day, which a wide screen shows as rooms and hours: the same elements, placed by classes. Names of rooms
 * and hours stand in each session too, so for a screen reader they are decoration here.
 */
export function DayTimetable({ sessions, table, dayBegins, ...rest }: Props) {
  const t = useTranslations("agenda");
  const shown: Shown = { t, locale: useLocale(), ...rest };
  const at = (minute: number) => new Date(dayBegins.getTime() + minute * 60_000);
  const now = rowAt(table, (rest.now.getTime() - dayBegins.getTime()) / 60_000);
  const blocks = Map.groupBy(table.blocks, (block) => block.sessionId);
  return (
    <Still as="div" className={`timetable cols-${table.columns} rows-of-${table.rowMinutes}`}>
      {table.all && (
        <p aria-hidden="true" className={`room t-1 l-${table.all.left + 1} r-${table.all.right + 1}`}>
          {t("plenary")}
        </p>
      )}
      {table.rooms.map(({ id, left, right }) => (
        <p key={id} aria-hidden="true" className={`room t-1 l-${left + 1} r-${right + 1}`}>
          {rest.rooms.get(id)}
        </p>
      ))}
      {table.hours.map(({ minute, top }) => (
        <p key={minute} aria-hidden="true" className={`hour t-${top + 1}`}>
          {writeTime(at(minute), rest.zone)}
        </p>
      ))}
      {now && <p aria-hidden="true" className={`moment t-${now + 1}`} />}
      <ol className="sessions">
        {sessions.map((session) => {
          const [block, ...again] = blocks.get(session.sessionId) ?? [];
          return [
            <SessionRow
              key={session.sessionId}
              session={session}
              shown={shown}
              place={block && placeOf(block)}
            />,
            ...again.map((each) => (
              <li key={session.sessionId + each.left} aria-hidden="true" className={`again ${placeOf(each)}`}>
                {readIn(session.title, shown.locale).text}
              </li>
            )),
          ];
        })}
      </ol>
    </Still>
  );
}
