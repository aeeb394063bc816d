import pg from "pg";
import { expect, test } from "vitest";
import { asSystem, asViewer } from "@/db/client";
import { addSession } from "@/db/queries/identity";
import { findViewer } from "@/db/queries/viewer";
import { accountId } from "@/db/seed/accounts";
import { testPortal } from "./portal";

testPortal();

const hash = "a".repeat(64);

test("whoever else is connected sees no session's secret in the texts of statements", async () => {
  const session = { accountId: accountId("uy.member"), device: "", idleMinutes: 30, maxHours: 12 };
  await asSystem((tx) => addSession(tx, { ...session, secretHash: hash }));
  const other = new pg.Client({ connectionString: process.env.DATABASE_WEB_URL });
  await other.connect();
  const texts = async () =>
    (await other.query<{ query: string }>("select query from pg_stat_activity where usename = current_user"))
      .rows;
  const seen = await asViewer(hash, "read", async (tx) => {
    expect((await findViewer(tx))?.name).toBe("Liaison, Uruguay");
    const read = await texts();
    await tx.execute("select 'looked at' as shown");
    return [...read, ...(await texts())];
  });
  await other.end();
  // The texts of the other connections are shown at all.
  expect(seen.some(({ query }) => query.includes("looked at"))).toBe(true);
  expect(seen.filter(({ query }) => query.includes(hash))).toEqual([]);
});

test("the web login reads the hash of no session, its own included", async () => {
  const asked = asViewer(hash, "read", (tx) => tx.execute("select secret_hash from account_sessions"));
  await expect(asked).rejects.toMatchObject({ cause: { code: "42501" } });
});
