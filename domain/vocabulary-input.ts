/** What the forms of the vocabularies and of places send. */
import * as z from "zod";
import { term } from "./findings/structure-input";
import { countryCode, localText, optional, requiredText, revision, uuid, whole } from "./input";
import { vocabularies } from "./vocabularies";

const decimal = (minimum: number, maximum: number) =>
  z.preprocess(
    (value) =>
      typeof value === "string" && /^-?\d{1,9}([.,]\d{1,9})?$/.test(value)
        ? Number(value.replace(",", "."))
        : value,
    z.number().min(minimum).max(maximum),
  );

const content = {
  names: localText(120, { required: true }),
  position: whole(0, 10_000),
  /** Of units alone. */
  kilograms: optional(decimal(0.000000001, 100_000)),
};

const weighs = ({ kind, kilograms }: { kind: string; kilograms: number | null }) =>
  kind === "unit" || kilograms === null;

export const newTerm = z
  .strictObject({
    kind: z.enum(vocabularies),
    key: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "key")
      .max(60),
    ...content,
  })
  .refine(weighs, { path: ["kilograms"], error: "invalid" });

export const editedTerm = z.strictObject({ id: uuid(), revision: revision(), ...content });

export const retiredTerm = z.strictObject({ id: uuid(), revision: revision() });

const place = {
  kind: term("place"),
  name: requiredText(120).refine((value) => !value.includes(","), "route.comma"),
  unlocode: optional(z.string().refine((value) => /^[A-Z]{2}[A-Z2-9]{3}$/.test(value), "route.unlocode")),
  latitude: optional(decimal(-90, 90)),
  longitude: optional(decimal(-180, 180)),
};

const together = (input: { latitude: number | null; longitude: number | null }) =>
  (input.latitude === null) === (input.longitude === null);
const pair = { path: ["longitude"], error: "route.pair" };

export const newPlace = z
  .strictObject({ countryCode: countryCode(), ...place })
  .refine(together, pair)
  .refine((input) => !input.unlocode || input.unlocode.startsWith(input.countryCode), {
    path: ["unlocode"],
    error: "route.unlocodeCountry",
  });

export const editedPlace = z
  .strictObject({ id: uuid(), revision: revision(), ...place })
  .refine(together, pair);
