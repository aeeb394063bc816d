/** Planning an agenda and running its day: settings, conflicts, messages, attendance, sessions that begin and end. */
import type { RowOf, Space } from "../model/world";
import { type Attempt, type Context, few, insert, remove, update } from "./attempt";

type Add = (act: string, step: Attempt["steps"][number], allowed: boolean) => void;

/** Activities in which the viewer has a part, and a few others. */
function concerned(context: Context): Space[] {
  const { world, facts, may } = context;
  const all = world.spaces.filter(({ kind }) => kind === "activity");
  const own = all.filter(({ id }) => facts.member(may.viewer, id));
  return [...new Set([...few(context, own, 3), ...few(context, all, 2)])];
}

function collect(context: Context, each: (add: Add, space: Space) => void): Attempt[] {
  const acts: Attempt[] = [];
  for (const space of concerned(context))
    each((act, step, allowed) => acts.push({ act, steps: [step], allowed }), space);
  return acts;
}

const of = <R extends { space_id: string }>(rows: R[], { id }: Space) =>
  rows.filter((row) => row.space_id === id);
const outside = <R extends { space_id: string }>(rows: R[], { id }: Space) =>
  rows.filter((row) => row.space_id !== id);
const stranger = ({ world, may }: Context) => world.accounts.find(({ id }) => id !== may.me?.id)?.id;

export function planning(context: Context): Attempt[] {
  const { world, may, random } = context;
  const me = may.me?.id ?? random.pick(world.accounts).id;
  return collect(context, (add, space) => {
    const { id: space_id } = space;
    const leads = may.leads(space_id);
    const chosen = of(world.agenda_settings, space).length > 0;
    if (chosen)
      add("change the settings", update("agenda_settings", "walk = 3", space_id, "space_id"), leads);
    else add("choose the settings", insert("agenda_settings", { space_id, walk: 3 }), leads);
    const conflict = { id: random.uuid(), space_id, kind: "walk", subject: random.uuid(), reason: "near" };
    const accept = (account_id?: string) => insert("conflict_acceptances", { ...conflict, account_id });
    add("accept a conflict", accept(me), leads);
    add("accept a conflict in another's name", accept(stranger(context)), false);
    for (const { id } of few(context, of(world.conflict_acceptances, space), 2)) {
      add("take back what was accepted", remove("conflict_acceptances", id), leads);
    }
  });
}

export function informing(context: Context): Attempt[] {
  const { world, may, random } = context;
  return collect(context, (add, space) => {
    const { id: space_id } = space;
    const leads = may.leads(space_id);
    const written = of(world.agenda_messages, space);
    for (const { id } of few(context, written, 2)) {
      add("write above a message", update("agenda_messages", "note = 'x', excluded = true", id), leads);
      add("send a message", update("agenda_messages", "queued_at = now()", id), leads);
    }
    const [version] = few(context, of(world.agenda_versions, space), 1);
    if (!version) return;
    const told = { version: version.number, since: 0, language: "es", notices: [] };
    const row = { id: random.uuid(), space_id, ...told };
    const prepare = (person: RowOf<"participants">, change: object = {}) => {
      const { id: participant_id, account_id } = person;
      return insert("agenda_messages", { ...row, participant_id, account_id, ...change });
    };
    const prepared = written.filter((each) => each.version === version.number);
    const untold = of(world.participants, space).filter(
      ({ id }) => !prepared.some((each) => each.participant_id === id),
    );
    for (const person of few(context, untold, 2)) {
      add("prepare a message", prepare(person), leads);
      add("prepare a message as sent", prepare(person, { sent_at: "2022-01-01" }), false);
      add("prepare a message for another account", prepare(person, { account_id: other(person) }), false);
    }
    for (const person of few(context, outside(world.participants, space), 1))
      add("prepare a message for somebody elsewhere", prepare(person), false);
  });

  function other({ account_id }: RowOf<"participants">) {
    return world.accounts.find(({ id }) => id !== account_id)?.id;
  }
}

