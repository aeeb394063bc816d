import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asViewer, closePools, type Tx } from "@/db/client";
import { asOwner } from "@/db/owner";
import { accountSessions } from "@/db/schema/account-sessions";
import { accountId } from "@/db/seed/accounts";
import { activityId } from "@/db/seed/activities";
import { findingId } from "@/db/seed/findings";
import { isEmpty, seed } from "@/db/seed/seed";
import { locales } from "@/domain/local-text";
import { forgetEnv } from "@/lib/env";
import { openFile } from "@/lib/storage";
import { freshDatabase, type TestDatabase, testSecret } from "../database";

let database: TestDatabase;
let dataDirectory: string;

beforeAll(async () => {
  database = await freshDatabase();
  Object.assign(process.env, { DATABASE_WEB_URL: database.webUrl, DATABASE_JOB_URL: database.jobUrl });
  process.env.ENLACE_SECRET = testSecret;
  dataDirectory = await mkdtemp(join(tmpdir(), "enlace-test-"));
  process.env.ENLACE_DATA = dataDirectory;
  forgetEnv();
  expect(await isEmpty(database.ownerUrl)).toBe(true);
  await seed(database.ownerUrl);
}, 120_000);

afterAll(async () => {
  await closePools();
  await database.stop();
  await rm(dataDirectory, { recursive: true, force: true });
});

async function rows<Row extends Record<string, unknown>>(statement: string): Promise<Row[]> {
  const found = await asOwner(database.ownerUrl, (tx) => tx.execute<Row>(sql.raw(statement)));
  return found.rows as Row[];
}

const one = async (statement: string) => Number((await rows<{ n: string }>(statement))[0]?.n);

async function as<T>(person: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const secretHash = createHash("sha256").update(`seed ${person}`).digest("hex");
  const later = new Date(Date.now() + 3_600_000);
  await asOwner(database.ownerUrl, (tx) =>
    tx
      .insert(accountSessions)
      .values({
        accountId: accountId(person),
        kind: "interactive",
        secretHash,
        idleUntil: later,
        expiresAt: later,
      })
      .onConflictDoNothing(),
  );
  return asViewer(secretHash, "read", work);
}

test("a second seed changes nothing", async () => {
  const before = await rows("select id, revision from accounts order by id");
  await seed(database.ownerUrl);
  expect(await isEmpty(database.ownerUrl)).toBe(false);
  expect(await rows("select id, revision from accounts order by id")).toEqual(before);
});

test("the programme is there: countries, forces that lead them, accounts", async () => {
  expect(await one("select count(*) n from countries")).toBe(21);
  expect(await one("select count(*) n from countries where lead_organisation_id is not null")).toBe(13);
  expect(await one("select count(*) n from accounts where role = 'administrator'")).toBe(1);
  expect(await one("select count(*) n from accounts where language is not null")).toBe(0);
  const lima = await rows(
    `select countries_total, label, open from activities where id = '${activityId("lima")}'`,
  );
  expect(lima).toEqual([{ countries_total: 14, label: 1, open: true }]);
});

test("every text of several languages is in all four", async () => {
  const columns = await rows<{ place: string; name: string }>(
    `select quote_ident(table_name) place, quote_ident(column_name) name from information_schema.columns
      where table_schema = 'public' and data_type = 'jsonb' and column_name not in ('items', 'before', 'after', 'notices', 'levels', 'structure')`,
  );
  expect(columns.length).toBeGreaterThan(10);
  const lacking = columns.map(
    ({ place, name }) =>
      `select '${place}.${name}' place, ${name} texts from ${place}
        where ${name} <> '{}' and not ${name} ?& array['${locales.join("','")}', 'original']`,
  );
  expect(await rows(lacking.join(" union all "))).toEqual([]);
});

test("a session of an agenda names only its own rooms and people, and its items fit in", async () => {
  expect(
    await one(`select count(*) n from agenda_sessions s where
      exists (select from unnest(s.speaker_ids) p where p not in (select id from participants where space_id = s.space_id))
      or exists (select from unnest(s.room_ids) r where r not in (select id from rooms where space_id = s.space_id))
      or (select sum((i ->> 'minutes')::int) from jsonb_array_elements(s.items) i) > s.minutes`),
  ).toBe(0);
});

