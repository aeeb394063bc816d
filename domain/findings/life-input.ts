/** What the forms of a finding's life send. */
import * as z from "zod";
import { informations, sources } from "../findings";
import { guarded, guardFields } from "../guard/input";
import { label, list, longText, requiredLongText, requiredText, revision, text, uuid, whole } from "../input";
import { correctable } from "./life";

const version = () => whole(0, 1_000_000);

/** The version that was read: another is validated by nobody. */
export const validatedFinding = z.strictObject({ id: uuid(), version: version() });
export const returnedFinding = guarded(
  z.strictObject({ id: uuid(), version: version(), reason: requiredText(2_000), ...guardFields }),
  ["reason"],
);
export const withdrawnFinding = guarded(
  z.strictObject({ id: uuid(), version: version(), reason: text(2_000), ...guardFields }),
  ["reason"],
);

const seen = {
  body: requiredLongText(10_000),
  source: z.enum(sources),
  information: z.enum(informations),
  label: label(4),
  /** Who reads it beside its author, where it is RED and the finding is not. */
  readers: list(uuid(), 200),
  ...guardFields,
};

export const newCorroboration = guarded(z.strictObject({ findingId: uuid(), ...seen }), ["body"]);
export const editedCorroboration = guarded(z.strictObject({ id: uuid(), revision: revision(), ...seen }), [
  "body",
]);
export const withdrawnCorroboration = z.strictObject({ id: uuid() });

export const newCorrection = guarded(
  z
    .strictObject({
      findingId: uuid(),
      version: version(),
      field: z.enum(correctable),
      proposed: longText(50_000).pipe(z.string().min(1)),
      reason: requiredText(2_000),
      ...guardFields,
    })
    .refine(({ field, proposed }) => field !== "title" || proposed.length <= 200, {
      path: ["proposed"],
      error: "longTitle",
    }),
  ["proposed", "reason"],
);

/** The finding as the author read it: its revision. */
export const acceptedCorrection = z.strictObject({ id: uuid(), revision: revision() });
export const takenBackRequest = z.strictObject({ id: uuid() });
export const refusedRequest = guarded(
  z.strictObject({ id: uuid(), reason: requiredText(2_000), ...guardFields }),
  ["reason"],
);

/** A looser label, or another group: `label 2`, `space 0188…`. */
const wanted = z
  .string()
  .regex(/^(label [0-3]|space [0-9a-f-]{36})$/, "choose")
  .transform((wanted) => {
    const [kind, value = ""] = wanted.split(" ");
    return kind === "label"
      ? { wantedLabel: Number(value), wantedSpaceId: null }
      : { wantedLabel: null, wantedSpaceId: value };
  })
  .refine(({ wantedSpaceId }) => wantedSpaceId === null || uuid().safeParse(wantedSpaceId).success, "choose");

export const newSharing = guarded(
  z.strictObject({ findingId: uuid(), wanted, reason: requiredText(2_000), ...guardFields }),
  ["reason"],
);
export const acceptedSharing = guarded(
  z.strictObject({ id: uuid(), revision: revision(), reason: requiredText(1_000), ...guardFields }),
  ["reason"],
);
