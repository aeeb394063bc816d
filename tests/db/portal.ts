import { afterAll, beforeAll } from "vitest";
import { closePools } from "@/db/client";
import { asOwner } from "@/db/owner";
import { seedAccounts } from "@/db/seed/accounts";
import { seedOrganisations } from "@/db/seed/organisations";
import { forgetEnv } from "@/lib/env";
import { freshDatabase, testSecret } from "../database";

export type TestPortal = { ownerUrl: string };

/** A database of its own for one test file, with the organisations and accounts of the demo. */
export function testPortal(variables: Record<string, string> = {}): TestPortal {
  const portal: TestPortal = { ownerUrl: "" };
  const ends: (() => Promise<unknown>)[] = [];
  beforeAll(async () => {
    const database = await freshDatabase();
    ends.push(database.stop);
    Object.assign(process.env, variables, {
      DATABASE_WEB_URL: database.webUrl,
      DATABASE_JOB_URL: database.jobUrl,
      ENLACE_SECRET: testSecret,
      ENLACE_LOG: "silent",
    });
    forgetEnv();
    portal.ownerUrl = database.ownerUrl;
    await asOwner(database.ownerUrl, async (tx) => {
      await seedOrganisations(tx);
      await seedAccounts(tx);
    });
    ends.push(closePools);
  }, 120_000);
  afterAll(async () => {
    for (const end of ends.reverse()) await end();
  });
  return portal;
}
