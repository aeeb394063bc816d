import { afterEach, expect, test, vi } from "vitest";
import { asViewer } from "@/db/client";
import { following } from "@/db/following";
import { previewDelay, sayDelay, startSession, takeBackDelay } from "@/db/queries/day";
import { followable } from "@/db/queries/live";
import { acting, hashOfActing, publishedActivity } from "./acting";
import { nobody, openSession, runningToday, strictSession } from "./day-of-today";
import { testPortal } from "./portal";

const portal = testPortal();
const as = acting(portal, ["organiser", "uy.member", "pt.member", "br.member", "cl.member"]);

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** What somebody who follows a topic hears, as it comes. */
async function listening(who: string, topic: string): Promise<string[]> {
  const heard: string[] = [];
  const read = <T>(work: Parameters<typeof asViewer<T>>[2]) => asViewer(hashOfActing(who), "read", work);
  const { stop } = await following(read, [topic], {
    heard: (each) => heard.push(each),
    ended: () => heard.push("ended"),
  });
  ends.push(stop);
  return heard;
}

const within = (work: () => void) => vi.waitFor(work, { timeout: 1000, interval: 5 });

test("the live topics are open to whoever may read what they tell of", async () => {
  const { id } = await runningToday(as, portal);
  const topics = [`agenda:${id}`, `attendance:${id}`, `draft:${id}`, `messages:${id}`];
  expect(await as("organiser", (tx) => followable(tx, topics))).toEqual(topics);
  expect(await as("uy.member", (tx) => followable(tx, topics))).toEqual(topics.slice(0, 2));
  expect(await as("pt.member", (tx) => followable(tx, topics))).toEqual(topics.slice(0, 1));
});

test("what happens to a session is heard within a second by who reads it, and by nobody else", async () => {
  const { id } = await runningToday(as, portal);
  const topic = `agenda:${id}`;
  const [member, stranger] = [await listening("pt.member", topic), await listening("cl.member", topic)];
  await as("organiser", (tx, viewer) => startSession(tx, viewer, id, strictSession));
  await within(() => expect(member).toEqual([topic]));
  const order = { sessionId: strictSession, minutes: 15, reach: "session" as const };
  const shown = await as("organiser", (tx) => previewDelay(tx, id, order));
  const said = await as("organiser", (tx, viewer) => sayDelay(tx, viewer, id, order, shown?.preview ?? ""));
  await within(() => expect(member).toEqual([topic, topic]));
  await as("organiser", (tx, viewer) => takeBackDelay(tx, viewer, id, said));
  await within(() => expect(member).toHaveLength(3));
  // Told in this order over one connection: had the stranger heard of the others, that would stand before this.
  await as("organiser", (tx, viewer) => startSession(tx, viewer, id, openSession));
  await within(() => expect(member).toHaveLength(4));
  await within(() => expect(stranger).toEqual([topic]));
});

test("what moves many sessions at once is heard once", async () => {
  const { id } = await runningToday(as, portal);
  const topic = `agenda:${id}`;
  const member = await listening("pt.member", topic);
  const order = { sessionId: openSession, minutes: 15, reach: "all" as const };
  const shown = await as("organiser", (tx) => previewDelay(tx, id, order));
  expect(shown?.saying.steps).toHaveLength(2);
  await as("organiser", (tx, viewer) => sayDelay(tx, viewer, id, order, shown?.preview ?? ""));
  await within(() => expect(member).toEqual([topic]));
  await as("organiser", (tx, viewer) => startSession(tx, viewer, id, openSession));
  await within(() => expect(member).toEqual([topic, topic]));
});

test("what was told while the database did not answer is heard once it does", async () => {
  const { id } = await runningToday(as, portal);
  const topic = `agenda:${id}`;
  const heard: string[] = [];
  let asked = 0;
  let away = true;
  const read = <T>(work: Parameters<typeof asViewer<T>>[2]) => {
    asked += 1;
    return away ? Promise.reject(new Error("away")) : asViewer(hashOfActing("pt.member"), "read", work);
  };
  const { look, stop } = await following(read, [topic], {
    heard: (each) => heard.push(each),
    ended: () => heard.push("ended"),
  });
  ends.push(stop);
  await as("organiser", (tx, viewer) => startSession(tx, viewer, id, openSession));
  await within(() => expect(asked).toBe(1));
  await look();
  expect(heard).toEqual([]);
  away = false;
  await look();
  expect(heard).toEqual([topic]);
  // It was answered: nobody hears it twice.
  await look();
  expect(heard).toEqual([topic]);
});

test("another activity's sessions tell nothing, and a topic that was never open ends", async () => {
  const { id } = await runningToday(as, portal);
  const other = await publishedActivity(as, 1);
  const elsewhere = await listening("organiser", `agenda:${other}`);
  const follower = await listening("organiser", `agenda:${id}`);
  await as("organiser", (tx, viewer) => startSession(tx, viewer, id, openSession));
  await within(() => expect(follower).toHaveLength(1));
  expect(elsewhere).toEqual([]);
  const read = <T>(work: Parameters<typeof asViewer<T>>[2]) =>
    asViewer(hashOfActing("pt.member"), "read", work);
  const ended = vi.fn();
  const { look, stop } = await following(read, [`draft:${id}`, `agenda:${nobody}`], {
    heard: vi.fn(),
    ended,
  });
  await look();
  expect(ended).toHaveBeenCalledTimes(1);
  stop();
});
