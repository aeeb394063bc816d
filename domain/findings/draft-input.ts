/** A draft of a finding as its form sends it: whatever was typed, also what a post would refuse. */
import * as z from "zod";
import type { FormValues } from "../form";
import { text, uuid, whole } from "../input";
import { draftValues } from "./draft-values";

/** More than the longest text that a post takes, with everything beside it. */
const LARGEST = 200_000;

const values = z
  .record(
    z.string().regex(/^[A-Za-z0-9_.-]{1,120}$/),
    z.union([text(LARGEST), z.array(text(1_000)).max(300)]),
  )
  .refine(
    (each) => Object.keys(each).length <= 500 && JSON.stringify(each).length <= LARGEST,
    "draftTooLong",
  );

/** What the form was made from: 0 where nothing is kept yet. */
const revision = () => whole(0, 2_000_000_000);

/** Sent by a page that stays open. */
export const sentDraft = z.strictObject({
  accountId: uuid(),
  groupId: uuid(),
  key: uuid(),
  revision: revision(),
  values,
});

/** Which draft a post was written in. */
export const ofDraft = { draftKey: uuid(), revision: revision() };

/** Nested input with the names of its fields again: `{ legs: { 0: { from } } }` is `legs.0.from`. Files are left out. */
function flat(input: object, before = ""): FormValues {
  return Object.fromEntries(
    Object.entries(input).flatMap(([name, value]): [string, string | string[]][] => {
      const path = before + name;
      if (typeof value === "string") return [[path, value]];
      if (Array.isArray(value)) return [[path, value.filter((each) => typeof each === "string")]];
      if (value === null || typeof value !== "object" || value instanceof Blob) return [];
      return Object.entries(flat(value, `${path}.`));
    }),
  );
}

/** The form of a finding, kept as a draft with a button. */
export const keptDraft = z.preprocess(
  (input) => {
    const { groupId, draftKey, revision } = input as Record<string, unknown>;
    return { groupId, key: draftKey, revision, values: draftValues(flat(input as object)) };
  },
  z.strictObject({ groupId: uuid(), key: uuid(), revision: revision(), values }),
);

export const discardedDraft = z.strictObject({ id: uuid() });
