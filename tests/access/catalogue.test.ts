import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase } from "../database";
import { connect } from "./compare";
import { callable, changeable, decidingColumns, definers, notForced, wholeTable } from "./grants";
import { emptyAll, load } from "./load";
import { Maker } from "./maker";
import { addWorld } from "./worlds";

let db: Awaited<ReturnType<typeof freshDatabase>>;
let owner: pg.Client;
let web: pg.Client;
let job: pg.Client;
const maker = new Maker(1);
beforeAll(async () => {
  db = await freshDatabase();
  addWorld(maker);
  await emptyAll(db.ownerUrl);
  await load(db.ownerUrl, maker);
  [owner, web, job] = await Promise.all([connect(db.ownerUrl), connect(db.webUrl), connect(db.jobUrl)]);
});
afterAll(async () => {
  await Promise.all([owner, web, job].map((client) => client.end()));
  await db.stop();
});

const names = async (text: string, values: unknown[] = []) =>
  (await owner.query<{ name: string }>(text, values)).rows.map(({ name }) => name);
const ours = "relnamespace = 'public'::regnamespace and relkind in ('r', 'p')";

describe("catalogue", () => {
  test("every table is known to the model", async () => {
    const tables = await names(`select relname as name from pg_class where ${ours} order by 1`);
    expect(tables).toEqual(Object.keys(maker.world).sort());
  });

  test("row security is on everywhere, forced but where the viewer functions read", async () => {
    expect(await names(`select relname as name from pg_class where ${ours} and not relrowsecurity`)).toEqual(
      [],
    );
    const free = await names(
      `select relname as name from pg_class where ${ours} and not relforcerowsecurity order by 1`,
    );
    expect(free).toEqual(notForced);
  });

  test("a table without a policy is one that nobody is granted", async () => {
    const bare = await names(
      `select relname as name from pg_class c where ${ours} and not exists (select from pg_policy p where p.polrelid = c.oid) order by 1`,
    );
    expect(bare).toEqual(["audit_head", "register_numbers"]);
  });

  test("what a post is read by stands in a restrictive policy", async () => {
    const open = await names(
      `select distinct c.relname as name from pg_policy p join pg_class c on c.oid = p.polrelid
       where p.polpermissive and p.polcmd = 'r' and pg_get_expr(p.polqual, p.polrelid) = 'true' and p.polroles && array['enlace_web'::regrole, 'enlace_job'::regrole]::oid[]
         and not exists (select from pg_policy r where r.polrelid = c.oid and not r.polpermissive and r.polcmd = '*')`,
    );
    expect(open).toEqual([]);
  });

  test("what a post is read by stands before changing and removing it as well", async () => {
    const narrow = await names(
      `select c.relname || ' ' || p.polname as name from pg_policy p join pg_class c on c.oid = p.polrelid
       where not p.polpermissive and p.polcmd in ('r', '*') and 'enlace_web'::regrole = any(p.polroles)
         and (p.polcmd = 'r' or pg_get_expr(p.polwithcheck, p.polrelid) is distinct from 'true')`,
    );
    expect(narrow).toEqual([]);
  });

  test("every write of the web role needs an interactive session, in a restrictive policy", async () => {
    const loose = await names(
      `select c.relname || ' ' || p.polcmd::text as name from pg_policy p join pg_class c on c.oid = p.polrelid
       where p.polpermissive and p.polcmd in ('a', 'w', 'd') and 'enlace_web'::regrole = any(p.polroles)
         and not exists (select from pg_policy r where r.polrelid = c.oid and not r.polpermissive and r.polcmd = p.polcmd
           and coalesce(pg_get_expr(r.polqual, r.polrelid), pg_get_expr(r.polwithcheck, r.polrelid)) like '%viewer_ceiling%= 4%')`,
    );
    expect(loose).toEqual([]);
  });

  test.each(["enlace_web", "enlace_job"])("%s is granted what is listed and no more", async (login) => {
    for (const [privilege, tables] of Object.entries(wholeTable[login] ?? {})) {
      const granted = await names(
        `select relname as name from pg_class where ${ours} and has_table_privilege($1, oid, $2) order by 1`,
        [login, privilege],
      );
      expect(granted, privilege).toEqual([...tables].sort());
    }
    for (const privilege of ["truncate", "references", "trigger"])
      expect(
        await names(
          `select relname as name from pg_class where ${ours} and has_table_privilege($1, oid, $2)`,
          [login, privilege],
        ),
      ).toEqual([]);
  });

  test("the web role changes no column that decides who reads, but the listed ones", async () => {
    const granted = await names(
      `select c.relname || '.' || a.attname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
       where ${ours} and a.attnum > 0 and not a.attisdropped and a.attname = any($1)
         and has_column_privilege('enlace_web', c.oid, a.attnum, 'update') order by 1`,
      [decidingColumns],
    );
    expect(granted.sort()).toEqual(changeable);
  });

  test("functions of the owner are the listed ones, pin their search path, and are not everybody's", async () => {
    const mine = "from pg_proc where pronamespace = 'public'::regnamespace";
    expect(await names(`select proname as name ${mine} and prosecdef order by 1`)).toEqual(definers);
    const unpinned = await names(
      `select proname as name ${mine} and prosqlbody is null and not exists (select from unnest(proconfig) c where c like 'search_path=%')`,
    );
    expect(unpinned).toEqual([]);
    const everybodys = await names(
      `select proname as name ${mine} and exists (select from aclexplode(coalesce(proacl, acldefault('f', proowner))) a where a.grantee = 0)`,
    );
    expect(everybodys).toEqual([]);
  });

  test.each(["enlace_web", "enlace_job"])("%s calls the listed functions and no other", async (login) => {
    const called = await names(
      `select p.pronamespace::regnamespace || '.' || proname as name from pg_proc p
       where p.pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace, 'extensions'::regnamespace)
         and has_schema_privilege($1, p.pronamespace, 'usage') and has_function_privilege($1, p.oid, 'execute') order by 1`,
      [login],
    );
    const queue = called.filter((name) => name.startsWith("graphile_worker."));
    expect(called.filter((name) => !queue.includes(name))).toEqual(callable.map((name) => `public.${name}`));
    expect(queue.length > 0).toBe(login === "enlace_job");
  });

  test("views ask as their caller, and no materialized view holds content", async () => {
    const views = await names(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace
         and (relkind = 'm' or relkind = 'v' and not coalesce(reloptions::text like '%security_invoker=true%', false))`,
    );
    expect(views).toEqual([]);
  });
});

describe("a login", () => {
  const count = async (client: pg.Client, setting: string, value: string) => {
    await client.query("begin");
    await client.query("select set_config($1, $2, true)", [setting, value]);
    const { rows } = await client.query("select count(*)::int as count from findings where label > 0");
    await client.query("rollback");
    return rows[0].count;
  };
  const escapes = [
    "set role postgres",
    "set session authorization postgres",
    "create table mine (id int)",
    "create schema mine",
    "create temp table mine (id int)",
    "truncate findings",
    "alter table findings disable row level security",
    "alter table findings no force row level security",
    "create policy mine on findings using (true)",
    "drop policy label on findings",
    "create or replace function viewer() returns uuid language sql as 'select null::uuid'",
    "alter role enlace_web bypassrls",
    "copy findings to program 'cat'",
    "set row_security = off; select * from findings",
    "set session_replication_role = replica",
    "select lo_import('/etc/passwd')",
    "select pg_read_file('/etc/passwd')",
  ];

  test.each(escapes)("cannot: %s", async (statement) => {
    for (const client of [web, job]) {
      const owned = statement.replace("postgres", new URL(db.ownerUrl).username);
      await expect(client.query(owned)).rejects.toThrow();
      await client.query("reset all");
    }
  });

  test("gains nothing by resetting its role or asking for another", async () => {
    for (const statement of [
      "reset role",
      "reset session authorization",
      "select set_config('role', 'none', false)",
    ]) {
      await web.query(statement);
      expect((await web.query("select current_user as me")).rows[0].me).toBe("enlace_web");
      expect(await count(web, "enlace.session", "")).toBe(0);
    }
    const role = new URL(db.ownerUrl).username;
    await expect(web.query("select set_config('role', $1, false)", [role])).rejects.toThrow();
    await expect(
      web.query("select set_config('session_authorization', $1, false)", [role]),
    ).rejects.toThrow();
    await web.query("reset all");
  });

  test("is powerful in no way, and owns nothing", async () => {
    const { rows } = await owner.query(
      `select rolname from pg_roles where rolname in ('enlace_web', 'enlace_job')
       and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
    );
    expect(rows).toEqual([]);
    const member = await owner.query(
      "select from pg_auth_members where member in ('enlace_web'::regrole, 'enlace_job'::regrole)",
    );
    expect(member.rowCount).toBe(0);
  });

  test("an account's name is nobody to the web role, and a session nobody to the job role", async () => {
    const seen = { web: 0, job: 0 };
    for (const session of maker.world.account_sessions) {
      expect(await count(web, "enlace.account", session.account_id)).toBe(0);
      expect(await count(job, "enlace.session", session.secret_hash)).toBe(0);
      seen.web += await count(web, "enlace.session", session.secret_hash);
      seen.job += await count(job, "enlace.account", session.account_id);
    }
    expect(seen.web).toBeGreaterThan(0);
    expect(seen.job).toBeGreaterThan(0);
  });

  test("a setting of an earlier transaction is gone", async () => {
    const [session] = maker.world.account_sessions;
    await count(web, "enlace.session", session?.secret_hash ?? "");
    const { rows } = await web.query(
      "select viewer() as me, current_setting('enlace.session', true) as left",
    );
    expect([rows[0].me, rows[0].left || ""]).toEqual([null, ""]);
  });
});
