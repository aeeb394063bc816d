import { sql } from "drizzle-orm";
import type { Locale } from "@/domain/local-text";
import type { Tx } from "../client";

export type Viewer = {
  accountId: string;
  sessionId: string;
  name: string;
  organisationId: string;
  organisation: string;
  countryCode: string | null;
  role: "administrator" | "organiser" | "member";
  /** Focal point or alternate: the same rights. */
  focalPoint: boolean;
  /** Null: the browser's language decides. */
  language: Locale | null;
  timeZone: string | null;
  /** Not seen for a minute: the session should be touched. */
  resting: boolean;
  revision: number;
};

/** The person behind the session of this transaction, or null. */
export async function findViewer(tx: Tx): Promise<Viewer | null> {
  const found = await tx.execute<Viewer>(sql`
    select a.id as "accountId", s.id as "sessionId", a.name, a.organisation_id as "organisationId",
      o.name as organisation, o.country_code as "countryCode", a.role, a.focal_point or a.alternate as "focalPoint",
      a.language, a.time_zone as "timeZone", s.last_seen_at < now() - interval '1 minute' as resting, a.revision
    from account_sessions s join accounts a on a.id = s.account_id join organisations o on o.id = a.organisation_id
    where s.id = (select viewer_session_id()) and s.kind = 'interactive'`);
  return found.rows[0] ?? null;
}

/** The session was used: it stays alive for another while, never beyond its end. Written at most once a minute. */
export async function touchSession(tx: Tx, sessionId: string, idleMinutes: number): Promise<void> {
  await tx.execute(sql`
    update account_sessions set last_seen_at = now(),
      idle_until = least(expires_at, now() + make_interval(mins => ${idleMinutes}))
    where id = ${sessionId} and revoked_at is null and idle_until > now()
      and last_seen_at < now() - interval '1 minute'`);
}
