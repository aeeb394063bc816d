import fc from "fast-check";
import { expect, test } from "vitest";
import { kilogramsOf, type Report, seizureTotal } from "@/domain/findings/seizures";

const ids = ["a", "b", "c", "d", "e", "f"];
const amount = fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null });
const reports = fc
  .uniqueArray(fc.constantFrom(...ids), { minLength: 1 })
  .chain((some) =>
    fc.tuple(...some.map((id) => fc.record({ id: fc.constant(id), kilograms: amount, arrested: amount }))),
  )
  .map((all): Report[] => all);
const link = fc.tuple(fc.constantFrom(...ids, "hidden"), fc.constantFrom(...ids, "hidden"));
const links = fc.array(link, { maxLength: 8 });

const sum = (all: Report[], of: "kilograms" | "arrested") =>
  all.reduce((total, each) => total + (each[of] ?? 0), 0);

test("without links every report counts", () => {
  fc.assert(
    fc.property(reports, (all) => {
      const total = {
        seizures: all.length,
        kilograms: sum(all, "kilograms"),
        arrested: sum(all, "arrested"),
      };
      expect(seizureTotal(all, [])).toEqual(total);
    }),
  );
});

test("the order of reports and links, and their direction, change nothing", () => {
  fc.assert(
    fc.property(reports, links, (all, linked) => {
      const turned = linked.toReversed().map(([one, other]): [string, string] => [other, one]);
      expect(seizureTotal(all.toReversed(), turned)).toEqual(seizureTotal(all, linked));
    }),
  );
});

test("a link never adds, and a second time it changes nothing", () => {
  fc.assert(
    fc.property(reports, links, link, (all, linked, more) => {
      const before = seizureTotal(all, linked);
      const after = seizureTotal(all, [...linked, more]);
      expect(after.seizures).toBeLessThanOrEqual(before.seizures);
      expect(after.kilograms).toBeLessThanOrEqual(before.kilograms);
      expect(seizureTotal(all, [...linked, more, more])).toEqual(after);
    }),
  );
});

test("all linked is one seizure with the greatest of each number, whatever lies between", () => {
  fc.assert(
    fc.property(reports, (all) => {
      const chain = all.flatMap(({ id }): [string, string][] => [[id, "hidden"]]);
      const most = (of: "kilograms" | "arrested") => Math.max(0, ...all.map((each) => each[of] ?? 0));
      const once = { seizures: 1, kilograms: most("kilograms"), arrested: most("arrested") };
      expect(seizureTotal(all, chain)).toEqual(once);
    }),
  );
});

test("pieces have no weight, and grams are a thousandth", () => {
  expect(kilogramsOf(3, null)).toBeNull();
  expect(kilogramsOf(1500, 0.001)).toBe(1.5);
  expect(kilogramsOf(1.2, 1000)).toBe(1200);
});
