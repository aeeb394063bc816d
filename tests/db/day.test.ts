import { expect, test } from "vitest";
import { agendaJson } from "@/app/api/activities/[activity]/agenda.json/agenda-json";
import { listSessions } from "@/db/queries/agenda";
import { addSession } from "@/db/queries/agenda-draft";
import { readAgenda } from "@/db/queries/agenda-export";
import { publishAgenda } from "@/db/queries/agenda-publishing";
import { findAgendaSummary } from "@/db/queries/agenda-summary";
import { listMarks, markAttendance, markTheRest, readAttendance } from "@/db/queries/attendance";
import { readAgendaCalendar } from "@/db/queries/calendar-feed";
import {
  endSession,
  findDay,
  listLive,
  listSayings,
  previewDelay,
  sayDelay,
  startSession,
  takeBackDelay,
  takeBackRun,
} from "@/db/queries/day";
import { currentSessions } from "@/db/queries/now";
import { sessionDelays } from "@/db/schema/day";
import { acting, publishedActivity, refusal } from "./acting";
import {
  nobody,
  openSession as open,
  runningToday,
  plannedAt as session,
  strictSession as strict,
} from "./day-of-today";
import { testPortal } from "./portal";

const portal = testPortal();
const as = acting(portal, ["organiser", "uy.member", "pt.member", "br.member", "cl.member"]);
const quarter = 15 * 60_000;

const begins = async (who: string, id: string) =>
  (await as(who, (tx) => listLive(tx, id, 1))).sessions.map(({ startsAt }) => Date.parse(startsAt ?? ""));

test("a delay moves what readers see, leaves the version, and is taken back exactly", async () => {
  const { id, first } = await runningToday(as, portal);
  const order = { sessionId: open, minutes: 15, reach: "all" as const };
  const shown = await as("br.member", (tx) => previewDelay(tx, id, order));
  expect(shown?.saying.steps).toHaveLength(2);
  expect(await begins("organiser", id)).toEqual([first.getTime(), first.getTime() + 2 * quarter]);
  const said = await as("br.member", (tx, viewer) => sayDelay(tx, viewer, id, order, shown?.preview ?? ""));
  expect(await begins("organiser", id)).toEqual([first.getTime() + quarter, first.getTime() + 3 * quarter]);
  const version = await as("organiser", (tx) => listSessions(tx, id, 1));
  expect(version.map(({ startsAt }) => Date.parse(startsAt ?? ""))).toEqual([
    first.getTime(),
    first.getTime() + 2 * quarter,
  ]);
  const current = await as("pt.member", (tx) => currentSessions(tx, first));
  expect(current.find(({ sessionId: each }) => each === open)?.planned).toEqual({
    startsAt: first.toISOString(),
    minutes: 30,
  });
  // A calendar holds the time that is true, under the version's sequence; a file for programs has both.
  const entry = async () => (await as("pt.member", (tx) => readAgendaCalendar(tx, id)))[0];
  const stamp = async () => (await entry())?.createdAt.getTime() ?? 0;
  const late = await stamp();
  expect(await entry()).toMatchObject({
    startsAt: new Date(first.getTime() + quarter),
    minutes: 30,
    version: 1,
  });
  const file = await as("pt.member", (tx) => readAgenda(tx, id));
  const [written] = file ? agendaJson(file, { note: "", address: () => "" }).sessions : [];
  expect(written).toMatchObject({
    startsAt: first.toISOString(),
    live: { startsAt: new Date(first.getTime() + quarter).toISOString(), minutes: 30 },
  });
  const [saying] = await as("organiser", (tx) => listSayings(tx, id, new Date(0)));
  expect(saying).toMatchObject({ sessionId: open, minutes: 15, count: 2 });

  // The preview that was confirmed no longer holds: nothing happens.
  expect(
    await refusal(as("organiser", (tx, viewer) => sayDelay(tx, viewer, id, order, shown?.preview ?? ""))),
  ).toEqual({ "": "stale" });
  const takeBack = () => as("organiser", (tx, viewer) => takeBackDelay(tx, viewer, id, said));
  await takeBack();
  expect(await begins("organiser", id)).toEqual([first.getTime(), first.getTime() + 2 * quarter]);
  expect((await entry())?.startsAt).toEqual(first);
  // The plan again, and newer than what was said of it: no calendar takes an older entry.
  expect(await entry()).toMatchObject({ version: 1, minutes: 30 });
  const planned = await stamp();
  expect(planned).toBeGreaterThan(late);
  expect(await as("organiser", (tx) => listSayings(tx, id, new Date(0)))).toEqual([]);
  expect((await as("organiser", (tx) => findDay(tx, id))).delays).toEqual([]);
  expect(await refusal(takeBack())).toEqual({ "": "notFound" });
  const again = await as("organiser", (tx) => previewDelay(tx, id, order));
  await as("organiser", (tx, viewer) => sayDelay(tx, viewer, id, order, again?.preview ?? ""));
  expect(await stamp()).toBeGreaterThan(planned);
});

