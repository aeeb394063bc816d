/** The day itself: who was there, and when a session really began and ended. */
import { index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { attendanceStates } from "../../domain/attendance";
import { accounts } from "./accounts";
import { activities, participants } from "./activities";
import { createdAt, id, moment } from "./columns";
import { headed, insertable, readableBy, updatable, viewer } from "./rules";

const runs =
  "(space_id = any(array(select viewer_minute_spaces())) or space_id = any(array(select viewer_head_spaces())))";
const page = "exists (select from activities a where a.id = space_id)";
/** At a session that the viewer reads in a published version. */
const there =
  "(session_id is null or exists (select from agenda_sessions s where s.space_id = attendances.space_id and s.session_id = attendances.session_id and s.version > 0))";
/** The viewer reads the session as it stands in the newest version. */
const published =
  "exists (select from agenda_sessions s where s.space_id = session_runs.space_id and s.session_id = session_runs.session_id and s.version = (select max(v.number) from agenda_versions v where v.space_id = session_runs.space_id))";
const runsDay = `space_id = any(${headed}) and ${published}`;

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
    ...readableBy(published),
    ...insertable(`${runsDay} and marked_by = ${viewer}`),
    ...updatable(runsDay),
  ],
);
