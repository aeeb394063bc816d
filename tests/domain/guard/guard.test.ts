import fc from "fast-check";
import { expect, test } from "vitest";
import { findPersonalData } from "@/domain/guard/find";
import { heldOut } from "./held-out";
import { marked } from "./marked";
import { score } from "./scoring";
import { slowTexts } from "./slow-texts";
import { unmarked } from "./unmarked";

const languages = ["es", "en", "pt", "fr"] as const;
const tuned = Object.fromEntries(
  languages.map((language) => [language, [...marked[language], ...unmarked[language]]]),
) as Record<(typeof languages)[number], string[]>;

test("there are 400 examples in four languages, a third of them held out", () => {
  const [all, out] = [score(tuned).examples + score(heldOut).examples, score(heldOut).examples];
  expect(all).toBeGreaterThanOrEqual(400);
  expect(out * 3).toBeGreaterThanOrEqual(all);
});

test("examples that the rules were tuned with", () => {
  const { recall, precision, missed, wrong } = score(tuned);
  expect(recall, missed.join("\n")).toBeGreaterThanOrEqual(0.95);
  expect(precision, wrong.join("\n")).toBeGreaterThanOrEqual(0.8);
});

/** Says no more than the two figures, so that nobody tunes the rules with what was held out. */
test("examples held out", () => {
  const { recall, precision } = score(heldOut);
  expect(recall).toBeGreaterThanOrEqual(0.95);
  expect(precision).toBeGreaterThanOrEqual(0.8);
});

const piece = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom(
    ..."DNI |placa |né le |+|@|<|Ana Ruiz, |CPF 642.718.289-71|ABC-123|\n|tel. 0991234567".split("|"),
  ),
  fc.stringMatching(/^[A-Z0-9 .-]{1,30}$/),
);

test("whatever the text: ranges lie inside it, in order and apart", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join("");
      let end = 0;
      for (const { from, until } of findPersonalData(text)) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(until).toBeGreaterThan(from);
        end = until;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 500 },
  );
});

/** Twice the text may take twice the time and not four times; three tries, since the machine does other things. */
test.each(Object.entries(slowTexts))("time grows with the length and no faster: %s", (_, unit) => {
  const took = (size: number) => {
    const text = unit.repeat(Math.ceil(size / unit.length));
    const begun = process.cpuUsage();
    findPersonalData(text);
    const { user, system } = process.cpuUsage(begun);
    return user + system;
  };
  took(50_000);
  const ratios = [1, 2, 3].map(() => took(800_000) / Math.max(1000, took(100_000)));
  expect(Math.min(...ratios)).toBeLessThan(20);
});
