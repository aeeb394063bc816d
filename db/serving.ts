import { SetupError } from "@/lib/env";
import { connectTo } from "./connect";

const questions = `
  with me as (select * from pg_roles where rolname = current_user),
  roles as (select * from pg_roles where pg_has_role(current_user, oid, 'member')),
  tables as (
    select c.oid, c.relname, c.relowner, c.relrowsecurity, n.nspname as schema from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  )
  select (select rolname from me) as role,
    (select string_agg(rolname, ', ') from roles where rolsuper) as super,
    (select string_agg(rolname, ', ') from roles where rolbypassrls) as bypass,
    (select rolcreaterole or rolcreatedb from me) as creates,
    (select array_to_string((array_agg(relname order by relname))[1:4], ', ') from tables where relowner in (select oid from roles)) as owns,
    (select array_to_string((array_agg(relname order by relname))[1:4], ', ') from tables where has_table_privilege(oid, 'truncate')) as truncates,
    (select array_to_string((array_agg(relname order by relname))[1:4], ', ') from tables
      where not relrowsecurity and (schema = 'public' or has_table_privilege(oid, 'select, insert, update, delete'))) as unguarded`;

/** Refuses to serve through a login that row-level security does not bind. */
export async function checkServing(role: "enlace_web" | "enlace_job", url: string) {
  const client = await connectTo(url);
  try {
    const found = (await client.query(questions)).rows[0];
    const faults = [
      found.role !== role && `logs in as ${found.role}, and the access rules are written for ${role}`,
      found.super && `is a superuser (${found.super})`,
      found.bypass && `may bypass row-level security (${found.bypass})`,
      found.creates && "may create roles or databases",
      found.owns && `owns tables (${found.owns} …)`,
      found.truncates && `may truncate tables (${found.truncates} …)`,
      found.unguarded && `reaches tables without row-level security (${found.unguarded} …)`,
    ].filter(Boolean);
    if (faults.length) {
      throw new SetupError(
        `Refusing to serve: the login ${found.role} ${faults.join("; ")}. See docs/running.md.`,
      );
    }
  } finally {
    await client.end();
  }
}

/** Whether the database answers now. */
export async function answers(url: string): Promise<boolean> {
  try {
    const client = await connectTo(url, 2000);
    await client.end();
    return true;
  } catch {
    return false;
  }
}
