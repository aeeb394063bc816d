/** What a list would do to the participants there are now: who is new, who changes, who is there already, what is wrong. */
import type { ActivityRole } from "../activities";
import type { Incoming, ReadRow, RowProblem } from "./reading";
import { type Entry, type PlannedPerson, Roll, type Standing } from "./roll";

/** An account that the reader knows by its e-mail: it names the person, and makes them a member. */
export type KnownAccount = {
  accountId: string;
  email: string;
  name: string;
  function: string;
  organisationId: string;
};

const fields = ["name", "function", "organisationId", "email", "languages", "roles"] as const;
export type Change = (typeof fields)[number] | "accountId";

type Planned =
  | { state: "bad"; problems: RowProblem[] }
  | { state: "new"; person: PlannedPerson; hasNamesake: boolean }
  | { state: "changed"; person: PlannedPerson; standing: Standing; changes: Change[] }
  | { state: "same"; standing: Standing };
export type PlannedRow = Pick<ReadRow, "line" | "texts" | "notes"> & Planned;
export type RowState = Planned["state"];

/**
 * Plans every row. Who is known by an e-mail goes first, then who gets one, then the names alone: so that what a row
 * changes decides no other row in another way when the same list comes again. Nobody stands twice in a list.
 */
export function planImport(
  rows: readonly ReadRow[],
  standing: readonly Standing[],
  accounts: readonly KnownAccount[],
): PlannedRow[] {
  const roll = new Roll(standing);
  const owners = new Map(accounts.map((each) => [each.email.toLowerCase(), each]));
  const plans = new Map<ReadRow, Planned>();
  const take = (row: ReadRow, find: (person: Incoming) => Entry[] | null) => {
    if (!row.person || plans.has(row)) return;
    const account = row.person.email ? owners.get(row.person.email) : undefined;
    const found = find(row.person);
    if (found) plans.set(row, planRow(roll, row.line, row.person, found, account));
  };

  const firstWith = new Map<string, number>();
  for (const row of rows) {
    const email = row.person?.email;
    const line = email ? firstWith.get(email) : undefined;
    if (line !== undefined) plans.set(row, bad({ field: "email", key: "twice", values: { line } }));
    else if (email) firstWith.set(email, row.line);
  }
  for (const row of rows)
    take(row, ({ email }) => {
      const known = email && roll.known(email, owners.get(email)?.accountId);
      return known ? [known] : null;
    });
  // Whoever says the organisation is told from others by it, and leaves fewer for those who do not.
  const exact = [...rows].sort(
    (x, y) => Number(!x.person?.organisationId) - Number(!y.person?.organisationId),
  );
  for (const row of exact)
    take(row, (person) => {
      if (!person.email) return null;
      const twin = roll.known(person.email, owners.get(person.email)?.accountId);
      if (twin) return [twin];
      return roll.namesakes(person).filter((each) => !each.person.email && !each.person.accountId);
    });
  for (const row of exact) take(row, (person) => roll.namesakes(person));

  return rows.map((row) => {
    const { line, texts, notes, problems } = row;
    return { line, texts, notes, ...(plans.get(row) ?? { state: "bad", problems }) };
  });
}

function planRow(
  roll: Roll,
  line: number,
  person: Incoming,
  found: Entry[],
  account: KnownAccount | undefined,
): Planned {
  const [entry, ...others] = found;
  if (others.length > 0) return bad({ field: "name", key: "severalOfThisName" });
  if (!entry) {
    const added = merged(person, null, account);
    const hasNamesake = roll.namesakes(person).length > 0;
    roll.add({ person: added, standing: null, line });
    return { state: "new", person: added, hasNamesake };
  }
  if (entry.line !== null) return bad({ field: null, key: "twice", values: { line: entry.line } });
  const { standing } = entry;
  if (!standing) throw new Error("an entry without a row is somebody who stands");
  const wanted = merged(person, standing, account);
  const changes = changesBetween(standing, wanted);
  roll.change(entry, wanted, line);
  return changes.length > 0
    ? { state: "changed", person: wanted, standing, changes }
    : { state: "same", standing };
}

const bad = (problem: RowProblem): Planned => ({ state: "bad", problems: [problem] });

/** What the list does not say stays. Roles are added, none is taken away; an account names its person itself. */
function merged(
  person: Incoming,
  standing: Standing | null,
  account: KnownAccount | undefined,
): PlannedPerson {
  const said: PlannedPerson = {
    accountId: standing?.accountId ?? account?.accountId ?? null,
    name: standing && sameButForCase(standing.name, person.name) ? standing.name : person.name,
    function: person.function ?? standing?.function ?? "",
    organisationId: person.organisationId ?? standing?.organisationId ?? null,
    email: person.email ?? standing?.email ?? null,
    languages: person.languages ?? standing?.languages ?? [],
    roles: withAll(standing?.roles ?? [], person.roles ?? (standing ? [] : ["participant"])),
  };
  const owner = standing?.accountId ? standing : account;
  if (!owner) return said;
  const { name, function: held, organisationId, email } = owner;
  return { ...said, name, function: held, organisationId, email };
}

function sameButForCase(a: string, b: string): boolean {
  return a.toLocaleLowerCase("en") === b.toLocaleLowerCase("en");
}

function withAll(held: ActivityRole[], more: ActivityRole[]): ActivityRole[] {
  return [...held, ...more.filter((each) => !held.includes(each))];
}

function changesBetween(standing: Standing, wanted: PlannedPerson): Change[] {
  const changed = fields.filter((field) => !sameValue(standing[field], wanted[field]));
  return standing.accountId === wanted.accountId ? changed : ["accountId", ...changed];
}

function sameValue(a: string | string[] | null, b: string | string[] | null): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((each) => b.includes(each));
}
