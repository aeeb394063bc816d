import pg from "pg";
import { startEmbeddedPostgres } from "@/scripts/embedded-postgres/launch";

/** What every visit and every try may change. */
const restless = /^(account_sessions|known_devices|rate_limits|submissions|audit_log|audit_head|outbox)$/;

/** The delivery of a message, which the job of mails tries again on its own. */
const delivery = "'{sent_at,failure}'";

/** Past every rule: a superuser's address of the database that the portal under test uses. */
async function superuserUrl(): Promise<string> {
  const { ENLACE_TEST_DATABASE, ENLACE_TEST_DATA = "" } = process.env;
  if (ENLACE_TEST_DATABASE) return ENLACE_TEST_DATABASE;
  const server = await startEmbeddedPostgres({ dataDirectory: ENLACE_TEST_DATA });
  const url = new URL(server.superuserUrl);
  url.pathname = "/enlace";
  return url.href;
}

/** Opens the portal's own database, and gives a way to see whether anything in it has changed. */
export async function openContents() {
  const client = new pg.Client({ connectionString: await superuserUrl() });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
  );
  const tables = rows.map(({ name }) => name).filter((name) => !restless.test(name));
  const digests = tables.map(
    (table) =>
      `select '${table}' as name, count(*)::int as rows, md5(string_agg(r, '|' order by r)) as digest
        from (select ${table === "agenda_messages" ? `(to_jsonb(t) - ${delivery}::text[])::text` : "t::text"} as r from "${table}" t) s`,
  );
  return {
    /** Each table's number of rows and a digest of them. */
    read: async () => (await client.query(`${digests.join(" union all ")} order by name`)).rows,
    /** The mails of a kind to somebody, by what they are about. */
    mailsTo: async (accountId: string, kind: string): Promise<string[]> => {
      const asked = "select subject_id as about from outbox where account_id = $1 and kind = $2";
      return (await client.query<{ about: string }>(asked, [accountId, kind])).rows.map(({ about }) => about);
    },
    close: () => client.end(),
  };
}
