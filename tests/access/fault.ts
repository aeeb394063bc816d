/** A wrong policy, function or trigger, put into the database on purpose and taken out again. */
import type pg from "pg";

export type Acts =
  | "posts"
  | "spaces"
  | "people"
  | "mails"
  | "years"
  | "names"
  | "seats"
  | "days"
  | "findings"
  | "finding-mails"
  | "routes"
  | "requests"
  | "request-mails";

type Where =
  | { policy: string; table: string }
  | { dropped: string; table: string }
  | { function: string }
  | { sql: string; undo: string };

/**
 * `from` and `to` change the text of a policy or function; `seen` says which comparison must catch it, and `meets`
 * which acts alone can meet it, where few of them do.
 */
export type Fault = Where & {
  name: string;
  from?: string | RegExp;
  to?: string;
  seen: "web" | "job" | Acts;
  meets?: RegExp;
};

type Policy = {
  permissive: string;
  roles: string[];
  cmd: string;
  qual: string | null;
  with_check: string | null;
};

async function policyOf(owner: pg.Client, table: string, name: string): Promise<Policy> {
  const { rows } = await owner.query<Policy>(
    "select permissive, roles::text[] as roles, cmd, qual, with_check from pg_policies where tablename = $1 and policyname = $2",
    [table, name],
  );
  if (!rows[0]) throw new Error(`no policy ${name} on ${table}`);
  return rows[0];
}

function created(table: string, name: string, policy: Policy): string {
  const using = policy.qual ? ` using (${policy.qual})` : "";
  const check = policy.with_check ? ` with check (${policy.with_check})` : "";
  return `create policy "${name}" on ${table} as ${policy.permissive} for ${policy.cmd} to ${policy.roles.join(", ")}${using}${check}`;
}

function changed(text: string, { name, from, to }: Fault): string {
  const made = text.replace(from ?? "", to ?? "");
  if (made === text) throw new Error(`${name}: nothing to change in ${text}`);
  return made;
}

/** Applies the fault and gives back what undoes it. */
export async function seed(owner: pg.Client, fault: Fault): Promise<() => Promise<void>> {
  const { apply, undo } = await statements(owner, fault);
  await owner.query(apply);
  return async () => void (await owner.query(undo));
}

async function statements(owner: pg.Client, fault: Fault): Promise<{ apply: string; undo: string }> {
  if ("sql" in fault) return { apply: fault.sql, undo: fault.undo };
  if ("function" in fault) {
    const { rows } = await owner.query<{ text: string }>(
      "select pg_get_functiondef(p.oid) as text from pg_proc p where proname = $1 and pronamespace = 'public'::regnamespace",
      [fault.function],
    );
    const undo = rows[0]?.text ?? "";
    return { apply: changed(undo, fault), undo };
  }
  const name = "policy" in fault ? fault.policy : fault.dropped;
  const old = await policyOf(owner, fault.table, name);
  const drop = `drop policy "${name}" on ${fault.table}`;
  if ("dropped" in fault) return { apply: drop, undo: created(fault.table, name, old) };
  const wrong = {
    ...old,
    qual:
      old.qual &&
      (old.with_check && old.with_check !== "true"
        ? old.qual.replace(fault.from ?? "", fault.to ?? "")
        : changed(old.qual, fault)),
    with_check: old.with_check && (old.with_check === "true" ? "true" : changed(old.with_check, fault)),
  };
  const again = `${drop}; ${created(fault.table, name, old)}`;
  return { apply: `${drop}; ${created(fault.table, name, wrong)}`, undo: again };
}

/** All of a policy or function. */
export const everything = /^[\s\S]*$/;

/** A trigger that does not work. */
export const trigger = (name: string, table: string): { sql: string; undo: string } => ({
  sql: `alter table ${table} disable trigger ${name}`,
  undo: `alter table ${table} enable trigger ${name}`,
});
