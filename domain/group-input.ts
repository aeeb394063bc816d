/** What the forms of a working group send. */
import * as z from "zod";
import type { nextStates } from "./groups";
import {
  checkbox,
  day,
  label,
  list,
  localText,
  optional,
  requiredLongText,
  revision,
  text,
  uuid,
} from "./input";

const content = {
  title: localText(200, { required: true }),
  summary: localText(2_000),
  objectives: localText(5_000),
};

export const newGroup = z.strictObject({
  ...content,
  label: label(3),
  activityId: optional(uuid()),
});

/** `reason` is needed where the label becomes looser. */
export const editedGroup = z.strictObject({
  id: uuid(),
  revision: revision(),
  ...content,
  label: label(3),
  reason: text(1_000),
});

export const groupStateChange = z.strictObject({
  id: uuid(),
  state: z.enum(["active", "dormant", "concluded"] satisfies ReturnType<typeof nextStates>),
});

export const newMandate = z.strictObject({
  id: uuid(),
  number: z.coerce.number().int().min(1),
  text: localText(20_000, { required: true }),
});

export const newMilestone = z.strictObject({
  groupId: uuid(),
  title: localText(300, { required: true }),
  dueOn: day(),
});

export const editedMilestone = z.strictObject({
  id: uuid(),
  revision: revision(),
  title: localText(300, { required: true }),
  dueOn: day(),
  state: z.enum(["planned", "reached", "dropped"]),
});

export const joinRequest = z.strictObject({ groupId: uuid(), reason: requiredLongText(2_000) });

export const joinDecision = z
  .strictObject({ id: uuid(), decision: z.enum(["granted", "refused"]), reason: text(2_000) })
  .refine((input) => input.decision === "granted" || input.reason !== "", {
    path: ["reason"],
    error: "required",
  });

const roles = list(z.enum(["chair", "rapporteur", "member", "observer"])).refine(
  (held) => held.length > 0,
  "choose",
);

export const newMember = z.strictObject({
  groupId: uuid(),
  accountId: uuid(),
  roles,
  endsOn: optional(day()),
});

export const editedMember = z.strictObject({ id: uuid(), roles, endsOn: optional(day()), ends: checkbox() });
