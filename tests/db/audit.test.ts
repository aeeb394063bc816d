import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { chainFrom, type Head, hashOfLink, readHead, verifyAudit } from "@/db/audit-chain";
import { asSystem, asViewer, type Tx } from "@/db/client";
import { asOwner } from "@/db/owner";
import { recordAct } from "@/db/queries/audit";
import { auditLog } from "@/db/schema/operations";
import { accountId } from "@/db/seed/accounts";
import { testPortal } from "./portal";

const portal = testPortal();
const subject = accountId("uy.member");
let exported: Head;

/** Ten honest entries; the head is exported after the eighth. */
beforeEach(async () => {
  await asOwner(portal.ownerUrl, async (tx) => {
    await tx.delete(auditLog);
    await tx.execute(sql`update audit_head set seq = 0, hash = ''`);
  });
  for (let entry = 1; entry <= 10; entry++) {
    await asSystem((tx) => recordAct(tx, { accountId: null, act: "group.create", subjectId: subject }));
    if (entry === 8) exported = (await verifyAudit(portal.ownerUrl)).head;
  }
});

const tamper = (statement: string) => asOwner(portal.ownerUrl, (tx) => tx.execute(sql.raw(statement)));

/** What somebody with the owner's rights and the source code would do: make every hash fit again. */
async function rewrite(tx: Tx, head: boolean) {
  const { rows } = await tx.execute<{
    seq: number;
    at: string;
    accountId: null;
    act: string;
    subjectId: string;
  }>(sql`
    select seq::int, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, account_id as "accountId",
      act, subject_id as "subjectId" from audit_log order by seq`);
  let last = { seq: 0, hash: "" };
  for (const row of rows) {
    const hash = hashOfLink(last.hash, { ...row, seq: last.seq + 1 });
    await tx.execute(sql`update audit_log set hash = ${hash}, seq = ${last.seq + 1} where seq = ${row.seq}`);
    last = { seq: last.seq + 1, hash };
  }
  if (head) await tx.execute(sql`update audit_head set seq = ${last.seq}, hash = ${last.hash}`);
}

test("an honest trail is sound, with and without an exported head", async () => {
  expect(await verifyAudit(portal.ownerUrl)).toMatchObject({ sound: true, links: 10 });
  expect(await verifyAudit(portal.ownerUrl, { head: exported })).toMatchObject({ sound: true });
});

test("many writers at once make one chain", async () => {
  await Promise.all(
    Array.from({ length: 40 }, () =>
      asSystem((tx) => recordAct(tx, { accountId: subject, act: "finding.edit" })),
    ),
  );
  expect(await verifyAudit(portal.ownerUrl)).toMatchObject({ sound: true, links: 50 });
});

test.each([
  ["who", `update audit_log set account_id = '${subject}' where seq = 4`],
  ["what", "update audit_log set act = 'group.edit' where seq = 4"],
  ["which", `update audit_log set subject_id = null where seq = 4`],
  ["when, by a millisecond", "update audit_log set at = at + interval '1 millisecond' where seq = 4"],
  ["when, by a microsecond", "update audit_log set at = at + interval '1 microsecond' where seq = 4"],
  ["a hash", "update audit_log set hash = repeat('0', 64) where seq = 4"],
  ["the last hash", "update audit_log set hash = repeat('0', 64) where seq = 10"],
  ["the first entry removed", "delete from audit_log where seq = 1"],
  ["an entry in the middle removed", "delete from audit_log where seq = 5"],
  [
    "an entry removed and the gap closed",
    "delete from audit_log where seq = 5; update audit_log set seq = -seq where seq > 5; update audit_log set seq = -seq - 1 where seq < 0",
  ],
  [
    "two entries in each other's place",
    "update audit_log set seq = case seq when 3 then -4 else -3 end where seq in (3, 4); update audit_log set seq = -seq where seq < 0",
  ],
  [
    "an entry pushed in before the first",
    "alter table audit_log disable trigger chain_audit; insert into audit_log values (0, now(), null, 'group.edit', null, repeat('a', 64)); alter table audit_log enable trigger chain_audit",
  ],
  [
    "an entry added behind the chain's back",
    "alter table audit_log disable trigger chain_audit; insert into audit_log values (11, now(), null, 'group.edit', null, repeat('a', 64)); alter table audit_log enable trigger chain_audit",
  ],
  ["the tail cut", "delete from audit_log where seq > 8"],
  ["everything removed", "delete from audit_log"],
  ["the head turned back", "update audit_head set seq = 9"],
  ["the head removed", "delete from audit_head"],
])("finds tampering: %s", async (_, statement) => {
  await tamper(statement);
  const verdict = await verifyAudit(portal.ownerUrl);
  await tamper("insert into audit_head values (1, 0, '') on conflict do nothing");
  expect(verdict.sound).toBe(false);
  expect(verdict.fault).not.toBe(null);
});

test("a trail made to fit again from the changed entry on is found by the head", async () => {
  await asOwner(portal.ownerUrl, async (tx) => {
    await tx.execute(sql`update audit_log set act = 'group.edit' where seq = 4`);
    await rewrite(tx, false);
  });
  expect((await verifyAudit(portal.ownerUrl)).sound).toBe(false);
});

test.each([
  ["a trail written anew with its head", "update audit_log set act = 'group.edit' where seq = 4"],
  ["a trail cut at its end with its head", "delete from audit_log where seq > 7"],
])("only an exported head finds %s", async (_, statement) => {
  await asOwner(portal.ownerUrl, async (tx) => {
    await tx.execute(sql.raw(statement));
    await rewrite(tx, true);
  });
  expect((await verifyAudit(portal.ownerUrl)).sound).toBe(true);
  expect((await verifyAudit(portal.ownerUrl, { head: exported })).sound).toBe(false);
});

test.each([
  "update audit_log set act = 'group.edit'",
  "delete from audit_log",
  "truncate audit_log",
  "select * from audit_head",
])("neither the web role nor the job role may: %s", async (statement) => {
  const work = (tx: Tx) => tx.execute(sql.raw(statement));
  for (const attempt of [() => asViewer(null, "write", work), () => asSystem(work)]) {
    await expect(attempt()).rejects.toMatchObject({ cause: { code: "42501" } });
  }
});

test("an exported head is read as it is printed", () => {
  const hash = "a".repeat(64);
  expect(readHead(`12:${hash}\n`)).toEqual({ seq: 12, hash });
  expect(readHead("12")).toBe(null);
  expect(chainFrom({ seq: 0, hash: "" }).head).toEqual({ seq: 0, hash: "" });
});
