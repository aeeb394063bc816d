/** What marking attendance sends: from a phone mark by mark, each with its age; from a form all at once. */
import * as z from "zod";
import { attendanceStates } from "./attendance";
import { optional, uuid } from "./input";

/** A device that was away for longer has nothing to say of this activity any more. */
const OLDEST = 14 * 24 * 3_600_000;

const state = z.enum(attendanceStates);

export const sentMarks = z.strictObject({
  activityId: uuid(),
  /** Who made them: somebody else may have signed in since. */
  accountId: uuid(),
  /** Null: the whole activity. */
  sessionId: uuid().nullable(),
  marks: z
    .array(
      z.strictObject({
        participantId: uuid(),
        state,
        /** Milliseconds since it was made, so that a wrong clock does no harm. */
        ago: z
          .int()
          .min(0)
          .transform((ago) => Math.min(ago, OLDEST)),
      }),
    )
    .min(1)
    .max(1000),
});

const byPerson = z.preprocess((value) => value ?? {}, z.record(uuid(), state));

export const attendanceForm = z.strictObject({
  activityId: uuid(),
  sessionId: optional(uuid()),
  mark: byPerson,
  /** The marks that the form was made with: what still says the same is no mark. */
  was: byPerson,
  /** Whoever has no mark is present. */
  rest: optional(z.literal("present")),
});