test("nothing is in one room twice at once in a published version", async () => {
  const ends = (s: string) => `(${s}.starts_at + ${s}.minutes * interval '1 minute')`;
  expect(
    await one(`select count(*) n from agenda_sessions a join agenda_sessions b
      on b.space_id = a.space_id and b.version = a.version and a.session_id < b.session_id
      where a.version > 0 and (a.plenary or b.plenary or a.room_ids && b.room_ids)
        and a.starts_at < ${ends("b")} and b.starts_at < ${ends("a")}`),
  ).toBe(0);
});

test("Lima's draft differs from version 2: one moved, one longer, one added; three wait in the tray", async () => {
  const changes = await rows<{ what: string }>(
    `select case when v.id is null and d.starts_at is null then 'tray' when v.id is null then 'added'
        when v.starts_at <> d.starts_at then 'moved' when v.minutes <> d.minutes then 'longer' end what
      from agenda_sessions d left join agenda_sessions v
        on v.space_id = d.space_id and v.version = 2 and v.session_id = d.session_id
      where d.version = 0 and d.kind <> 'blocker' and d.space_id = '${activityId("lima")}'
        and (v.id is null or v.starts_at <> d.starts_at or v.minutes <> d.minutes) order by 1`,
  );
  expect(changes.map(({ what }) => what)).toEqual(["added", "longer", "moved", "tray", "tray", "tray"]);
});

test("all have heard of Lima's second version; what the coming meeting changes waits to be sent", async () => {
  const told = (activity: string, version: number) =>
    one(
      `select count(*) n from agenda_messages where space_id = '${activityId(activity)}' and version = ${version} and sent_at is not null`,
    );
  const waiting = (activity: string) =>
    one(
      `select count(*) n from agenda_messages where space_id = '${activityId(activity)}' and queued_at is null`,
    );
  expect(await told("lima", 1)).toBeGreaterThan(10);
  expect(await told("lima", 2)).toBeGreaterThan(0);
  expect(await waiting("lima")).toBe(0);
  expect(await waiting("annual")).toBeGreaterThan(0);
});

test("something is on now, and something comes next, at every hour of two months", async () => {
  expect(
    await one(`select count(*) n from generate_series(now() - interval '6 days', now() + interval '58 days', interval '1 hour') hour
      where not exists (select from agenda_sessions s where s.version = 1 and s.space_id = '${activityId("coordination")}'
        and s.starts_at <= hour and hour < s.starts_at + s.minutes * interval '1 minute')`),
  ).toBe(0);
});

test("what is RED shows to its author and to those named, to nobody else", async () => {
  const sees = (person: string) =>
    as(person, async (tx) => {
      const found = await tx.execute(sql`select id from findings where id = ${findingId("red")}`);
      return found.rows.length;
    });
  for (const person of ["co.member", "pe.member", "uy.focal"]) expect(await sees(person), person).toBe(1);
  for (const person of ["uy.member", "co.focal", "organiser", "admin", "observer", "former"])
    expect(await sees(person), person).toBe(0);
});

test("whose posting has ended sees what anyone sees", async () => {
  const counted = await as("former", async (tx) => {
    const found = await tx.execute<{ activities: number; groups: number; documents: number }>(
      sql`select (select count(*)::int from activities) activities, (select count(*)::int from groups) groups,
        (select count(*)::int from documents) documents`,
    );
    return found.rows[0];
  });
  expect(counted).toEqual({ activities: 1, groups: 0, documents: 1 });
});

test("each version of a paper has its bytes", async () => {
  const versions = await rows<{ key: string; sha256: string }>(
    "select storage_key as key, sha256 from document_versions",
  );
  expect(versions.length).toBeGreaterThan(6);
  for (const { key, sha256 } of versions) {
    const digest = createHash("sha256");
    for await (const chunk of (await openFile(key)) ?? []) digest.update(chunk);
    expect(digest.digest("hex")).toBe(sha256);
  }
});
