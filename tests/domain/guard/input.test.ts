import { expect, test } from "vitest";
import * as z from "zod";
import { newComment } from "@/domain/finding-input";
import { fieldErrors } from "@/domain/form";
import { guarded, guardFields } from "@/domain/guard/input";

const schema = guarded(z.strictObject({ title: z.string(), body: z.string(), ...guardFields }), [
  "title",
  "body",
]);
const body = "El contacto es Hugo Villalba Duarte, CPF 642.718.289-71, tel. 0981 458 712 y +595 981 234567.";

const errorsOf = (input: Record<string, unknown>) => {
  const parsed = schema.safeParse({ title: "Lanchas", body, ...input }, { reportInput: true });
  return parsed.success ? null : fieldErrors(parsed.error);
};

test("what was found stands at its text, by kind, with the pieces", () => {
  expect(errorsOf({})).toEqual({
    body: [
      { key: "personalData.name", values: { pieces: "Hugo Villalba Duarte" } },
      { key: "personalData.identity", values: { pieces: "642.718.289-71" } },
      { key: "personalData.phone", values: { pieces: "0981 458 712 · +595 981 234567" } },
    ],
  });
  expect(errorsOf({ title: "CPF 642.718.289-71" })).toHaveProperty("title");
});

test("kept with a reason, the text stays; the choice says kinds and counts and no text", () => {
  const kept = schema.parse({
    title: "Lanchas",
    body,
    guardChoice: "keep",
    guardReason: " Lo pidió la fiscalía. ",
  });
  expect(kept).toEqual({
    title: "Lanchas",
    body,
    keptReason: "Lo pidió la fiscalía.",
    guard: { choice: "keep", counts: { name: 1, identity: 1, phone: 2 } },
  });
});

test("taken out, each piece is […]", () => {
  const taken = schema.parse({ title: "Lanchas", body, guardChoice: "take" });
  expect(taken.body).toBe("El contacto es […], CPF […], tel. […] y […].");
  expect(taken.keptReason).toBe("");
  expect(taken.guard).toEqual({ choice: "take", counts: { name: 1, identity: 1, phone: 2 } });
  expect(schema.parse({ title: "t", body: taken.body }).guard).toBeNull();
});

test("a reason is needed, is no place for personal data, and is checked like any text", () => {
  for (const guardReason of [undefined, "", "   "])
    expect(errorsOf({ guardChoice: "keep", guardReason })).toMatchObject({
      guardReason: [{ key: "required" }],
    });
  expect(errorsOf({ guardChoice: "keep", guardReason: "tel. 0981 458 712" })).toEqual({
    guardReason: [{ key: "personalData.phone", values: { pieces: "0981 458 712" } }],
  });
  expect(errorsOf({ guardChoice: "keep", guardReason: "x".repeat(501) })).toHaveProperty("guardReason");
  expect(errorsOf({ guardChoice: "keep", guardReason: "\u0000" })).toHaveProperty("guardReason");
  expect(errorsOf({ guardChoice: "keep", guardReason: ["a", "b"] })).toHaveProperty("guardReason");
  expect(errorsOf({ guardChoice: "whatever" })).toHaveProperty("guardChoice");
  expect(errorsOf({ kept: "on" })).toHaveProperty("");
});

test("without personal data neither choice nor reason leaves anything", () => {
  const input = {
    findingId: "018b0000-0000-7000-8000-000000000000",
    body: "Vuelo LP 2458 de Lima.",
    label: "2",
  };
  const comment = newComment.parse({ ...input, guardChoice: "keep", guardReason: "por si acaso" });
  expect(comment).toMatchObject({ body: input.body, keptReason: "", guard: null });
});
