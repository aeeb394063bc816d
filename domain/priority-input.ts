/** What the forms of a priority send. */
import * as z from "zod";
import {
  checkbox,
  day,
  label,
  localText,
  optional,
  requiredText,
  revision,
  text,
  uuid,
  whole,
} from "./input";
import { positionKinds, priorityKinds } from "./priorities";

const content = {
  title: localText(300, { required: true }),
  text: localText(20_000, { required: true }),
  reasons: localText(20_000),
  label: label(3),
  leadGroupId: optional(uuid()),
};

export const newPriority = z.strictObject({
  year: whole(2000, 2100),
  kind: z.enum(priorityKinds),
  ...content,
  draft: checkbox(),
});

export const editedPriority = z.strictObject({
  id: uuid(),
  revision: revision(),
  ...content,
  reason: text(1_000),
});

export const priorityStateChange = z.strictObject({
  id: uuid(),
  state: z.enum(["proposed", "in consultation", "withdrawn"]),
});

export const newPosition = z
  .strictObject({ priorityId: uuid(), position: z.enum(positionKinds), reason: text(4_000) })
  .refine(
    (input) => !["objects", "supports with a reservation"].includes(input.position) || input.reason !== "",
    {
      path: ["reason"],
      error: "required",
    },
  );

export const adoption = z.strictObject({
  priorityId: uuid(),
  text: localText(10_000, { required: true }),
  takenOn: day(),
  takenAt: requiredText(300),
});