test("what a stricter session does shows to nobody who may not read it", async () => {
  const { id } = await runningToday(as, portal);
  const order = { sessionId: strict, minutes: 30, reach: "session" as const };
  const shown = await as("organiser", (tx) => previewDelay(tx, id, order));
  await as("organiser", (tx, viewer) => sayDelay(tx, viewer, id, order, shown?.preview ?? ""));
  await as("organiser", (tx, viewer) => startSession(tx, viewer, id, strict));
  await as("organiser", (tx, viewer) => startSession(tx, viewer, id, open));
  const seen = async (who: string) => {
    const { runs, delays } = await as(who, (tx) => findDay(tx, id));
    return [[...runs.keys()].sort(), delays.map((delay) => delay.sessionId)];
  };
  expect(await seen("pt.member")).toEqual([[open, strict], [strict]]);
  // Who takes no part reads what is GREEN and nothing of the rest.
  expect(await seen("cl.member")).toEqual([[open], []]);
  expect(await as("cl.member", (tx) => previewDelay(tx, id, order))).toBeNull();
});

test("sessions begin and end once, by who heads the activity, on their day", async () => {
  const { id } = await runningToday(as, portal);
  const run = () => as("organiser", async (tx) => (await findDay(tx, id)).runs.get(open));
  const start = (who: string, session = open) =>
    as(who, (tx, viewer) => startSession(tx, viewer, id, session));
  expect(await refusal(start("pt.member"))).toEqual({ "": "notFound" });
  expect(await refusal(start("uy.member"))).toEqual({ "": "notFound" });
  expect(await refusal(start("organiser", nobody))).toEqual({ "": "notFound" });
  expect(await refusal(as("organiser", (tx) => endSession(tx, id, open)))).toEqual({ "": "notBegun" });
  await Promise.all([start("organiser"), start("br.member")]);
  const begun = await run();
  await start("organiser");
  expect(await run()).toEqual(begun);
  await as("br.member", (tx) => endSession(tx, id, open));
  const ended = (await run())?.endedAt;
  await as("organiser", (tx) => endSession(tx, id, open));
  expect((await run())?.endedAt).toBe(ended);
  await as("organiser", (tx) => takeBackRun(tx, id, open));
  expect(await run()).toEqual({ ...begun, endedAt: null });
  await as("organiser", (tx) => takeBackRun(tx, id, open));
  expect(await run()).toBeUndefined();
  const coming = await publishedActivity(as, 1);
  await as("organiser", (tx, viewer) =>
    addSession(tx, viewer, coming, session(open, new Date("2031-03-04T14:00:00Z"))),
  );
  await as("organiser", (tx, viewer) => publishAgenda(tx, viewer, coming, ""));
  expect(await refusal(as("organiser", (tx, viewer) => startSession(tx, viewer, coming, open)))).toEqual({
    "": "notToday",
  });
});

