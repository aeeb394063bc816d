import fc from "fast-check";
import { expect, test } from "vitest";
import { type ActivityRole, activityRoles } from "@/domain/activities";
import { type KnownAccount, type PlannedRow, planImport } from "@/domain/participants/plan";
import type { Incoming, ReadRow } from "@/domain/participants/reading";
import type { PlannedPerson, Standing } from "@/domain/participants/roll";

const unsaid = { function: null, organisationId: null, email: null, languages: null, roles: null };
const rowsOf = (...people: (Partial<Incoming> & { name: string })[]): ReadRow[] =>
  people.map((person, index) => ({
    line: index + 2,
    texts: {},
    notes: [],
    problems: [],
    person: { ...unsaid, ...person },
  }));
const standing = (id: string, person: Partial<PlannedPerson> & { name: string }): Standing => ({
  id,
  revision: 1,
  accountId: null,
  function: "",
  organisationId: null,
  email: null,
  languages: [],
  roles: ["participant"],
  ...person,
});
const states = (rows: PlannedRow[]) => rows.map(({ state }) => state);

/** The participants after a yes. */
function after(before: Standing[], rows: PlannedRow[]): Standing[] {
  const changed = new Map(
    rows.flatMap((row) => (row.state === "changed" ? [[row.standing.id, row.person]] : [])),
  );
  return [
    ...before.map((each) => ({ ...each, ...changed.get(each.id) })),
    ...rows.flatMap((row) => (row.state === "new" ? [standing(`line ${row.line}`, row.person)] : [])),
  ];
}

test("known by e-mail, else by name and organisation; what is not said stays, and no role is taken away", () => {
  const there = [
    standing("a", { name: "Ana", email: "ana@x.org", function: "Jefa", roles: ["chair"] }),
    standing("b", { name: "Bea", organisationId: "pnp" }),
  ];
  const [ana, bea, other] = planImport(
    rowsOf(
      { name: "Ana María", email: "ana@x.org", roles: ["speaker"] },
      { name: "BEA", organisationId: "pnp", email: "bea@x.org" },
      { name: "Bea", organisationId: "pf" },
    ),
    there,
    [],
  );
  expect(ana).toMatchObject({
    state: "changed",
    changes: ["name", "roles"],
    person: { name: "Ana María", function: "Jefa", roles: ["chair", "speaker"] },
  });
  expect(bea).toMatchObject({ state: "changed", changes: ["email"], person: { name: "Bea" } });
  expect(other).toMatchObject({ state: "new", hasNamesake: false, person: { roles: ["participant"] } });
});

test("nobody stands twice in a list, and of several with one name none is guessed", () => {
  const there = [standing("a", { name: "Ana", organisationId: "pnp" }), standing("b", { name: "Ana" })];
  const rows = planImport(
    rowsOf(
      { name: "Ana" },
      { name: "Eva", organisationId: "pf" },
      { name: "Eva", organisationId: "pf", email: "eva@x.org" },
    ),
    there,
    [],
  );
  expect(rows.map((row) => (row.state === "bad" ? row.problems[0] : row.state))).toEqual([
    { field: "name", key: "severalOfThisName" },
    { field: null, key: "twice", values: { line: 4 } },
    "new",
  ]);
});

test("an account is who has the e-mail: named as it is, once, and linked where the person stood without", () => {
  const account = {
    accountId: "k",
    email: "eva@x.org",
    name: "Eva Ruiz",
    function: "Analista",
    organisationId: "pf",
  };
  const rows = rowsOf({ name: "E. Ruiz", email: "eva@x.org", organisationId: "pnp" });
  expect(planImport(rows, [], [account])[0]).toMatchObject({
    state: "new",
    person: { accountId: "k", name: "Eva Ruiz", organisationId: "pf" },
  });
  const linked = planImport(rows, [standing("a", { name: "E. Ruiz", email: "eva@x.org" })], [account])[0];
  expect(linked).toMatchObject({ state: "changed", person: { accountId: "k", name: "Eva Ruiz" } });
  const there = standing("a", { ...account, email: null });
  expect(states(planImport(rows, [there], [account]))).toEqual(["same"]);
});

const names = fc.constantFrom("Ana", "ana", "Aná", "Bea", "Eva Ruiz", "…");
const mails = fc.option(fc.constantFrom("a@x.org", "b@x.org", "c@x.org"));
const bodies = fc.option(fc.constantFrom("pnp", "pf"));
const roles = fc.uniqueArray(fc.constantFrom<ActivityRole>(...activityRoles), { minLength: 1, maxLength: 3 });
const incoming = fc.record({
  name: names,
  function: fc.option(fc.constantFrom("Jefa", "Analista")),
  organisationId: bodies,
  email: mails,
  languages: fc.option(fc.uniqueArray(fc.constantFrom("es", "fr"), { minLength: 1 })),
  roles: fc.option(roles),
});
const person = fc.record({ name: names, organisationId: bodies, email: mails, roles });
const accounts = fc
  .uniqueArray(fc.constantFrom("a@x.org", "b@x.org"))
  .map((each): KnownAccount[] =>
    each.map((email) => ({ accountId: email, email, name: "Eva Ruiz", function: "F", organisationId: "pf" })),
  );

test("the same list twice changes nothing the second time", () => {
  let changed = 0;
  fc.assert(
    fc.property(
      fc.array(incoming, { maxLength: 7 }),
      fc.array(person, { maxLength: 4 }),
      accounts,
      (list, there, known) => {
        const before = there.map((each, index) => standing(`p${index}`, each));
        const first = planImport(rowsOf(...list), before, known);
        const second = planImport(rowsOf(...list), after(before, first), known);
        changed += states(first).filter((state) => state === "new" || state === "changed").length;
        expect(states(second).filter((state) => state === "new" || state === "changed")).toEqual([]);
        // Who was taken the first time is there the second time, or no longer told apart; never forgotten.
        for (const [index, row] of first.entries())
          if (row.state === "same") expect(second[index]?.state).not.toBe("new");
      },
    ),
    { numRuns: 2_000 },
  );
  expect(changed).toBeGreaterThan(1_000);
});

test("no row touches a person of another row, and nobody loses a role", () => {
  fc.assert(
    fc.property(
      fc.array(incoming, { maxLength: 7 }),
      fc.array(person, { maxLength: 4 }),
      accounts,
      (list, there, known) => {
        const before = there.map((each, index) => standing(`p${index}`, each));
        const plan = planImport(rowsOf(...list), before, known);
        const touched = plan.flatMap((row) =>
          row.state === "changed" || row.state === "same" ? row.standing.id : [],
        );
        expect(new Set(touched).size).toBe(touched.length);
        for (const row of plan)
          if (row.state === "changed")
            expect(row.person.roles).toEqual(expect.arrayContaining(row.standing.roles));
      },
    ),
    { numRuns: 500 },
  );
});
