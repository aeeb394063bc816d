/** Who was there: at the whole activity, and at each session. */
import { index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { attendanceStates } from "../../domain/attendance";
import { accounts } from "./accounts";
import { activities, participants } from "./activities";
import { createdAt, id, moment } from "./columns";
import { insertable, readableBy, updatable, viewer } from "./rules";

const marks =
  "(space_id = any(array(select viewer_minute_spaces())) or space_id = any(array(select viewer_head_spaces())))";
const page = "exists (select from activities a where a.id = space_id)";
/** At a session that the viewer reads in a published version. */
const there =
  "(session_id is null or exists (select from agenda_sessions s where s.space_id = attendances.space_id and s.session_id = attendances.session_id and s.version > 0))";
/** Nobody marks what is still to come: it would stand above every later mark. The minute is for a clock that was set back. */
const bygone = "marked_at <= clock_timestamp() + interval '1 minute'";

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
      `${page} and (${marks} or exists (select from participants p where p.id = participant_id and p.account_id = ${viewer})) and ${there}`,
    ),
    ...insertable(
      `${page} and ${marks} and marked_by = ${viewer} and ${bygone} and exists (select from participants p where p.id = participant_id and p.space_id = attendances.space_id) and ${there}`,
    ),
    ...updatable(`${page} and ${marks}`, `${page} and ${marks} and marked_by = ${viewer} and ${bygone}`),
  ],
);
