import { expect, test } from "vitest";
import { readIn } from "@/domain/local-text";

const texts = { es: "Rutas", pt: "Rotas", original: "es" as const };

test("the reader's language first, else the original, and it says so", () => {
  expect(readIn(texts, "pt")).toEqual({ text: "Rotas", language: "pt", fallback: false });
  expect(readIn(texts, "fr")).toEqual({ text: "Rutas", language: "es", fallback: true });
});

test("nothing written reads as nothing", () => {
  expect(readIn({}, "en")).toEqual({ text: "", language: "en", fallback: false });
});
