import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { asSystem, asViewer, readerFor, type Tx } from "@/db/client";
import { asOwner } from "@/db/owner";
import { findViewer } from "@/db/queries/viewer";
import { accountSessions } from "@/db/schema/account-sessions";
import { accounts } from "@/db/schema/accounts";
import { accountId } from "@/db/seed/accounts";
import { statement } from "@/db/statement";
import { testPortal } from "./portal";

const portal = testPortal();
const hash = (who: string) => createHash("sha256").update(who).digest("hex");
const people = ["uy.focal", "uy.member", "br.focal"];

beforeAll(() =>
  asOwner(portal.ownerUrl, async (tx) => {
    const later = new Date(Date.now() + 3_600_000);
    for (const who of people)
      await tx.insert(accountSessions).values({
        accountId: accountId(who),
        kind: "interactive",
        secretHash: hash(who),
        idleUntil: later,
        expiresAt: later,
      });
  }),
);

async function standing(tx: Tx) {
  const { rows } = await tx.execute<{
    at: string;
    connection: number;
    viewer: string;
    writable: boolean;
  }>(sql`
    select now()::text as at, pg_backend_pid() as connection, viewer() as viewer,
      current_setting('transaction_read_only') = 'off' as writable`);
  return rows[0];
}

test("reads under way at the same time share one read-only transaction; what comes later has its own", async () => {
  const read = readerFor(hash("uy.focal"));
  const [first, second] = await Promise.all([
    read(standing),
    read(async (tx) => {
      await standing(tx);
      return read(standing);
    }),
  ]);
  expect(second).toEqual(first);
  expect(first).toMatchObject({ viewer: accountId("uy.focal"), writable: false });
  expect((await read(standing))?.at).not.toBe(first?.at);
});

test("two people never share", async () => {
  const found = await Promise.all(people.map((who) => readerFor(hash(who))(standing)));
  expect(found.map((each) => each?.viewer)).toEqual(people.map(accountId));
  expect(found[0]?.connection).not.toBe(found[1]?.connection);
});

test("a read that fails takes no later one along", async () => {
  const read = readerFor(hash("uy.focal"));
  const failed = read((tx) => tx.execute(sql`select 1 / 0`));
  await expect(failed).rejects.toMatchObject({ cause: { code: "22012" } });
  expect((await read(standing))?.viewer).toBe(accountId("uy.focal"));
  await Promise.allSettled([
    read((tx) => tx.execute(sql`select 1 / 0`)),
    read(async (tx) => {
      await expect(standing(tx)).rejects.toMatchObject({ cause: { code: "25P02" } });
    }),
  ]);
  expect((await read(standing))?.viewer).toBe(accountId("uy.focal"));
});

test("nothing is written while reading", async () => {
  const change = (tx: Tx) =>
    tx
      .update(accounts)
      .set({ name: "Changed" })
      .where(eq(accounts.id, accountId("uy.focal")));
  await expect(readerFor(hash("uy.focal"))(change)).rejects.toMatchObject({ cause: { code: "25006" } });
});

test("a session that is revoked meanwhile reads nothing at the next statement", async () => {
  const revoked = hash("uy.member");
  await readerFor(revoked)(async (tx) => {
    expect(await findViewer(tx)).toMatchObject({ accountId: accountId("uy.member") });
    await asOwner(portal.ownerUrl, (owner) =>
      owner
        .update(accountSessions)
        .set({ revokedAt: new Date() })
        .where(eq(accountSessions.secretHash, revoked)),
    );
    expect(await findViewer(tx)).toBeNull();
    expect((await standing(tx))?.viewer).toBeNull();
  });
});

test("no connection stays in its transaction", async () => {
  await Promise.all(Array.from({ length: 30 }, () => readerFor(hash("uy.focal"))(standing)));
  const open = () =>
    asOwner(portal.ownerUrl, async (tx) => {
      const { rows } = await tx.execute<{ state: string }>(
        sql`select state from pg_stat_activity where usename = 'enlace_web' and state <> 'idle'`,
      );
      return rows;
    });
  await expect.poll(open).toEqual([]);
});

test("a statement that is kept takes other values each time, on each connection", async () => {
  const named = statement<{ id: string }>()((tx, { id }) =>
    tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, id)),
  );
  const ask = (who: string) => readerFor(hash("uy.focal"))((tx) => named(tx, { id: accountId(who) }));
  const asked = Array.from({ length: 12 }, (_each, n) => people[n % 2] ?? "");
  expect(await Promise.all(asked.map(ask))).toEqual(asked.map((who) => [{ id: accountId(who) }]));
  expect(await ask("organiser")).toEqual([{ id: accountId("organiser") }]);
});

test("a branch that outlives its transaction reaches no other person's", async () => {
  for (const begin of [readerFor(hash("uy.focal")), <T>(work: (tx: Tx) => Promise<T>) => asSystem(work)]) {
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    let branch: Promise<unknown> = Promise.resolve();
    const failed = begin(async (tx) => {
      branch = gate.then(() => standing(tx));
      await Promise.all([tx.execute(sql`select 1 / 0`), branch]);
    });
    await expect(failed).rejects.toMatchObject({ cause: { code: "22012" } });
    // The connection that was just given back is the one that the pool lends next.
    const next = asViewer(hash("br.focal"), "write", async (tx) => {
      const before = await standing(tx);
      open();
      await expect(branch).rejects.toMatchObject({
        cause: { message: expect.stringContaining("had ended") },
      });
      return [before?.viewer, (await standing(tx))?.viewer];
    });
    await expect(next).resolves.toEqual([accountId("br.focal"), accountId("br.focal")]);
  }
});
