/** One server for all files of a run, and a migrated, empty database on it that each file's own is copied from. */
import { migrate } from "@/db/migrate";
import { type Beside, databaseBeside, embedded, testSecret } from "./database";

async function someServer(): Promise<Beside & { stop(): Promise<void> }> {
  const given = process.env.DATABASE_URL;
  if (given) return { makerUrl: given, ownerUrl: given, stop: async () => undefined };
  const { superuserUrl, ownerUrl, stop } = await embedded();
  return { makerUrl: superuserUrl, ownerUrl, stop };
}

export default async function makeTemplate() {
  const { stop, ...server } = await someServer();
  const template = await databaseBeside(server);
  await migrate(template.ownerUrl, { secret: testSecret });
  process.env.ENLACE_TEST_SERVER = JSON.stringify(server);
  process.env.ENLACE_TEST_TEMPLATE = new URL(template.ownerUrl).pathname.slice(1);
  return async () => {
    await template.stop();
    await stop();
  };
}
