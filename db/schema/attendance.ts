/** The day itself: who was there, when a session really began and ended, and how far it runs behind its plan. */
import { sql } from "drizzle-orm";
import { check, index, pgTable, smallint, text, unique, uuid } from "drizzle-orm/pg-core";
import { attendanceStates } from "../../domain/attendance";
import { accounts } from "./accounts";
import { activities, participants } from "./activities";
import { createdAt, id, moment } from "./columns";
import { deletable, headed, insertable, readableBy, updatable, viewer } from "./rules";

const runs =
  "(space_id = any(array(select viewer_minute_spaces())) or space_id = any(array(select viewer_head_spaces())))";
const page = "exists (select from activities a where a.id = space_id)";
/** At a session that the viewer reads in a published version. */
const there =
  "(session_id is null or exists (select from agenda_sessions s where s.space_id = attendances.space_id and s.session_id = attendances.session_id and s.version > 0))";
/** The viewer reads the session as it stands in the newest version. */
const published = (table: string) =>
  `exists (select from agenda_sessions s where s.space_id = ${table}.space_id and s.session_id = ${table}.session_id and s.version = (select max(v.number) from agenda_versions v where v.space_id = ${table}.space_id))`;
const runsDay = (table: string) => `space_id = any(${headed}) and ${published(table)}`;

/** One for each participant and session; without a session it speaks of the whole activity. The latest mark stands. */
export const attendances = pgTable(
  "attendances",
  {
    id: id(),
    spaceId: uuid()
      .notNull()
      .references(() => activities.id),
    participantId: uuid()
      .notNull()
      .references(() => participants.id, { onDelete: "cascade" }),
    sessionId: uuid(),
    state: text({ enum: attendanceStates }).notNull(),
    /** When it was marked, by the marker's clock: a line that was down delivers late. */
    markedAt: moment().notNull(),
    markedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
  },
  (t) => [
    unique("attendances_once").on(t.participantId, t.sessionId).nullsNotDistinct(),
    index().on(t.spaceId, t.sessionId),
    ...readableBy(
      `${page} and (${runs} or exists (select from participants p where p.id = participant_id and p.account_id = ${viewer})) and ${there}`,
    ),
    ...insertable(
      `${page} and ${runs} and marked_by = ${viewer} and exists (select from participants p where p.id = participant_id and p.space_id = attendances.space_id) and ${there}`,
    ),
    ...updatable(`${page} and ${runs}`, `${page} and ${runs} and marked_by = ${viewer}`),
  ],
);

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
 * to earlier ones and are taken back together. A delay counts while the newest version plans what it was said of.
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
