import { drizzle } from "drizzle-orm/node-postgres";
import { expect, test } from "vitest";
import { agendaJson } from "@/app/api/activities/[activity]/agenda.json/agenda-json";
import { scheduleXml } from "@/app/api/activities/[activity]/agenda.xml/schedule";
import { sheetsOf } from "@/app/api/activities/[activity]/attendance.pdf/attendance-paper";
import type { Tx } from "@/db/client";
import { readAgenda } from "@/db/queries/agenda-export";
import { readAttendance } from "@/db/queries/attendance";
import { readAgendaCalendar } from "@/db/queries/calendar-feed";
import { endOfSession } from "@/db/queries/identity";
import { readKept } from "@/db/queries/kept-agenda";
import { readForPrint, readParticipants } from "@/db/queries/participant-export";
import { webEyes } from "./compare";
import { figures } from "./figures";
import { AMBER, active, type Viewer } from "./model/standing";
import type { RowOf } from "./model/world";
import { worldDatabase } from "./world-database";

const made = worldDatabase();
const { seed, world } = made;

const of = <R extends { space_id: string }>(rows: R[], id: string) =>
  rows.filter((row) => row.space_id === id);
const sorted = (ids: Iterable<string>) => [...ids].sort();

/** The sessions of the newest version that the model lets this viewer read, and whether there is an agenda at all. */
function agendaOf(viewer: Viewer, id: string): RowOf<"agenda_sessions">[] | null {
  const { open } = made.reading.facts.space(id);
  const versions = of(world.agenda_versions, id).filter((row) =>
    made.reading.may(viewer, "agenda_versions", row),
  );
  if (!open || versions.length === 0 || !made.reading.may(viewer, "activities", { id })) return null;
  const newest = Math.max(...versions.map(({ number }) => number));
  return of(world.agenda_sessions, id).filter(
    (row) =>
      row.version === newest && row.kind !== "blocker" && made.reading.may(viewer, "agenda_sessions", row),
  );
}

const idsOf = (rows: RowOf<"agenda_sessions">[]) => sorted(rows.map(({ session_id }) => session_id));

/** The files of an agenda, the copy on a device and the sheets to sign hold these sessions and no other. */
async function agendas(tx: Tx, viewer: Viewer, id: string): Promise<number> {
  const right = agendaOf(viewer, id);
  const found = await readAgenda(tx, id);
  expect(found === null).toBe(right === null);
  if (found && right) {
    const json = agendaJson(found, { note: "", address: () => "" });
    expect(sorted(json.sessions.map((session) => session.id))).toEqual(idsOf(right));
    const xml = scheduleXml(found, "en", {
      ...{ note: "", plenary: "", portal: "" },
      ...{ kind: () => "", address: () => "" },
    });
    expect(sorted([...xml.matchAll(/guid="([^"]+)"/g)].map(([, guid]) => guid ?? ""))).toEqual(idsOf(right));
  }
  const standing = (await readAgendaCalendar(tx, id)).filter((entry) => !entry.cancelled);
  expect(sorted(standing.map((entry) => entry.id))).toEqual(idsOf(right ?? []));

  const kept = await readKept(tx, id);
  const label = made.reading.facts.space(id).label;
  expect(kept === null).toBe(right === null || label > AMBER);
  const may = kept ? (right ?? []).filter((row) => row.label <= AMBER) : [];
  const shown = (kept?.kept ?? []).filter(({ kind }) => kind !== "blocker");
  expect(sorted(shown.map(({ sessionId }) => sessionId))).toEqual(idsOf(may));

  const printed = await readForPrint(tx, id);
  const marks = made.reading.facts.holds(viewer, id, "organiser", "chair", "rapporteur");
  expect(printed !== null).toBe(marks && made.reading.may(viewer, "activities", { id }));
  const sheets = printed ? sheetsOf(printed.activity, found, "session") : [];
  const signed = printed ? (right ?? []).filter(({ kind }) => kind !== "break") : [];
  expect(sorted(sheets.map(({ session }) => session?.sessionId ?? ""))).toEqual(idsOf(signed));
  return right?.length ?? 0;
}

/** The list of participants, with the addresses that this reader reads; the marks of who was there. */
async function lists(tx: Tx, viewer: Viewer, id: string): Promise<number> {
  const reads = made.reading.may(viewer, "activities", { id });
  const right = reads
    ? of(world.participants, id).filter((row) => made.reading.may(viewer, "participants", row))
    : [];
  const people = (await readParticipants(tx, id))?.people ?? [];
  expect(sorted(people.map((person) => person.id))).toEqual(sorted(right.map((row) => row.id)));
  const reached = right.filter(
    ({ id: participant_id, account_id }) =>
      world.participant_contacts.some(
        (row) =>
          row.participant_id === participant_id && made.reading.may(viewer, "participant_contacts", row),
      ) ||
      world.account_contacts.some(
        (row) => row.account_id === account_id && made.reading.may(viewer, "account_contacts", row),
      ),
  );
  const addressed = people.filter(({ email }) => email !== null);
  expect(sorted(addressed.map((person) => person.id))).toEqual(sorted(reached.map((row) => row.id)));

  const { marks } = await readAttendance(tx, id);
  const seen = [...marks].flatMap(([person, own]) =>
    [...own.keys()].map((session) => `${person} ${session}`),
  );
  const own = of(world.attendances, id).filter((row) => made.reading.may(viewer, "attendances", row));
  expect(sorted(seen)).toEqual(sorted(own.map((row) => `${row.participant_id} ${row.session_id ?? ""}`)));
  return right.length + own.length;
}

test(`what leaves as a file, on paper or onto a device is what its reader reads (seed ${seed})`, async () => {
  const sum = { answers: 0, sessions: 0, "people and marks": 0 };
  const tx = drizzle({ client: made.web, casing: "snake_case" });
  for (const { setting, viewer } of webEyes(made.reading.facts).filter((_, i) => i % 2 === 0)) {
    await made.web.query("begin read only");
    await made.web.query("select set_config('enlace.session', $1, true)", [setting]);
    for (const { id } of world.activities) {
      sum.sessions += await agendas(tx, viewer, id);
      sum["people and marks"] += await lists(tx, viewer, id);
      sum.answers += 1;
    }
    await made.web.query("rollback");
  }
  expect(Math.min(...Object.values(sum))).toBeGreaterThan(0);
  figures(sum);
});

test("a device is told that its session was ended when it was, or the posting behind it, and for nothing else", async () => {
  const tx = drizzle({ client: made.job, casing: "snake_case" });
  const ended = new Set<boolean>();
  for (const session of world.account_sessions) {
    const account = made.reading.facts.account(session.account_id);
    const right = session.revoked_at !== null || !account || !active(account);
    expect((await endOfSession(tx, session.secret_hash)).ended).toBe(right);
    ended.add(right);
  }
  expect(ended.size).toBe(2);
  expect(await endOfSession(tx, "0".repeat(64))).toEqual({ ended: true, account: null });
});
