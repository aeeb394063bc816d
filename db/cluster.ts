import pg from "pg";

/** What only a superuser may do: the owner's role, its database, and the role for backups. */
export async function prepareCluster(superuserUrl: string, owner: string, ownerPassword: string) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const roles = (await client.query("select rolname from pg_roles")).rows.map((row) => row.rolname);
    if (!roles.includes(owner)) {
      await client.query(
        `create role ${owner} login createrole password ${client.escapeLiteral(ownerPassword)}`,
      );
    }
    if (!roles.includes("enlace_backup")) await client.query("create role enlace_backup nologin bypassrls");
    const { rowCount } = await client.query("select from pg_database where datname = 'enlace'");
    if (!rowCount) await client.query(`create database enlace owner ${owner}`);
  } finally {
    await client.end();
  }
}
