import * as fc from "fast-check";
import { expect, test } from "vitest";
import { difference, type Piece } from "@/domain/findings/difference";

const side = (pieces: Piece[], kind: Piece["kind"]) =>
  pieces.flatMap((piece) => (piece.kind === "same" || piece.kind === kind ? [piece.text] : [])).join("");

test("words that changed are marked, and no others", () => {
  expect(difference("The line calls at Antwerp first.", "The line calls at Vigo first.")).toEqual([
    { kind: "same", text: "The line calls at " },
    { kind: "removed", text: "Antwerp" },
    { kind: "added", text: "Vigo" },
    { kind: "same", text: " first." },
  ]);
  expect(difference("igual", "igual")).toEqual([{ kind: "same", text: "igual" }]);
  expect(difference("", "nuevo")).toEqual([{ kind: "added", text: "nuevo" }]);
  expect(difference("viejo", "")).toEqual([{ kind: "removed", text: "viejo" }]);
  expect(difference("", "")).toEqual([]);
});

test("both texts stand whole in what is shown, whatever they are", () => {
  const text = fc.array(fc.constantFrom("a", "b", "ñ", " ", "\n", ".", "12"), { maxLength: 40 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [before, after] = [one.join(""), other.join("")];
      const pieces = difference(before, after);
      expect(side(pieces, "removed")).toBe(before);
      expect(side(pieces, "added")).toBe(after);
    }),
  );
});

test("two long texts without a common word take no time to speak of", () => {
  const long = (word: string) => Array.from({ length: 8000 }, (_, at) => word + at).join(" ");
  const begun = performance.now();
  const pieces = difference(long("a"), long("b"));
  expect(side(pieces, "added")).toBe(long("b"));
  expect(performance.now() - begun).toBeLessThan(2000);
});