test("a session cut to nothing ends a minute after it begins, wherever it is shown", async () => {
  const { id, first } = await runningToday(as, portal);
  await as("organiser", (tx, viewer) =>
    tx.insert(sessionDelays).values({
      ...{ spaceId: id, sessionId: open, sayingId: nobody, markedBy: viewer.accountId },
      ...{ plannedAt: first, plannedMinutes: 30, later: 0, longer: -45 },
    }),
  );
  const after = (seconds: number) => new Date(first.getTime() + seconds * 1000);
  const shown = async (now: Date) =>
    (await as("pt.member", (tx) => currentSessions(tx, now)))
      .filter(({ activityId, sessionId }) => activityId === id && sessionId === open)
      .map(({ minutes }) => minutes);
  expect([await shown(after(59)), await shown(after(60))]).toEqual([[1], []]);
  const { sessions } = await as("pt.member", (tx) => findAgendaSummary(tx, id));
  expect(sessions.find(({ sessionId }) => sessionId === open)?.endsAt).toEqual(after(60));
  const calendar = await as("pt.member", (tx) => readAgendaCalendar(tx, id));
  expect(calendar.find((entry) => entry.id === open)).toMatchObject({ startsAt: first, minutes: 1 });
  const live = await as("pt.member", (tx) => listLive(tx, id, 1));
  expect(live.sessions.find(({ sessionId }) => sessionId === open)?.minutes).toBe(1);
});

test("a later mark stands, whoever made it and however late the earlier one arrives", async () => {
  const { id } = await runningToday(as, portal);
  const people = (await as("organiser", (tx) => readAttendance(tx, id))).people;
  const participantId = people[0]?.id ?? "";
  const mark = (who: string, state: "present" | "absent", ago: number, to = participantId) =>
    as(who, (tx, viewer) => markAttendance(tx, viewer, id, open, [{ participantId: to, state, ago }]));
  const standing = async () =>
    (await as("uy.member", (tx) => listMarks(tx, id, open))).map(({ state, by }) => [state, by]);
  await mark("uy.member", "absent", 60_000);
  await mark("organiser", "present", 30_000);
  const [[state, by] = []] = await standing();
  expect(state).toBe("present");
  await mark("uy.member", "absent", 45_000);
  expect(await standing()).toEqual([["present", by]]);
  await mark("uy.member", "absent", 0);
  expect((await standing())[0]?.[0]).toBe("absent");
  // Two of one person that come together: the later one, wherever it stands.
  await as("uy.member", (tx, viewer) =>
    markAttendance(tx, viewer, id, open, [
      { participantId, state: "present", ago: 0 },
      { participantId, state: "excused", ago: 5 },
    ]),
  );
  expect((await standing())[0]?.[0]).toBe("present");
  await mark("uy.member", "absent", 0);
  // Somebody of another activity is nobody here.
  await mark("organiser", "present", 0, nobody);
  expect(await standing()).toHaveLength(1);
  expect(await refusal(mark("pt.member", "present", 0))).toEqual({ "": "notFound" });

  const elsewhere = as("organiser", (tx, viewer) =>
    markAttendance(tx, viewer, id, nobody, [{ participantId, state: "present", ago: 0 }]),
  );
  expect(await refusal(elsewhere)).toEqual({ "": "notFound" });

  await as("organiser", (tx, viewer) => markTheRest(tx, viewer, id, open));
  const all = await as("organiser", (tx) => listMarks(tx, id, open));
  expect(all).toHaveLength(people.length);
  expect(all.filter((each) => each.state === "absent").map((each) => each.participantId)).toEqual([
    participantId,
  ]);
  // Each person reads their own mark and no other.
  const own = await as("pt.member", (tx) => listMarks(tx, id, open));
  expect(own).toHaveLength(1);
});
