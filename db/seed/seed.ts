/** The real programme as a small portal: what a newcomer sees first, and what the browser tests walk through. */
import pg from "pg";
import { asOwner } from "../owner";
import { seedAccounts } from "./accounts";
import { seedActivities } from "./activities";
import { seedAgendas } from "./agenda";
import { seedContactPoints } from "./contact-points";
import { seedDays } from "./day";
import { seedDelegations } from "./delegations";
import { seedDocuments } from "./documents";
import { seedFindings } from "./findings";
import { seedGroups } from "./groups";
import { seedNotices } from "./notices";
import { seedOrganisations } from "./organisations";
import { seedPriorities } from "./priorities";
import { seedRequests } from "./requests";
import { seedSavedViews } from "./saved-views";
import { seedStructures } from "./structures";
import { seedVocabularies } from "./vocabularies";

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

/** Loads the programme into an empty database, all of it or nothing; one with accounts stays as it is. */
export async function seed(ownerUrl: string): Promise<void> {
  if (!(await isEmpty(ownerUrl))) return;
  await asOwner(ownerUrl, async (tx) => {
    await seedOrganisations(tx);
    await seedAccounts(tx);
    await seedContactPoints(tx);
    await seedVocabularies(tx);
    await seedActivities(tx);
    await seedAgendas(tx);
    await seedDays(tx);
    await seedDelegations(tx);
    await seedGroups(tx);
    await seedFindings(tx);
    await seedPriorities(tx);
    await seedStructures(tx);
    await seedDocuments(tx);
    await seedNotices(tx);
    await seedRequests(tx);
    await seedSavedViews(tx);
  });
}
