import { beforeAll, expect, test } from "vitest";
import { endActivity } from "@/db/queries/activity-acts";
import { lastChanges, listChanges } from "@/db/queries/agenda-changes";
import { removeSession } from "@/db/queries/agenda-draft";
import { readAgenda } from "@/db/queries/agenda-export";
import { readActivityCalendar, readAgendaCalendar, readOwnCalendar } from "@/db/queries/calendar-feed";
import { add, change, first, organise, publish, second } from "./agenda-mailbox";
import { as, enter, openSessions, publishedActivity, session } from "./agenda-people";
import { testPortal } from "./portal";

const portal = testPortal();
const third = "33333333-3333-4333-8333-333333333333";

beforeAll(() => openSessions(portal.ownerUrl, ["organiser", "uy.member", "pt.member"]));

const later = { startsAt: "2031-03-05T14:00:00.000Z" };

/** Version 1 holds two sessions, version 2 one of them, longer, and a new one that members alone may read. */
async function twoVersions() {
  const id = await publishedActivity(1);
  await enter(id, "pt.member", ["participant"]);
  await add(id, session(first));
  await add(id, session(second, later));
  await publish(id);
  await organise((tx, viewer) => removeSession(tx, viewer, id, first));
  await change(id, session(second, { ...later, minutes: 90 }));
  await add(id, session(third, { label: 3, startsAt: "2031-03-06T14:00:00.000Z" }));
  await publish(id);
  return id;
}

const calendar = (id: string, who: string | null) =>
  as(who, async (tx) =>
    (await readAgendaCalendar(tx, id)).map((each) => [each.id, each.version, each.cancelled, each.minutes]),
  );

test("each session stands once, with the version as its sequence; one that was left out is cancelled", async () => {
  const id = await twoVersions();
  const member = [
    [first, 2, true, 60],
    [second, 2, false, 90],
    [third, 2, false, 60],
  ];
  expect(await calendar(id, "pt.member")).toEqual(member);
  expect(await calendar(id, "uy.member")).toEqual(member.slice(0, 2));
  expect(await calendar(id, null)).toEqual([]);
  const own = await as("pt.member", readOwnCalendar);
  expect(own.sessions.filter((each) => each.spaceId === id).map((each) => [each.id, each.cancelled])).toEqual(
    [
      [first, true],
      [second, false],
      [third, false],
    ],
  );
});

test("with the activity all its sessions are cancelled, under a higher sequence", async () => {
  const id = await twoVersions();
  await organise((tx) => endActivity(tx, id, { cancelled: "Flooded" }));
  expect(await calendar(id, "uy.member")).toEqual([
    [first, 3, true, 60],
    [second, 3, true, 90],
  ]);
  const [cancelled] = (await as("uy.member", (tx) => readActivityCalendar(tx, id))).days;
  const stamps = (await as("uy.member", (tx) => readAgendaCalendar(tx, id))).map((each) => each.createdAt);
  expect(stamps).toEqual([cancelled?.cancelledAt, cancelled?.cancelledAt]);
});

test("the change log says what its reader reads, and nothing of what they do not", async () => {
  const id = await twoVersions();
  const log = (who: string | null) =>
    as(who, async (tx) => {
      const { versions } = await listChanges(tx, id, { most: 5 });
      return versions.map(({ number, changes }) => [
        number,
        changes.map(({ kind, sessionId }) => `${kind} ${sessionId[0]}`),
      ]);
    });
  expect(await log("pt.member")).toEqual([
    [2, ["removed 1", "longer 2", "added 3"]],
    [1, []],
  ]);
  expect(await log("uy.member")).toEqual([
    [2, ["removed 1", "longer 2"]],
    [1, []],
  ]);
  expect(await log(null)).toEqual([]);
});

test("a session says where it last changed or came in; one as it always was says nothing", async () => {
  const id = await twoVersions();
  await add(id, session(first));
  await publish(id);
  const found = await as("pt.member", (tx) => lastChanges(tx, id, 3, [first, second, third]));
  expect(Object.fromEntries(found)).toEqual({
    [first]: { version: 3, isNew: true },
    [second]: { version: 2, isNew: false },
    [third]: { version: 2, isNew: true },
  });
  expect(await as("uy.member", (tx) => lastChanges(tx, id, 3, [third]))).toEqual(new Map());
  expect(await as("pt.member", (tx) => lastChanges(tx, id, 1, [first]))).toEqual(new Map());
});

test("what leaves as a file is what its reader reads", async () => {
  const id = await twoVersions();
  const sessions = (who: string | null) =>
    as(who, async (tx) => (await readAgenda(tx, id))?.sessions.map((each) => each.sessionId) ?? null);
  expect(await sessions("pt.member")).toEqual([second, third]);
  expect(await sessions("uy.member")).toEqual([second]);
  expect(await sessions(null)).toBeNull();
});
