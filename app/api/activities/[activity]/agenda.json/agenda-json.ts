import type { ExportedAgenda } from "@/db/queries/agenda-export";
import { liveSession } from "@/domain/agenda/live";
import { endOf, startOf } from "@/domain/agenda/place";
import { tlp } from "@/domain/labels";

/** The agenda as docs/agenda-files.md describes it. Whose name the reader may not see is not in it. */
export function agendaJson(
  { activity, version, sessions, delays, names, rooms }: ExportedAgenda,
  { note, address }: { note: string; address: (sessionId?: string) => string },
) {
  const iso = (instant: number) => new Date(instant).toISOString();
  const known = <T>(map: Map<string, T>, ids: string[]) => ids.filter((id) => map.has(id));
  return {
    note,
    format: "enlace-agenda",
    formatVersion: 1,
    activity: {
      id: activity.id,
      kind: activity.kind,
      label: tlp(activity.label),
      title: activity.title,
      city: activity.city,
      countryCode: activity.countryCode,
      timeZone: activity.timeZone,
      startsOn: activity.startsOn,
      endsOn: activity.endsOn,
      url: address(),
    },
    version: { number: version.number, note: version.note, publishedAt: version.createdAt.toISOString() },
    rooms: [...rooms].map(([id, name]) => ({ id, name })),
    people: [...names.people].map(([id, { name, organisation, countryCode }]) => ({
      id,
      name,
      organisation,
      countryCode,
    })),
    organisations: [...names.organisations].map(([id, named]) => ({ id, ...named })),
    sessions: sessions.map((session) => {
      let at = startOf(session);
      const live = liveSession(session, delays);
      return {
        id: session.sessionId,
        kind: session.kind,
        label: tlp(session.label),
        title: session.title,
        summary: session.summary,
        startsAt: iso(at),
        endsAt: iso(endOf(session)),
        minutes: session.minutes,
        live: live.planned && {
          startsAt: iso(startOf(live)),
          endsAt: iso(endOf(live)),
          minutes: live.minutes,
        },
        plenary: session.plenary,
        roomIds: known(rooms, session.roomIds),
        languages: session.languages,
        interpretation: session.interpretation,
        speakerIds: known(names.people, session.speakerIds),
        organisationIds: known(names.organisations, session.organisationIds),
        items: session.items.map(({ id, title, minutes, speakerIds }) => {
          const startsAt = iso(at);
          at += minutes * 60_000;
          return { id, title, startsAt, minutes, speakerIds: known(names.people, speakerIds) };
        }),
        url: address(session.sessionId),
      };
    }),
  };
}
