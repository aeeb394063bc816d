/** The real programme as a small portal: what a newcomer sees first, and what the browser tests walk through. */
import pg from "pg";
import { asOwner } from "../owner";
import { people, seedAccounts } from "./accounts";
import { seedActivities } from "./activities";
import { seedAgendas } from "./agenda";
import { seedDocuments } from "./documents";
import { seedFindings } from "./findings";
import { seedGroups } from "./groups";
import { seedOrganisations } from "./organisations";
import { seedPriorities } from "./priorities";

export async function isEmpty(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const found = await client.query<{ empty: boolean }>("select not exists (select from accounts) as empty");
    return found.rows[0]?.empty ?? true;
  } finally {
    await client.end();
  }
}

/** Loads the programme into an empty database, all of it or nothing. */
export async function seed(ownerUrl: string): Promise<void> {
  const names = new Map(people().map((person) => [person.key, person]));
  await asOwner(ownerUrl, async (tx) => {
    await seedOrganisations(tx);
    await seedAccounts(tx);
    await seedActivities(tx, names);
    await seedAgendas(tx);
    await seedGroups(tx);
    await seedFindings(tx);
    await seedPriorities(tx);
    await seedDocuments(tx);
  });
}
