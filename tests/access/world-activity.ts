/** An activity of a generated world: its page, people, agenda with versions, how it is planned and how the day went. */
import { marked } from "./canary";
import { type Maker, moment } from "./maker";
import type { Account, Label, Space } from "./model/world";

export const activityRoles = "organiser chair rapporteur speaker participant interpreter observer".split(" ");
const kinds = ["opening", "opening", "opening", "blocker"];

export function addActivity(maker: Maker, space: Space, people: Account[]): void {
  const { id } = space;
  const days = { starts_on: "2022-03-01", ends_on: "2022-03-03", time_zone: "America/Lima" };
  const texts = { title: { en: "Workshop" }, summary: { en: marked(id) }, city: "Lima" };
  maker.put("activities", { id, kind: "workshop", ...texts, ...days });
  maker.put("rooms", { id: maker.random.uuid(), space_id: id, name: "Room" });
  addParticipants(maker, id, people);
  const sessions = Array.from({ length: 5 }, () => maker.random.uuid());
  addAgenda(maker, space, sessions, people);
  addPlanning(maker, id, people);
  addImports(maker, id, people);
  addDay(maker, id, sessions, people);
}

function addParticipants(maker: Maker, space_id: string, people: Account[]): void {
  const { random } = maker;
  for (const account of random.some(people, 0.25)) {
    const away = random.chance(0.3);
    const { id: participant_id } = maker.put("participants", {
      id: random.uuid(),
      space_id,
      account_id: away ? null : account.id,
      organisation_id: random.chance(0.8) ? account.organisation_id : null,
      name: `Participant ${maker.number()}`,
      roles: [random.chance(0.5) ? "speaker" : random.pick(activityRoles)],
      name_public: random.chance(0.5),
      confirmed: random.chance(0.8),
    });
    if (random.chance(0.7))
      maker.put("participant_contacts", { participant_id, space_id, email: "a@enlace.example" });
  }
}

/** The draft and up to two versions. A session stands in some of them, under labels of its own. */
function addAgenda(
  maker: Maker,
  { id: space_id, label }: Space,
  sessions: string[],
  people: Account[],
): void {
  const { random } = maker;
  const versions = random.between(0, 2);
  for (let number = 1; number <= versions; number++)
    maker.put("agenda_versions", { id: random.uuid(), space_id, number, author_id: random.pick(people).id });
  for (let version = 0; version <= versions; version++)
    for (const session_id of random.some(sessions, 0.6))
      maker.put("agenda_sessions", {
        id: random.uuid(),
        space_id,
        version,
        label: random.between(label, 3) as Label,
        session_id,
        kind: random.pick(kinds),
        title: { en: "Session" },
        minutes: 30,
      });
  const account_id = random.pick(people).id;
  const act = { act: "move", before: {}, after: {} };
  maker.put("agenda_acts", { id: random.uuid(), space_id, account_id, number: 1, ...act });
}

/** Settings, accepted conflicts, and the messages of each version to people with and without an account. */
function addPlanning(maker: Maker, space_id: string, people: Account[]): void {
  const { random, world } = maker;
  if (random.chance(0.6)) maker.put("agenda_settings", { space_id, walk: 10 });
  if (random.chance(0.6)) {
    const id = random.uuid();
    const conflict = { kind: "walk", subject: random.uuid(), reason: marked(id) };
    maker.put("conflict_acceptances", { id, space_id, account_id: random.pick(people).id, ...conflict });
  }
  const there = world.participants.filter((row) => row.space_id === space_id);
  for (const { number: version } of world.agenda_versions.filter((row) => row.space_id === space_id))
    for (const { id: participant_id, account_id } of random.some(there, 0.4)) {
      const id = random.uuid();
      const sent = random.chance(0.5) ? { queued_at: moment(-2), sent_at: moment(-1) } : {};
      const told = { version, since: version - 1, language: "es", notices: [], note: marked(id) };
      maker.put("agenda_messages", { id, space_id, participant_id, account_id, ...told, ...sent });
    }
}

/** Lists of participants that somebody uploaded, some of them longer than a day ago. */
function addImports(maker: Maker, space_id: string, people: Account[]): void {
  const { random, world } = maker;
  const seats = world.memberships.filter((row) => row.space_id === space_id).map((row) => row.account_id);
  const uploaders = [...random.some(people, 0.1).map(({ id }) => id), ...random.some(seats, 0.6)];
  for (const account_id of uploaders) {
    const id = random.uuid();
    const created_at = moment(random.chance(0.7) ? -1 : -25);
    const rows = [{ line: 2, cells: [marked(id)], marks: {} }];
    const list = { file_name: "list.csv", heads: ["Name"], columns: ["name"], rows };
    maker.put("participant_imports", { id, space_id, account_id, created_at, ...list });
  }
}

/** Who was there, at the whole or at a session, published or not; and which sessions were begun and ended. */
function addDay(maker: Maker, space_id: string, sessions: string[], people: Account[]): void {
  const { random, world } = maker;
  const marks = () => ({ id: random.uuid(), space_id, marked_by: random.pick(people).id });
  for (const { id: participant_id } of world.participants.filter((row) => row.space_id === space_id))
    for (const session_id of random.some([null, random.pick(sessions)], 0.5)) {
      const state = random.pick(["present", "absent", "excused"]);
      maker.put("attendances", { ...marks(), participant_id, session_id, state, marked_at: moment(-1) });
    }
  for (const session_id of random.some(sessions, 0.5)) {
    const ended_at = random.chance(0.5) ? moment(-1) : null;
    maker.put("session_runs", { ...marks(), session_id, started_at: moment(-2), ended_at });
  }
  const planned = { planned_at: moment(-3), planned_minutes: 30, later: 15 };
  for (const session_id of random.some(sessions, 0.7))
    maker.put("session_delays", { ...marks(), session_id, saying_id: random.uuid(), ...planned });
}
