import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { asOwner } from "@/db/owner";
import { currentSessions } from "@/db/queries/now";
import { activities } from "@/db/schema/activities";
import { agendaVersions } from "@/db/schema/agenda";
import { auditLog } from "@/db/schema/operations";
import { activityId } from "@/db/seed/activities";
import { keepGoing } from "@/db/seed/keep-going";
import { cellRooms } from "@/db/seed/programme/today";
import { seed } from "@/db/seed/seed";
import { forgetEnv } from "@/lib/env";
import { freshDatabase, type TestDatabase, testSecret } from "../database";
import { as, openSessions } from "./stage";

let database: TestDatabase;
let dataDirectory: string;
beforeAll(async () => {
  database = await freshDatabase();
  dataDirectory = await mkdtemp(join(tmpdir(), "enlace-test-"));
  Object.assign(process.env, {
    DATABASE_WEB_URL: database.webUrl,
    DATABASE_JOB_URL: database.jobUrl,
    ENLACE_SECRET: testSecret,
    ENLACE_DATA: dataDirectory,
  });
  forgetEnv();
  await seed(database.ownerUrl);
  await openSessions(database, ["uy.member"]);
}, 120_000);
afterAll(async () => {
  await closePools();
  await database.stop();
  await rm(dataDirectory, { recursive: true, force: true });
});

const cell = activityId("coordination");
const later = (days: number) => new Date(Date.now() + days * 86_400_000);
const versions = () =>
  asOwner(database.ownerUrl, (tx) => tx.$count(agendaVersions, eq(agendaVersions.spaceId, cell)));
const acts = () =>
  asOwner(database.ownerUrl, (tx) => tx.$count(auditLog, eq(auditLog.act, "agenda.publish")));

/** The rooms in which a member sees at home that something is on, and those in which something comes next. */
async function shownAt(moment: Date): Promise<{ on: string[]; next: number }> {
  const shown = await as("uy.member", (tx) => currentSessions(tx, moment));
  const own = shown.filter((session) => session.activityId === cell);
  const on = own.filter(({ startsAt }) => startsAt !== null && new Date(startsAt) <= moment);
  const after = own.filter((session) => !on.includes(session));
  return { on: on.map(({ room }) => room ?? "").sort(), next: new Set(after.map(({ room }) => room)).size };
}

test("a fresh demo needs nothing; an old one has three rooms under way and a next in each, once it was started", async () => {
  expect(await keepGoing(database.ownerUrl)).toBe(false);
  for (const [age, number] of [
    [50, 2],
    [400, 3],
  ] as const) {
    const now = later(age);
    if (age > 60) expect(await shownAt(now)).toEqual({ on: [], next: 0 });
    expect(await keepGoing(database.ownerUrl, now)).toBe(true);
    expect(await keepGoing(database.ownerUrl, now)).toBe(false);
    for (const days of [0, 1, 30]) {
      const shown = await shownAt(later(age + days));
      expect(shown, `${age} and ${days} days`).toEqual({ on: [...cellRooms].sort(), next: 3 });
    }
    expect([await versions(), await acts()]).toEqual([number, number - 1]);
  }
});

test("once somebody has cancelled the cell, it stays so", async () => {
  await asOwner(database.ownerUrl, (tx) =>
    tx.update(activities).set({ cancelledAt: new Date() }).where(eq(activities.id, cell)),
  );
  expect(await keepGoing(database.ownerUrl, later(900))).toBe(false);
});
