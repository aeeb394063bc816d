import { expect, test } from "vitest";
import { asOwner } from "@/db/owner";
import { addActivity, publishActivity } from "@/db/queries/activity-acts";
import { listSessions } from "@/db/queries/agenda";
import { addSession } from "@/db/queries/agenda-draft";
import { publishAgenda } from "@/db/queries/agenda-publishing";
import { listMarks, markAttendance, markTheRest, readAttendance } from "@/db/queries/attendance";
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
import { followable } from "@/db/queries/live";
import { currentSessions } from "@/db/queries/now";
import { addParticipant } from "@/db/queries/participants";
import { accountId } from "@/db/seed/accounts";
import type { ActivityRole } from "@/domain/activities";
import type { AgendaSession } from "@/domain/agenda/session";
import { acting, publishedActivity, refusal } from "./acting";
import { testPortal } from "./portal";

const portal = testPortal();
const as = acting(portal, ["organiser", "uy.member", "pt.member", "br.member", "cl.member"]);
const [open, strict] = ["11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"];
const nobody = "99999999-9999-4999-8999-999999999999";
const quarter = 15 * 60_000;

const session = (id: string, startsAt: Date, change: Partial<AgendaSession> = {}): AgendaSession => ({
  sessionId: id,
  kind: "presentation",
  label: 1,
  title: { en: id.slice(0, 1), original: "en" },
  summary: {},
  startsAt: startsAt.toISOString(),
  minutes: 30,
  roomIds: [],
  plenary: true,
  languages: ["en"],
  interpretation: [],
  speakerIds: [],
  organisationIds: [],
  interpreterIds: [],
  items: [],
  fixed: false,
  ...change,
});

/** Under way today, with two sessions: one about to begin, and a stricter one after it. */
async function today() {
  const now = new Date();
  const day = now.toISOString().slice(0, 10);
  // All of the day counts: whenever the test runs, what follows is on the same one.
  const first = new Date(Math.min(now.getTime(), Date.parse(`${day}T22:00:00Z`)));
  first.setUTCSeconds(0, 0);
  const id = await as("organiser", async (tx, viewer) => {
    const made = await addActivity(tx, viewer, {
      ...{
        kind: "workshop",
        title: { en: "Today", original: "en" },
        summary: {},
        objectives: {},
        city: "Lima",
      },
      ...{ address: "", mapUrl: "", countryCode: "PE", timeZone: "UTC", startsOn: day, endsOn: day },
      ...{ languages: [], interpretation: [], countriesTotal: null, illustrative: false, label: 1 },
    } as Parameters<typeof addActivity>[2]);
    await publishActivity(tx, made);
    for (const [who, role] of [
      ["uy.member", "rapporteur"],
      ["pt.member", "participant"],
      ["br.member", "chair"],
    ] as const)
      await addParticipant(tx, made, {
        ...{ accountId: accountId(who), name: "", function: "", organisationId: null, email: null },
        ...{ languages: [], roles: [role] as ActivityRole[], namePublic: false },
      });
    await addSession(tx, viewer, made, session(open, first));
    await addSession(
      tx,
      viewer,
      made,
      session(strict, new Date(first.getTime() + 2 * quarter), { label: 3 }),
    );
    return made;
  });
  await asOwner(portal.ownerUrl, (tx) =>
    tx.execute(`insert into agenda_settings (space_id, day_from, day_until, levels)
      values ('${id}', '00:00', '23:59', '{"outside": "off"}')`),
  );
  await as("organiser", (tx, viewer) => publishAgenda(tx, viewer, id, ""));
  return { id, first };
}

const begins = async (who: string, id: string) =>
  (await as(who, (tx) => listLive(tx, id, 1))).sessions.map(({ startsAt }) => Date.parse(startsAt ?? ""));

test("a delay moves what readers see, leaves the version, and is taken back exactly", async () => {
  const { id, first } = await today();
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
  const [saying] = await as("organiser", (tx) => listSayings(tx, id, new Date(0)));
  expect(saying).toMatchObject({ sessionId: open, minutes: 15, count: 2 });

  // The preview that was confirmed no longer holds: nothing happens.
  expect(
    await refusal(as("organiser", (tx, viewer) => sayDelay(tx, viewer, id, order, shown?.preview ?? ""))),
  ).toEqual({ "": "stale" });
  await as("organiser", (tx) => takeBackDelay(tx, id, said));
  expect(await begins("organiser", id)).toEqual([first.getTime(), first.getTime() + 2 * quarter]);
  expect(await refusal(as("organiser", (tx) => takeBackDelay(tx, id, said)))).toEqual({ "": "notFound" });
});

test("what a stricter session does shows to nobody who may not read it", async () => {
  const { id } = await today();
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
  const { id } = await today();
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

test("a later mark stands, whoever made it and however late the earlier one arrives", async () => {
  const { id } = await today();
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

test("the live topics are open to whoever may read what they tell of", async () => {
  const { id } = await today();
  const topics = [`agenda:${id}`, `attendance:${id}`, `draft:${id}`];
  expect(await as("organiser", (tx) => followable(tx, topics))).toEqual(topics);
  expect(await as("uy.member", (tx) => followable(tx, topics))).toEqual(topics.slice(0, 2));
  expect(await as("pt.member", (tx) => followable(tx, topics))).toEqual(topics.slice(0, 1));
});
