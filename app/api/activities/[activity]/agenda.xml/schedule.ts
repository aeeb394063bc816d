import { createHash } from "node:crypto";
import type { ExportedAgenda } from "@/db/queries/agenda-export";
import { endOf, placeName, startOf } from "@/domain/agenda/place";
import type { AgendaSession } from "@/domain/agenda/session";
import { tlp } from "@/domain/labels";
import { type Locale, readIn } from "@/domain/local-text";
import { dayOf, instantOf, writeTime, zonedMoment } from "@/lib/dates";
import { element, xmlDocument } from "@/lib/xml";

type Words = {
  /** The line that every export carries. */
  note: string;
  plenary: string;
  kind: (kind: string) => string;
  portal: string;
  address: (sessionId: string) => string;
};

/** Positive numbers that stay the same for the same identifiers, since readers of the format expect numbers. */
function numbers(ids: string[]): Map<string, number> {
  const given = new Map<string, number>();
  const taken = new Set<number>();
  for (const id of [...ids].sort()) {
    let number = 1 + Number.parseInt(createHash("sha256").update(id).digest("hex").slice(0, 7), 16);
    while (taken.has(number)) number++;
    taken.add(number);
    given.set(id, number);
  }
  return given;
}

const hours = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/**
 * The agenda as frab schedule XML, the format of conference apps. Its schema is kept at
 * https://github.com/voc/schedule/tree/main/validator/xsd
 */
export function scheduleXml(
  { activity, version, sessions, names, rooms }: ExportedAgenda,
  locale: Locale,
  { note, plenary, kind, portal, address }: Words,
): string {
  const zone = activity.timeZone;
  const acronym = `enlace_${activity.id.replaceAll("-", "").slice(-8)}`;
  const sessionNumbers = numbers(sessions.map((session) => session.sessionId));
  const peopleNumbers = numbers([...names.people.keys()]);
  const title = (session: AgendaSession) => readIn(session.title, locale).text;
  const placeOf = (session: AgendaSession) => placeName(session, rooms, plenary) || plenary;
  const dayOfSession = (session: AgendaSession) => dayOf(new Date(startOf(session)), zone);
  const moment = (instant: number) => zonedMoment(new Date(instant), zone);

  const event = (session: AgendaSession) => {
    const people = [...session.speakerIds, ...session.items.flatMap((item) => item.speakerIds)];
    return element(
      "event",
      { id: sessionNumbers.get(session.sessionId), guid: session.sessionId },
      element("room", {}, placeOf(session)),
      element("title", {}, title(session)),
      element("subtitle", {}, tlp(session.label)),
      element("type", {}, session.kind),
      element("date", {}, moment(startOf(session))),
      element("start", {}, writeTime(new Date(startOf(session)), zone)),
      element("duration", {}, hours(session.minutes)),
      element("abstract", {}, readIn(session.summary, locale).text),
      element("slug", {}, `${acronym}-${session.sessionId}`),
      element("track", {}, kind(session.kind)),
      element(
        "persons",
        {},
        [...new Set(people)].flatMap((id) => {
          const person = names.people.get(id);
          return person ? [element("person", { id: peopleNumbers.get(id) }, person.name)] : [];
        }),
      ),
      element("language", {}, session.languages[0]),
      element(
        "description",
        {},
        session.items.map((item) => `${hours(item.minutes)} ${readIn(item.title, locale).text}`).join("\n"),
      ),
      element("recording", {}, element("license", {}), element("optout", {}, "true")),
      element("url", {}, address(session.sessionId)),
    );
  };

  const day = (date: string, index: number) => {
    const ofDay = sessions.filter((session) => dayOfSession(session) === date);
    const midnight = instantOf(date, "00:00", zone);
    const noon = midnight === "skipped" ? Date.parse(`${date}T12:00:00Z`) : midnight.getTime();
    const starts = ofDay.map(startOf);
    const ends = ofDay.map(endOf);
    const places = [...new Set(ofDay.map(placeOf))].sort();
    return element(
      "day",
      {
        index: index + 1,
        date,
        start: moment(starts.length > 0 ? Math.min(...starts) : noon),
        end: moment(ends.length > 0 ? Math.max(...ends) : noon + 60_000),
      },
      places.map((place) =>
        element("room", { name: place }, ofDay.filter((session) => placeOf(session) === place).map(event)),
      ),
    );
  };

  const days = [...new Set(sessions.map(dayOfSession))].sort();
  const root = element(
    "schedule",
    {},
    element("generator", { name: "Enlace", version: "1" }),
    element("version", {}, version.number),
    element(
      "conference",
      {},
      element("title", {}, readIn(activity.title, locale).text),
      element("acronym", {}, acronym),
      element("start", {}, activity.startsOn),
      element("end", {}, activity.endsOn),
      element("days", {}, Math.max(days.length, 1)),
      element("timeslot_duration", {}, "00:05"),
      element("base_url", {}, portal),
      element("time_zone_name", {}, zone),
    ),
    (days.length > 0 ? days : [activity.startsOn]).map(day),
  );
  return xmlDocument(root, `${tlp(activity.label)}. ${note}.`);
}
