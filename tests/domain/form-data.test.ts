import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod";
import { newActivity } from "@/domain/activity-input";
import { newDocumentVersion } from "@/domain/document-input";
import { fieldErrors } from "@/domain/form";
import { rawInput, typedValues } from "@/domain/form-data";
import { checkbox, list, localText, optional, requiredText, uuid, whole } from "@/domain/input";

function form(...fields: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

const schema = z.strictObject({
  title: localText(20, { required: true }),
  name: requiredText(10),
  number: whole(1, 9),
  ticked: checkbox(),
  roles: list(z.enum(["chair", "member"])),
  group: optional(uuid()),
});

const good: [string, string][] = [
  ["title.es", "Rutas"],
  ["title.en", ""],
  ["name", " Lima "],
  ["number", "3"],
  ["ticked", "on"],
  ["roles", "chair"],
  ["roles", "member"],
  ["group", ""],
  ["requestId", "ignored"],
  ["$ACTION_ID_1", "ignored"],
];

test("names with dots nest, repeated names are lists, what is ours is left out", () => {
  expect(schema.parse(rawInput(form(...good)))).toEqual({
    title: { es: "Rutas", original: "es" },
    name: "Lima",
    number: 3,
    ticked: true,
    roles: ["chair", "member"],
    group: null,
  });
});

test.each([
  ["unknown", "1", "", "unknownField"],
  ["__proto__", "1", "", "unknownField"],
  ["title.xx", "1", "", "unknownField"],
  ["title.__proto__", "1", "", "unknownField"],
  ["name", "twice", "name", "repeated"],
])("a field %s that nobody asked for is refused", (name, value, at, key) => {
  const parsed = schema.safeParse(rawInput(form(...good, [name, value])), { reportInput: true });
  expect(fieldErrors(parsed.error as z.ZodError)[at]?.[0]?.key).toBe(key);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test("NUL and lone surrogates stand at their field", () => {
  for (const bad of ["a\u0000b", "a\ud800"]) {
    const fields = good.map(([name, value]): [string, string] => [name, name === "name" ? bad : value]);
    const parsed = schema.safeParse({ ...rawInput(form(...fields)), name: bad });
    expect(fieldErrors(parsed.error as z.ZodError).name?.[0]?.key).toBe("text");
  }
});

test("any names and values give errors or a result, never an exception", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }))),
      (fields) => {
        const parsed = schema.safeParse(rawInput(form(...fields)));
        if (!parsed.success) fieldErrors(parsed.error);
        return true;
      },
    ),
  );
});

test("what was typed comes back, passwords do not", () => {
  expect(typedValues(form(["name", "x"], ["password", "secret"], ["newPassword", "secret"]))).toEqual({
    name: "x",
  });
});

test("an empty day asks to be filled in, once, and says nothing of its place among other days", () => {
  const parsed = newActivity.safeParse(
    { kind: "workshop", startsOn: "", endsOn: "", city: "Lima", timeZone: "America/Lima", label: "1" },
    { reportInput: true },
  );
  const errors = fieldErrors(parsed.error as z.ZodError);
  expect([errors.startsOn, errors.endsOn]).toEqual([[{ key: "required" }], [{ key: "required" }]]);
});

test("a file field in which nothing was chosen asks for a file", () => {
  const parsed = newDocumentVersion.safeParse(
    { documentId: "01890a5d-ac96-774b-bcce-b302099a8057", language: "es", file: new File([], ""), note: "" },
    { reportInput: true },
  );
  expect(fieldErrors(parsed.error as z.ZodError)).toEqual({ file: [{ key: "required" }] });
});
