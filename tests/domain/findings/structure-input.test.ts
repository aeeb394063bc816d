import { expect, test } from "vitest";
import * as z from "zod";
import { structure } from "@/domain/findings/structure-input";
import { fieldErrors } from "@/domain/form";
import { rawInput } from "@/domain/form-data";

const schema = z.strictObject(structure);

function sent(fields: Record<string, string>) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return schema.safeParse(rawInput(data), { reportInput: true });
}

const errors = (fields: Record<string, string>) => {
  const parsed = sent(fields);
  if (parsed.success) return {};
  return Object.fromEntries(
    Object.entries(fieldErrors(parsed.error)).map(([name, all]) => [name, all[0]?.key]),
  );
};

const seizure = {
  "seizure.on": "2022-01-26",
  "seizure.at": "Montevideo, Uruguay",
  "seizure.producedIn": "",
  "seizure.departedFrom": "",
  "seizure.transit": "",
  "seizure.destination": "",
  "seizure.drugs.0.drug": "drug/cocaine",
  "seizure.drugs.0.quantity": "812",
  "seizure.drugs.0.unit": "unit/kilogram",
};

test("a form that says nothing of it holds nothing of it", () => {
  const blank = {
    "legs.0.from": "",
    "legs.0.to": "",
    "legs.1.mode": "",
    "seizure.on": "",
    "seizure.drugs.0.drug": "",
    relatedAddress: "",
  };
  for (const fields of [{}, blank]) {
    const parsed = sent(fields);
    expect(parsed.success && parsed.data).toEqual({
      legs: [],
      concealments: [],
      seizure: null,
      related: [],
      relatedAddress: null,
      priorityId: null,
    });
  }
});

test("the unit that the form begins with is no seizure", () => {
  const parsed = sent({ "seizure.on": "", "seizure.drugs.0.unit": "unit/kilogram" });
  expect(parsed.success && parsed.data.seizure).toBeNull();
});

test("blank rows fall out, and each row keeps its name", () => {
  const parsed = sent({ "legs.0.from": "", "legs.2.from": "UYMVD", "legs.2.to": "BEANR" });
  expect(parsed.success && parsed.data.legs.map(({ at, from }) => [at, from])).toEqual([["2", "UYMVD"]]);
});

test("what is wrong of a leg stands at its field", () => {
  const leg = { "legs.1.from": "UYMVD", "legs.1.to": "BEANR" };
  expect(errors({ ...leg, "legs.1.to": "uymvd" })).toEqual({ "legs.1.to": "route.samePlace" });
  expect(errors({ ...leg, "legs.1.to": "" })).toEqual({ "legs.1.to": "required" });
  expect(errors({ ...leg, "legs.1.since": "2999-01" })).toEqual({ "legs.1.since": "route.future" });
  expect(errors({ ...leg, "legs.1.since": "January" })).toEqual({ "legs.1.since": "route.period" });
  expect(errors({ ...leg, "legs.1.since": "2022-02", "legs.1.until": "2022-01-31" })).toEqual({
    "legs.1.until": "endBeforeStart",
  });
  expect(errors({ ...leg, "legs.1.since": "2022-01-15", "legs.1.until": "2022-01" })).toEqual({});
  expect(errors({ ...leg, "legs.1.mode": "drug/x" })).toEqual({ "legs.1.mode": "choose" });
  expect(errors({ "legs.99.from": "UYMVD" })).toEqual({ "": "unknownField" });
});

test("what is wrong of a seizure stands at its field", () => {
  expect(errors(seizure)).toEqual({});
  const drug = "seizure.drugs.0.quantity";
  for (const quantity of ["-3", "0", "a lot", "1e5", "1.2345"])
    expect(errors({ ...seizure, [drug]: quantity })).toEqual({ [drug]: "route.quantity" });
  expect(errors({ ...seizure, "seizure.on": "2199-01-01" })).toEqual({ "seizure.on": "route.future" });
  expect(errors({ ...seizure, "seizure.arrested": "-1" })).toEqual({ "seizure.arrested": "tooSmall.number" });
  const { "seizure.drugs.0.drug": _, [drug]: __, ...without } = seizure;
  expect(errors(without)).toEqual({ "seizure.drugs.0.drug": "route.noDrug" });
});

test("an address holds the finding that it names", () => {
  const id = "018b0000-0000-7000-8000-000000000000";
  const parsed = sent({ relatedAddress: `https://enlace.example/findings/${id}?x` });
  expect(parsed.success && parsed.data.relatedAddress).toBe(id);
  expect(errors({ relatedAddress: "that one" })).toEqual({ relatedAddress: "route.address" });
});
