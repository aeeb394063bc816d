/** The structured content of a finding as its form sends it: route legs, modi operandi, a seizure, what it belongs to. */
import * as z from "zod";
import { day, list, optional, requiredText, text, uuid, whole } from "../input";
import type { Vocabulary } from "../vocabularies";
import { mostDrugs, mostLegs } from "./most";

/** Today where it is latest in the world. */
const today = () => new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
const notAhead = (value: string) => value <= today().slice(0, value.length);
export const past = () => day().refine(notAhead, "route.future");

/** A month or a day. */
const period = () =>
  z
    .string()
    .refine((value) => /^\d{4}-(0[1-9]|1[0-2])$/.test(value) || z.iso.date().safeParse(value).success, {
      error: "route.period",
      abort: true,
    })
    .refine((value) => value >= "1900", "route.period")
    .refine(notAhead, "route.future");

/** Whether a period ends no earlier than it begins; the end of a month is its last day. */
export const inOrder = (from: string | null, until: string | null) =>
  !from || !until || from.slice(0, until.length) <= until;

export const term = (kind: Vocabulary) =>
  z.string().refine((value) => value.length < 90 && new RegExp(`^${kind}/[a-z0-9-]+$`).test(value), "choose");

const quantity = z
  .string()
  .refine(
    (value) => /^\s*\d{1,9}([.,]\d{1,3})?\s*$/.test(value) && Number(value.replace(",", ".")) > 0,
    "route.quantity",
  )
  .transform((value) => Number(value.replace(",", ".")));

/** The unit stands in the form from the beginning: alone it says nothing. */
const isBlank = (value: unknown): boolean => {
  if (value === undefined || value === "") return true;
  if (Array.isArray(value)) return value.every(isBlank);
  return typeof value === "object" && value !== null && !(value instanceof Blob)
    ? Object.entries(value).every(([name, each]) => name === "unit" || isBlank(each))
    : false;
};

const blankAsNull = <T extends z.ZodType>(inner: T) =>
  z.preprocess((value) => (isBlank(value) ? null : value), inner.nullable());

/** Rows named `0`, `1`…; blank ones fall out, and each keeps its name for what is said at its fields. */
const rows = <T extends z.ZodType>(row: T, most: number) =>
  z.preprocess(
    (value) => (value === undefined || value === "" ? {} : value),
    z
      .strictObject(
        Object.fromEntries(Array.from({ length: most }, (_, at) => [String(at), blankAsNull(row)])),
      )
      .transform((kept) =>
        Object.entries(kept).flatMap(([at, value]) =>
          value === null ? [] : [{ ...(value as z.output<T> & object), at }],
        ),
      ),
  );

const plain = (value: string) => value.normalize("NFKD").replace(/[̀-ͯ]/g, "").toLowerCase();

const leg = z
  .strictObject({
    from: requiredText(160),
    to: requiredText(160),
    mode: optional(term("mode")),
    since: optional(period()),
    until: optional(period()),
  })
  .refine((input) => plain(input.from) !== plain(input.to), { path: ["to"], error: "route.samePlace" })
  .refine((input) => inOrder(input.since, input.until), { path: ["until"], error: "endBeforeStart" });

const drug = z.strictObject({
  drug: term("drug"),
  form: optional(term("form")),
  quantity,
  unit: term("unit"),
});

const seizure = z
  .strictObject({
    on: past(),
    at: requiredText(160),
    placeKind: optional(term("place")),
    mode: optional(term("mode")),
    concealment: optional(term("concealment")),
    producedIn: text(80),
    departedFrom: text(80),
    transit: text(300),
    destination: text(80),
    arrested: optional(whole(0, 10_000)),
    drugs: rows(drug, mostDrugs),
  })
  .refine((input) => !Array.isArray(input.drugs) || input.drugs.length > 0, {
    path: ["drugs", "0", "drug"],
    error: "route.noDrug",
  });

/** An identifier within a pasted address, or nothing. */
const address = text(400).transform((value, context) => {
  if (value === "") return null;
  const found = value.toLowerCase().match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/)?.[0];
  if (!found) context.addIssue({ code: "custom", message: "route.address" });
  return found ?? null;
});

export const structure = {
  legs: rows(leg, mostLegs),
  concealments: list(term("concealment"), 20),
  seizure: blankAsNull(seizure),
  related: list(uuid(), 20),
  relatedAddress: z.preprocess((value) => value ?? "", address),
  priorityId: optional(uuid()),
};

const structured = z.object(structure);
export type Structure = z.output<typeof structured>;
