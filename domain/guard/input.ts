/** What a form that the guard watches sends beside its texts: take the pieces out, or keep them with a reason. */
import * as z from "zod";
import { text } from "../input";
import { findPersonalData } from "./find";
import type { Finding, PersonalKind } from "./kinds";

/** To be spread into the schema of the form. */
export const guardFields = {
  guardChoice: z.enum(["", "take", "keep"]).optional(),
  guardReason: text(500).optional(),
};

/** What was chosen, and how many pieces of each kind it was about; never the pieces. */
export type Guarded = { choice: "take" | "keep"; counts: Partial<Record<PersonalKind, number>> };

type Watched = { guardChoice?: "" | "take" | "keep"; guardReason?: string };

const taken = "[…]";
const shown = { pieces: 12, letters: 60 };

function withoutPieces(words: string, found: Finding[]): string {
  let rest = "";
  let at = 0;
  for (const { from, until } of found) {
    rest += words.slice(at, from) + taken;
    at = until;
  }
  return rest + words.slice(at);
}

/** A sentence for each kind, with the pieces of the text that look like it. */
function sentences(words: string, found: Finding[]): { message: string; params: { pieces: string } }[] {
  return [...new Set(found.map((each) => each.kind))].map((kind) => {
    const all = found.filter((each) => each.kind === kind);
    const pieces = all
      .slice(0, shown.pieces)
      .map(({ from, until }) => words.slice(from, until).slice(0, shown.letters));
    if (all.length > shown.pieces) pieces.push("…");
    return { message: `personalData.${kind}`, params: { pieces: [...new Set(pieces)].join(" · ") } };
  });
}

function countsOf(found: Finding[]): Guarded["counts"] {
  const counts: Guarded["counts"] = {};
  for (const { kind } of found) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/**
 * The schema of a form whose texts are looked through, in the browser and on the server alike. Personal data in one of
 * these fields is a problem there until it is taken out or kept with a reason; then the reason and the choice go along.
 */
export function guarded<I extends Watched, F extends keyof I & string>(schema: z.ZodType<I>, fields: F[]) {
  const wordsOf = (input: I, field: F) => String(input[field] ?? "");
  return schema
    .superRefine((input, context) => {
      const tell = (field: string, words: string) => {
        const found = sentences(words, findPersonalData(words));
        for (const each of found) context.addIssue({ code: "custom", path: [field], ...each });
        return found.length > 0;
      };
      const { guardChoice = "", guardReason = "" } = input;
      if (guardChoice === "take") return;
      if (guardChoice === "keep" && guardReason !== "") return void tell("guardReason", guardReason);
      const open = fields.map((field) => tell(field, wordsOf(input, field))).includes(true);
      if (open && guardChoice === "keep")
        context.addIssue({ code: "custom", path: ["guardReason"], message: "required" });
    })
    .transform((input) => {
      const { guardChoice, guardReason, ...rest } = input;
      const found = fields.map((field) => findPersonalData(wordsOf(input, field)));
      const some =
        found.some((each) => each.length > 0) && (guardChoice === "take" || guardChoice === "keep");
      const cleaned = fields.map((field, at): [F, string] => [
        field,
        withoutPieces(wordsOf(input, field), found[at] ?? []),
      ]);
      return {
        ...rest,
        ...(guardChoice === "take" ? (Object.fromEntries(cleaned) as Partial<Record<F, string>>) : {}),
        keptReason: some && guardChoice === "keep" ? (guardReason ?? "") : "",
        guard: some ? ({ choice: guardChoice, counts: countsOf(found.flat()) } as Guarded) : null,
      } as Omit<I, keyof Watched> & { keptReason: string; guard: Guarded | null };
    });
}
