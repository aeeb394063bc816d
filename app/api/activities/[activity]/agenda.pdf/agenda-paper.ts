import type { ExportedAgenda } from "@/db/queries/agenda-export";
import { endOf, placeName, startOf } from "@/domain/agenda/place";
import type { AgendaSession } from "@/domain/agenda/session";
import { type Locale, readIn } from "@/domain/local-text";
import { dayOf, offsetOf, writeDays, writeTime, writeWeekday } from "@/lib/dates";
import { openPaper, type Paper, type Said } from "@/lib/paper";
import type { AgendaWords } from "./words";

const column = 92;

/** The agenda as a paper, day by day. */
export async function agendaPaper(
  { activity, version, sessions, names, rooms }: ExportedAgenda,
  locale: Locale,
  words: AgendaWords,
): Promise<Buffer> {
  const zone = activity.timeZone;
  const title = readIn(activity.title, locale).text;
  const paper = openPaper({
    title: `${title}: ${words.agenda}`,
    language: locale,
    // A paper carries the strictest label of what stands on it.
    label: Math.max(activity.label, ...sessions.map((session) => session.label)),
    note: words.note,
    createdAt: version.createdAt,
    pageOf: words.pageOf,
  });
  const { root } = paper;
  const city = words.zone(
    activity.city,
    offsetOf(new Date(sessions[0]?.startsAt ?? version.createdAt), zone),
  );
  paper.say(root, { tag: "H1", text: title, size: 20, face: "strong" });
  const dates = writeDays(activity.startsOn, activity.endsOn, locale);
  paper.say(root, { tag: "P", text: `${dates}, ${activity.city}. ${city}.`, size: 10, quiet: true, gap: 2 });
  paper.say(root, {
    tag: "P",
    text: words.version(version.number, version.createdAt),
    size: 10,
    quiet: true,
  });
  if (sessions.length === 0) paper.say(root, { tag: "P", text: words.nothing, size: 10, gap: 12 });

  const dayOfSession = (session: AgendaSession) => dayOf(new Date(startOf(session)), zone);
  for (const day of [...new Set(sessions.map(dayOfSession))].sort()) {
    const section = paper.group(root, "Sect");
    paper.need(110);
    const written = writeWeekday(day, locale);
    paper.say(section, {
      tag: "H2",
      text: written.charAt(0).toLocaleUpperCase(locale) + written.slice(1),
      size: 14,
      face: "strong",
      gap: 16,
    });
    for (const session of sessions.filter((each) => dayOfSession(each) === day)) {
      writeSession(paper, section, session);
    }
    section.end();
  }
  return paper.finish();

  function writeSession(paper: Paper, section: Paper["root"], session: AgendaSession) {
    const { time, rest } = piecesOf(session);
    const labelled = session.label > activity.label;
    paper.need(rest.reduce((sum, piece) => sum + paper.heightOf(piece), labelled ? 31 : 14));
    paper.rule();
    const part = paper.group(section, "Sect");
    paper.say(part, time);
    for (const piece of rest) paper.say(part, piece);
    if (labelled) paper.label(part, session.label, column);
    part.end();
  }

  function piecesOf(session: AgendaSession): { time: Said; rest: Said[] } {
    const [from, until] = [new Date(startOf(session)), new Date(endOf(session))];
    const heading = readIn(session.title, locale);
    const time: Said = {
      tag: "P",
      text: `${writeTime(from, zone)}–${writeTime(until, zone)}`,
      size: 10,
      face: "mono",
      beside: true,
    };
    const quiet = (text: string): Said[] =>
      text ? [{ tag: "P", text, size: 9.5, quiet: true, from: column }] : [];
    const into = session.interpretation.map((each) => each.toUpperCase()).join(" ");
    const place = placeName(session, rooms, words.plenary);
    const isBreak = session.kind === "break";
    return {
      time,
      rest: [
        {
          tag: "H3",
          text: heading.text,
          size: isBreak ? 10 : 11.5,
          face: isBreak ? "regular" : "strong",
          quiet: isBreak,
          from: column,
          lang: heading.fallback ? heading.language : undefined,
        },
        ...(isBreak ? [] : quiet([words.kind(session.kind), place, into].filter(Boolean).join(" · "))),
        ...quiet(who(session)),
        ...itemsOf(session),
      ],
    };
  }

  function who({ speakerIds, organisationIds }: AgendaSession): string {
    const people = speakerIds.map((id) => names.people.get(id)).filter((each) => each !== undefined);
    const covered = new Set(people.map((person) => person.organisation));
    const bodies = organisationIds
      .map((id) => names.organisations.get(id)?.name)
      .filter((name) => !covered.has(name ?? null));
    const spoken = people.map((each) =>
      each.organisation ? `${each.name} (${each.organisation})` : each.name,
    );
    return [...spoken, ...bodies].filter(Boolean).join(" · ");
  }

  function itemsOf(session: AgendaSession): Said[] {
    let at = startOf(session);
    return session.items.map((item, index) => {
      const from = writeTime(new Date(at), zone);
      at += item.minutes * 60_000;
      const speakers = item.speakerIds.map((id) => names.people.get(id)?.name).filter(Boolean);
      const text = [readIn(item.title, locale).text, speakers.join(", ")].filter(Boolean).join(" · ");
      return { tag: "P", text: `${from}  ${text}`, size: 9.5, from: column, gap: index === 0 ? 3 : 0 };
    });
  }
}
