/** One server for all files of a run, and a migrated, empty database on it that each file's own is copied from. */
import { migrate } from "@/db/migrate";
import { databaseBeside, embedded, testSecret } from "./database";

export default async function makeTemplate() {
  const given = process.env.DATABASE_URL;
  const server = given ? { ownerUrl: given, stop: async () => undefined } : await embedded();
  const template = await databaseBeside(server.ownerUrl);
  await migrate(template.ownerUrl, { secret: testSecret });
  process.env.ENLACE_TEST_SERVER = server.ownerUrl;
  process.env.ENLACE_TEST_TEMPLATE = new URL(template.ownerUrl).pathname.slice(1);
  return async () => {
    await template.stop();
    await server.stop();
  };
}
