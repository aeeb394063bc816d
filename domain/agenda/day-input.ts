/** What running a day sends: a session that begins or ends, and how late one is. */
import * as z from "zod";
import { uuid, whole } from "../input";
import { reaches } from "./lateness";

export const oneSession = z.strictObject({ activityId: uuid(), sessionId: uuid() });

/** Later, or earlier where negative: made up for. */
const minutes = () => whole(-240, 240).refine((value) => value !== 0, "noDelay");

export const delay = z.strictObject({ minutes: minutes(), reach: z.enum(reaches) });

export const saidDelay = z.strictObject({
  activityId: uuid(),
  sessionId: uuid(),
  minutes: minutes(),
  reach: z.enum(reaches),
  /** The preview that was confirmed: what it named must still be what happens. */
  preview: z.string().regex(/^[0-9a-f]{64}$/, "invalid"),
});

export const takenBackDelay = z.strictObject({ activityId: uuid(), sayingId: uuid() });
