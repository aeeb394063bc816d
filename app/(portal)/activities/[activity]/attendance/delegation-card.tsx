import { useLocale, useTranslations } from "next-intl";
import { Flag } from "@/components/ui/flag";
import { Icon } from "@/components/ui/icon";
import { Table } from "@/components/ui/table";
import type { Attendance } from "@/db/queries/attendance";
import { type AttendanceState, tally } from "@/domain/attendance";
import { readIn } from "@/domain/local-text";
import { countryName } from "@/lib/countries";
import { writeTime } from "@/lib/dates";

type Delegation = { name: string; code: string | null; people: Attendance["people"] };

/** Who comes for one country or international organisation; those of none stand last. */
export function delegationsOf(people: Attendance["people"], locale: string): Delegation[] {
  const nameOf = (person: Attendance["people"][number]) =>
    person.countryCode ? countryName(person.countryCode, locale) : (person.organisation ?? "");
  return [...Map.groupBy(people, nameOf)]
    .map(([name, own]) => ({ name, code: own[0]?.countryCode ?? null, people: own }))
    .sort((a, b) => Number(a.name === "") - Number(b.name === "") || a.name.localeCompare(b.name, locale));
}

const looks = {
  present: { icon: "check", look: "text-good-ink" },
  absent: { icon: "x", look: "text-bad-ink" },
  excused: { icon: null, look: "text-muted" },
} as const;

/** A mark as everybody reads it; where no sign says it by itself, as its word. */
function State({ state }: { state: AttendanceState }) {
  const t = useTranslations("attendance");
  const { icon } = looks[state];
  return (
    <>
      {icon && <Icon name={icon} />}
      <span className={icon ? "sr-only" : undefined}>{t(`states.${state}`)}</span>
    </>
  );
}

/** One delegation, folded to its counts: its participants by the sessions of the day, with totals over all sessions. */
export function DelegationCard({
  delegation,
  sessions,
  attendance,
  zone,
  open,
}: {
  delegation: Delegation;
  sessions: Attendance["sessions"];
  attendance: Attendance;
  zone: string;
  open: boolean;
}) {
  const [t, locale] = [useTranslations("attendance"), useLocale()];
  const { name, code, people } = delegation;
  const marksOf = (id: string) => attendance.marks.get(id) ?? new Map<string, AttendanceState>();
  const whole = tally(people.flatMap((person) => marksOf(person.id).get("") ?? []));
  const timeOf = ({ startsAt }: Attendance["sessions"][number]) =>
    startsAt ? writeTime(new Date(startsAt), zone) : "";
  const cell = (state: AttendanceState | undefined, at?: string) =>
    state ? (
      <span className={`inline-flex items-center gap-1 ${looks[state].look}`}>
        {at && <span className="font-mono text-muted sm:hidden">{at}</span>}
        <State state={state} />
      </span>
    ) : null;
  return (
    <details open={open || undefined} className="card folded">
      <summary>
        <h3 className="flagged">
          <Flag code={code} />
          {name || t("noDelegation")}
        </h3>
        <span className="flex items-center gap-3">
          {(["absent", "excused"] as const).map(
            (state) =>
              whole[state] > 0 && (
                <span key={state} className={`inline-flex items-center gap-1 ${looks[state].look}`}>
                  <State state={state} /> {whole[state]}
                </span>
              ),
          )}
          <span className="text-muted">{t("presentOf", { here: whole.present, count: people.length })}</span>
        </span>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys too */}
      <section aria-label={name || t("noDelegation")} tabIndex={0} className="attendance-table">
        <Table
          caption={name || t("noDelegation")}
          compact
          columns={[
            { key: "person", label: t("person") },
            { key: "total", label: t("total"), numeric: true, phone: "none" },
            { key: "", label: t("whole") },
            ...sessions.map((session) => ({
              key: session.sessionId,
              label: `${timeOf(session)} ${readIn(session.title, locale).text}`,
              phone: "plain" as const,
            })),
          ]}
          rows={people.map((person) => {
            const own = marksOf(person.id);
            const atSessions = attendance.sessions.flatMap(({ sessionId }) => own.get(sessionId) ?? []);
            return {
              key: person.id,
              cells: {
                person: person.name,
                "": cell(own.get("")),
                ...Object.fromEntries(
                  sessions.map((each) => [each.sessionId, cell(own.get(each.sessionId), timeOf(each))]),
                ),
                total: atSessions.length > 0 ? t("totals", tally(atSessions)) : null,
              },
            };
          })}
        />
      </section>
    </details>
  );
}
