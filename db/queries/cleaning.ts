import { sql } from "drizzle-orm";
import type { Tx } from "../client";

/** Removes what has served its time. The audit trail and invitations stay. */
export async function removeOld(tx: Tx): Promise<void> {
  const old = sql`now() - interval '30 days'`;
  await tx.execute(
    sql`delete from account_sessions where least(expires_at, idle_until, revoked_at) < ${old}`,
  );
  await tx.execute(sql`delete from password_resets where expires_at < ${old}`);
  await tx.execute(sql`delete from submissions where created_at < ${old}`);
  await tx.execute(sql`delete from outbox where sent_at < ${old}`);
  await tx.execute(
    sql`delete from notices where created_at < now() - interval '180 days' or read_at < now() - interval '60 days'`,
  );
  await tx.execute(sql`delete from known_devices where last_seen_at < now() - interval '400 days'`);
  await tx.execute(sql`delete from participant_imports where created_at < now() - interval '1 day'`);
  await tx.execute(sql`delete from rate_limits where expire < extract(epoch from now()) * 1000`);
}
