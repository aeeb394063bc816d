/** What the forms of planning an agenda send: its settings, and conflicts that stand with a reason. */
import * as z from "zod";
import { clock, text, uuid, whole } from "../input";
import { type ConflictKind, conflictKinds, levels } from "./conflicts";

/** A conflict by its key: kind, sessions and matter. */
const subject = () =>
  text(4_000).refine((key) => conflictKinds.includes(key.split(":")[0] as ConflictKind), "invalid");

export const acceptedConflict = z
  .strictObject({ activityId: uuid(), subject: subject(), reason: text(500).min(1) })
  .transform((given) => ({ ...given, kind: given.subject.split(":")[0] as ConflictKind }));

export const withdrawnAcceptance = z.strictObject({ activityId: uuid(), subject: subject() });

const level = z.enum(levels);

export const agendaSettings = z
  .strictObject({
    activityId: uuid(),
    revision: whole(0, 2_000_000_000),
    walk: whole(0, 120),
    dayFrom: clock(),
    dayUntil: clock(),
    step: z.preprocess(Number, z.union([z.literal(5), z.literal(15), z.literal(30)])),
    levels: z.strictObject(
      Object.fromEntries(conflictKinds.map((kind) => [kind, level])) as Record<ConflictKind, typeof level>,
    ),
  })
  .refine(({ dayFrom, dayUntil }) => dayFrom < dayUntil, { path: ["dayUntil"], error: "endBeforeStart" });
