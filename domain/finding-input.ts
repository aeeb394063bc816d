/** What the forms of a finding send. */
import * as z from "zod";
import { attachedFiles } from "./attachment-input";
import { handlingCodes, informations, sources } from "./findings";
import { ofDraft } from "./findings/draft-input";
import { past, structure } from "./findings/structure-input";
import { guarded, guardFields } from "./guard/input";
import {
  checkbox,
  label,
  list,
  optional,
  requiredLongText,
  requiredText,
  revision,
  text,
  uuid,
} from "./input";

const content = {
  title: requiredText(200),
  body: requiredLongText(50_000),
  observedFrom: optional(past()),
  observedUntil: optional(past()),
  /** Where, in words. */
  observedAt: text(160),
  label: label(4),
  /** Who reads it beside the author, where it is RED. */
  readers: list(uuid(), 200),
  source: z.enum(sources),
  information: z.enum(informations),
  handling: z.enum(handlingCodes),
  handlingNote: text(500),
  ...structure,
  files: attachedFiles(),
  ...guardFields,
};

const watched: ("title" | "body" | "handlingNote")[] = ["title", "body", "handlingNote"];

type Checked = {
  observedFrom: string | null;
  observedUntil: string | null;
  handling: string;
  handlingNote: string;
};

const inOrder = (input: Checked) =>
  !input.observedFrom || !input.observedUntil || input.observedUntil >= input.observedFrom;
const told = (input: Checked) => input.handling !== "H3" || input.handlingNote !== "";
const order = { path: ["observedUntil"], error: "endBeforeStart" };
const note = { path: ["handlingNote"], error: "required" };

export const newFinding = guarded(
  z
    .strictObject({
      groupId: uuid(),
      /** The answer that it is made of. */
      answerId: optional(uuid()),
      ...ofDraft,
      ...content,
    })
    .refine(inOrder, order)
    .refine(told, note),
  watched,
);

/** `reason` is needed where the label becomes looser; the action sees the label as it stood. */
export const editedFinding = guarded(
  z
    .strictObject({ id: uuid(), revision: revision(), ...content, reason: text(1_000), draft: checkbox() })
    .refine(inOrder, order)
    .refine(told, note),
  [...watched, "reason"],
);

/** What rapporteur and chair may correct. */
export const reviewedFinding = z.strictObject({
  id: uuid(),
  revision: revision(),
  label: label(4),
  source: z.enum(sources),
  information: z.enum(informations),
  readers: list(uuid(), 200),
});

export const newComment = guarded(
  z.strictObject({
    findingId: uuid(),
    body: requiredLongText(10_000),
    label: label(4),
    /** It asks for a missing piece. */
    question: checkbox(),
    /** The question that it answers. */
    answersId: optional(uuid()),
    ...guardFields,
  }),
  ["body"],
);

export const withdrawnComment = z.strictObject({ id: uuid() });
