/** Names that only their readers may hear, in a generated world: what pages, feeds and mails could let out. */
import { marked } from "./canary";
import { type Maker, moment } from "./maker";

/** Gives activities, groups, sessions, rooms and contact points names of their own, and every message something to say. */
export function nameEverything({ world, random }: Maker): void {
  const named = (rows: { id: string }[], column: string) => {
    for (const row of rows) Object.assign(row, { [column]: { en: marked(row.id) } });
  };
  named(world.activities, "title");
  named(world.groups, "title");
  named(world.agenda_sessions, "title");
  named(world.contact_points, "service");
  for (const each of world.request_questions)
    Object.assign(each, { title: marked(each.id), body: marked(each.id) });
  for (const each of world.answers) Object.assign(each, { body: marked(each.id) });
  for (const room of world.rooms) Object.assign(room, { name: marked(room.id) });
  for (const session of world.agenda_sessions) {
    const room = world.rooms.find(({ space_id }) => space_id === session.space_id);
    Object.assign(session, { starts_at: moment(2), plenary: !room, room_ids: room ? [room.id] : [] });
  }
  for (const [at, message] of world.agenda_messages.entries()) {
    const about = world.agenda_sessions.filter(
      ({ space_id, version }) => space_id === message.space_id && version === message.version,
    );
    const notices = about.map(({ session_id }) => ({
      sessionId: session_id,
      kinds: [random.pick(["entered", "moved", "renamed"])],
    }));
    Object.assign(message, { notices, sent_at: null, excluded: message.excluded ?? at % 5 === 0 });
  }
}
