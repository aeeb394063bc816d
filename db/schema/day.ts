/** The day itself: when a session really began and ended, and how far it runs behind its plan. */
import { sql } from "drizzle-orm";
import { check, index, pgTable, smallint, unique, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { activities } from "./activities";
import { createdAt, id, moment } from "./columns";
import { deletable, headed, insertable, readableBy, updatable, viewer } from "./rules";

/** The viewer reads the session as it stands in the newest version. */
const published = (table: string) =>
  `exists (select from agenda_sessions s where s.space_id = ${table}.space_id and s.session_id = ${table}.session_id and s.version = (select max(v.number) from agenda_versions v where v.space_id = ${table}.space_id))`;
const runsDay = (table: string) => `space_id = any(${headed}) and ${published(table)}`;

/** When a session of the published agenda really began and ended; read by whoever reads the session there. */
export const sessionRuns = pgTable(
  "session_runs",
  {
    id: id(),
    spaceId: uuid()
      .notNull()
      .references(() => activities.id),
    sessionId: uuid().notNull(),
    startedAt: moment().notNull().defaultNow(),
    endedAt: moment(),
    markedBy: uuid()
      .notNull()
      .references(() => accounts.id),
  },
  (t) => [
    unique("session_runs_once").on(t.spaceId, t.sessionId),
    ...readableBy(published("session_runs")),
    ...insertable(`${runsDay("session_runs")} and marked_by = ${viewer}`),
    ...updatable(runsDay("session_runs")),
    ...deletable(runsDay("session_runs")),
  ],
);

/**
 * How many minutes a session of the published agenda begins later and lasts longer than planned. Those of one saying add
 * to earlier ones and are taken back together: rows of no minutes then say when. A delay counts while the newest version plans what it was said of.
 */
export const sessionDelays = pgTable(
  "session_delays",
  {
    id: id(),
    spaceId: uuid()
      .notNull()
      .references(() => activities.id),
    sessionId: uuid().notNull(),
    /** The same in all sessions that one saying moved. */
    sayingId: uuid().notNull(),
    plannedAt: moment().notNull(),
    plannedMinutes: smallint().notNull(),
    /** Negative: made up for. */
    later: smallint().notNull(),
    longer: smallint().notNull().default(0),
    markedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
  },
  (t) => [
    unique("session_delays_once").on(t.sayingId, t.sessionId),
    index().on(t.spaceId, t.sessionId),
    check("session_delays_day", sql`${t.later} between -720 and 720 and ${t.longer} between -720 and 720`),
    ...readableBy(published("session_delays")),
    ...insertable(`${runsDay("session_delays")} and marked_by = ${viewer} and created_at = now()`),
    ...deletable(runsDay("session_delays")),
  ],
);