export function attending(context: Context): Attempt[] {
  const { world, may, random } = context;
  const me = may.me?.id ?? random.pick(world.accounts).id;
  return collect(context, (add, space) => {
    const { id: space_id } = space;
    const marks = may.decides(space_id);
    const row = { id: random.uuid(), space_id, state: "present", marked_at: "2022-03-01", marked_by: me };
    const mark = (participant_id: string, change: object = {}) =>
      insert("attendances", { ...row, participant_id, ...change });
    const kept = of(world.attendances, space);
    const sessions = of(world.agenda_sessions, space).map(({ session_id }) => session_id);
    const elsewhere = outside(world.agenda_sessions, space).filter(({ version }) => version > 0);
    for (const { id } of few(context, of(world.participants, space), 2)) {
      const own = kept.filter(({ participant_id }) => participant_id === id);
      if (own.every(({ session_id }) => session_id !== null)) {
        add("mark attendance", mark(id), marks);
        add("mark attendance in another's name", mark(id, { marked_by: stranger(context) }), false);
        add("mark attendance of a day to come", mark(id, { marked_at: "2099-01-01" }), false);
      }
      for (const session_id of few(context, sessions, 2)) {
        if (own.some((each) => each.session_id === session_id)) continue;
        const rows = may.reading.published.ever(space_id, session_id);
        const held = may.reading.readsSession(may.viewer, rows);
        add("mark attendance at a session", mark(id, { session_id }), marks && held);
      }
      for (const { session_id } of few(context, elsewhere, 1))
        add("mark attendance at a session elsewhere", mark(id, { session_id }), false);
    }
    for (const { id } of few(context, outside(world.participants, space), 1))
      add("mark attendance of somebody elsewhere", mark(id), false);
    for (const each of few(context, kept, 3)) {
      const reads = marks && may.reading.may(may.viewer, "attendances", each);
      const correct = (by?: string) =>
        update("attendances", `state = 'excused', marked_by = '${by}'`, each.id);
      add("correct attendance", correct(me), reads);
      add("correct attendance in another's name", correct(stranger(context)), false);
      const ahead = `state = 'excused', marked_by = '${me}', marked_at = now() + interval '1 hour'`;
      add("correct attendance for ever", update("attendances", ahead, each.id), false);
    }
  });
}

export function runningTheDay(context: Context): Attempt[] {
  const { world, may, random } = context;
  const me = may.me?.id ?? random.pick(world.accounts).id;
  return collect(context, (add, space) => {
    const { id: space_id } = space;
    const leads = may.leads(space_id);
    const begun = of(world.session_runs, space);
    const start = (session_id: string, marked_by?: string) =>
      insert("session_runs", { id: random.uuid(), space_id, session_id, marked_by });
    const sessions = [...new Set(of(world.agenda_sessions, space).map(({ session_id }) => session_id))];
    for (const session_id of sessions.filter((id) => !begun.some((run) => run.session_id === id))) {
      const rows = may.reading.published.now(space_id, session_id);
      add("begin a session", start(session_id, me), leads && may.reading.readsSession(may.viewer, rows));
      add("begin a session in another's name", start(session_id, stranger(context)), false);
    }
    add("begin a session that is not there", start(random.uuid(), me), false);
    for (const run of few(context, begun, 3)) {
      const reads = may.reading.may(may.viewer, "session_runs", run);
      add("end a session", update("session_runs", "ended_at = now()", run.id), leads && reads);
      add("take a beginning back", remove("session_runs", run.id), leads && reads);
    }
    const saying = {
      saying_id: random.uuid(),
      planned_at: "2022-03-01T09:00Z",
      planned_minutes: 30,
      later: 15,
    };
    const delay = (session_id: string, change: object = {}) =>
      insert("session_delays", {
        id: random.uuid(),
        space_id,
        session_id,
        ...saying,
        marked_by: me,
        ...change,
      });
    for (const session_id of few(context, sessions, 3)) {
      const rows = may.reading.published.now(space_id, session_id);
      add("say a delay", delay(session_id), leads && may.reading.readsSession(may.viewer, rows));
      add("say a delay in another's name", delay(session_id, { marked_by: stranger(context) }), false);
    }
    add("say a delay of what is not there", delay(random.uuid()), false);
    for (const { session_id } of few(context, outside(world.agenda_sessions, space), 1))
      add("say a delay of a session elsewhere", delay(session_id), false);
    for (const said of of(world.session_delays, space)) {
      const reads = may.reading.may(may.viewer, "session_delays", said);
      add("take a delay back", remove("session_delays", said.id), leads && reads);
    }
  });
}
