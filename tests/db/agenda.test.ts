import { beforeAll, expect, test } from "vitest";
import { currentVersion, findSession, listSessions } from "@/db/queries/agenda";
import { addSession, editSession, findAgendaAct, removeSession, undoOrRedo } from "@/db/queries/agenda-draft";
import { publishAgenda, resetToVersion } from "@/db/queries/agenda-publishing";
import type { AgendaSession } from "@/domain/agenda/session";
import { Refusal } from "@/lib/errors";
import { as, enter, openSessions, publishedActivity, session } from "./agenda-people";
import { testPortal } from "./portal";

const portal = testPortal();
const first = "11111111-1111-4111-8111-111111111111";
const second = "22222222-2222-4222-8222-222222222222";

beforeAll(() => openSessions(portal.ownerUrl, ["organiser", "uy.member", "pt.member"]));

/** A published activity with a chair from Uruguay, who edits the agenda too, and a reader from Portugal. */
async function published(): Promise<string> {
  const id = await publishedActivity(1);
  await enter(id, "uy.member", ["chair"]);
  await enter(id, "pt.member", ["participant"]);
  return id;
}

const add = (id: string, each: AgendaSession) =>
  as("organiser", (tx, viewer) => addSession(tx, viewer, id, each));
const turn = (id: string, direction: "undo" | "redo", who = "organiser") =>
  as(who, (tx, viewer) => undoOrRedo(tx, viewer, id, direction));
const draft = (id: string, who = "organiser") => as(who, (tx) => listSessions(tx, id, 0));
const minutes = async (id: string) => (await draft(id)).map((each) => each.minutes);

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason) => reason,
  );
  if (!(error instanceof Refusal)) throw new Error(`no refusal: ${error}`);
  return error.failure?.key ?? Object.keys(error.errors).join();
}

/** Saves a length as somebody who had the session before them in that revision. */
const save = (id: string, who: string, revision: number, length: number) =>
  as(who, (tx, viewer) => editSession(tx, viewer, id, revision, session(first, { minutes: length })));
const revisionOf = async (id: string) =>
  (await as("organiser", (tx) => findSession(tx, id, 0, first)))?.revision ?? -1;

test("each act is undone and done again, and a new act forgets what was undone", async () => {
  const id = await published();
  await add(id, session(first));
  await save(id, "organiser", await revisionOf(id), 90);
  await as("organiser", (tx, viewer) => removeSession(tx, viewer, id, first));
  expect(await minutes(id)).toEqual([]);
  await turn(id, "undo");
  expect(await draft(id)).toEqual([session(first, { minutes: 90 })]);
  await turn(id, "undo");
  expect(await draft(id)).toEqual([session(first)]);
  await turn(id, "redo");
  expect(await minutes(id)).toEqual([90]);
  await add(id, session(second, { startsAt: null }));
  expect(await as("organiser", (tx, viewer) => findAgendaAct(tx, viewer, id, "redo"))).toBeNull();
  expect(await refusal(turn(id, "redo"))).toBe("nothingToRedo");
});

test("one's own acts only, and not past another's later change to the same session", async () => {
  const id = await published();
  await add(id, session(first));
  expect(await refusal(turn(id, "undo", "uy.member"))).toBe("nothingToUndo");
  await save(id, "uy.member", await revisionOf(id), 30);
  expect(await refusal(turn(id, "undo"))).toBe("overtaken");
  expect(await minutes(id)).toEqual([30]);
  await turn(id, "undo", "uy.member");
  await turn(id, "undo");
  expect(await draft(id)).toEqual([]);
});

test("of two who save the same session at once, one is told", async () => {
  const id = await published();
  await add(id, session(first));
  const revision = await revisionOf(id);
  const lengths = [20, 25, 30, 35, 40, 45];
  const saved = await Promise.allSettled(
    lengths.map((length, index) => save(id, index % 2 ? "organiser" : "uy.member", revision, length)),
  );
  expect(saved.filter((each) => each.status === "fulfilled")).toHaveLength(1);
  expect(saved.flatMap((each) => (each.status === "rejected" ? [each.reason.failure?.key] : []))).toEqual(
    lengths.slice(1).map(() => "stale"),
  );
  expect(await minutes(id)).toEqual([lengths[saved.findIndex((each) => each.status === "fulfilled")]]);
});

test("a version holds what is scheduled, stays as it is, and the draft goes back to it", async () => {
  const id = await published();
  await add(id, session(first));
  await add(id, session(second, { startsAt: null }));
  await as("organiser", (tx, viewer) => publishAgenda(tx, viewer, id, ""));
  await save(id, "organiser", await revisionOf(id), 15);
  expect(await as("pt.member", (tx) => listSessions(tx, id, 1))).toEqual([session(first)]);
  expect(await draft(id, "pt.member")).toEqual([]);
  await as("organiser", (tx, viewer) => resetToVersion(tx, viewer, id, 1));
  expect(await draft(id)).toEqual([session(first), session(second, { startsAt: null })]);
  await turn(id, "undo");
  expect((await draft(id))[0]?.minutes).toBe(15);
});

test("a version holds something new: of two who publish at once, the second is told; an empty draft makes none", async () => {
  const id = await published();
  const publish = (who: string) => as(who, (tx, viewer) => publishAgenda(tx, viewer, id, ""));
  expect(await refusal(publish("organiser"))).toBe("emptyAgenda");
  await add(id, session(first));
  const both = await Promise.allSettled([publish("organiser"), publish("uy.member")]);
  const told = both.flatMap((each) => (each.status === "rejected" ? [each.reason.failure] : []));
  expect(told).toEqual([{ key: "nothingChanged", values: { number: 1 } }]);
  // What only waits is not published.
  await add(id, session(second, { startsAt: null }));
  expect(await refusal(publish("organiser"))).toBe("nothingChanged");
  expect(await as("pt.member", (tx) => currentVersion(tx, id))).toBe(1);
  await save(id, "organiser", await revisionOf(id), 15);
  expect(await publish("organiser")).toMatchObject({ number: 2 });
});

test("a room or a speaker of elsewhere is refused at its field", async () => {
  const id = await published();
  expect(await refusal(add(id, session(first, { roomIds: [second] })))).toBe("roomIds");
  expect(await refusal(add(id, session(first, { speakerIds: [second] })))).toBe("speakerIds");
  expect(await draft(id)).toEqual([]);
});
