import pg from "pg";
import { SetupError } from "@/lib/env";

/** One connection outside the pools, for setting up; a refusal is told in words. */
export async function connectTo(url: string, patience = 10_000): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patience });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw new SetupError(explain(error as NodeJS.ErrnoException, client));
  }
}

const unreachable = [
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENOENT",
  "ECONNRESET",
];

function explain(error: NodeJS.ErrnoException, { host, port, user, database }: pg.Client): string {
  const where = `The database at ${host}:${port}`;
  if (error.code && unreachable.includes(error.code)) return `${where} does not answer (${error.code}).`;
  if (/timeout/i.test(error.message)) return `${where} does not answer in time.`;
  if (error.code === "28P01" || error.code === "28000") {
    return `${where} refuses the login of ${user}: ${error.message}.`;
  }
  if (error.code === "3D000") return `${where} has no database named ${database}.`;
  return `${where} refuses the connection: ${error.message}.`;
}
