import type { ExportedAgenda } from "@/db/queries/agenda-export";
import type { ExportedPerson } from "@/db/queries/participant-export";
import { endOf, startOf } from "@/domain/agenda/place";
import type { AgendaSession } from "@/domain/agenda/session";
import { type Locale, readIn } from "@/domain/local-text";
import { countryName } from "@/lib/countries";
import { addDays, dayOf, writeTime, writeWeekday } from "@/lib/dates";
import { openPaper, type Paper } from "@/lib/paper";
import { writeTable } from "@/lib/paper-table";

type Activity = ExportedAgenda["activity"];
export type AttendanceSheet = { day: string; session?: AgendaSession };

/** A sheet for each day of the activity, or for each session that is no break; of one day where it is chosen. */
export function sheetsOf(
  activity: Activity,
  agenda: ExportedAgenda | null,
  by: "day" | "session",
  day?: string,
): AttendanceSheet[] {
  const all: AttendanceSheet[] = [];
  if (by === "session")
    for (const session of agenda?.sessions ?? [])
      if (session.kind !== "break")
        all.push({ day: dayOf(new Date(startOf(session)), activity.timeZone), session });
  if (by === "day")
    for (let at = activity.startsOn; at <= activity.endsOn && all.length < 60; at = addDays(at, 1))
      all.push({ day: at });
  return all.filter((each) => !day || each.day === day);
}

export type AttendanceWords = Record<
  "attendance" | "note" | "number" | "name" | "organisation" | "signature",
  string
> & { continued: (title: string) => string; pageOf: (page: number, pages: number) => string };

type Content = {
  activity: Activity;
  people: ExportedPerson[];
  sheets: AttendanceSheet[];
  rooms?: Map<string, string>;
};

/** The sheets one after another, each on a page of its own, with a row to sign in for everybody. */
export async function attendancePaper(
  { activity, people, sheets, rooms }: Content,
  locale: Locale,
  words: AttendanceWords,
): Promise<Buffer> {
  const title = readIn(activity.title, locale).text;
  const paper = openPaper({
    title: `${title}: ${words.attendance}`,
    language: locale,
    // A paper carries the strictest label of what stands on it.
    label: Math.max(activity.label, ...sheets.map(({ session }) => session?.label ?? 0)),
    note: words.note,
    createdAt: new Date(),
    pageOf: words.pageOf,
  });
  const columns = [
    { head: words.number, width: 34 },
    { head: words.name, width: 172 },
    { head: words.organisation, width: 150 },
    { head: words.signature, width: paper.width - 356 },
  ];
  const rows = people.map((person, index) => [
    [String(index + 1)],
    [person.name, person.function].filter(Boolean),
    [person.organisation ?? "", person.countryCode ? countryName(person.countryCode, locale) : ""].filter(
      Boolean,
    ),
    [],
  ]);
  for (const [index, sheet] of sheets.entries()) {
    if (index > 0) paper.doc.addPage();
    // Other requests are answered between two sheets.
    await new Promise((done) => setImmediate(done));
    const section = paper.group(paper.root, "Sect");
    const heading = headingOf(sheet, activity.timeZone, locale);
    const where = whereOf(sheet, rooms);
    paper.say(section, { tag: "P", text: title, size: 10, quiet: true });
    paper.say(section, { tag: "H1", text: heading, size: 15, face: "strong", gap: 2 });
    if (sheet.session)
      paper.say(section, { tag: "P", text: readIn(sheet.session.title, locale).text, size: 12, gap: 1 });
    if (where) paper.say(section, { tag: "P", text: where, size: 10, quiet: true, gap: 1 });
    paper.doc.y += 10;
    await writeTable(paper, section, columns, rows, {
      least: 30,
      again: () => again(paper, words.continued(heading)),
    });
    section.end();
  }
  return paper.finish();
}

/** On its further pages a sheet says again which one it is. */
function again(paper: Paper, heading: string): void {
  paper.furniture(heading, 11);
  paper.doc.y += 6;
}

function headingOf({ day, session }: AttendanceSheet, zone: string, locale: Locale): string {
  const written = writeWeekday(day, locale);
  const capital = written.charAt(0).toLocaleUpperCase(locale) + written.slice(1);
  if (!session) return capital;
  const [from, until] = [startOf(session), endOf(session)].map((at) => writeTime(new Date(at), zone));
  return `${capital}, ${from}–${until}`;
}

function whereOf({ session }: AttendanceSheet, rooms?: Map<string, string>): string {
  return (session?.roomIds ?? []).flatMap((id) => rooms?.get(id) ?? []).join(", ");
}
