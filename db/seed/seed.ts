/** The real programme as a small portal: what a newcomer sees first, and what the browser tests walk through. */
import { asOwner } from "../owner";
import { seedAccounts } from "./accounts";
import { seedOrganisations } from "./organisations";

export async function isEmpty(ownerUrl: string): Promise<boolean> {
  return asOwner(ownerUrl, async (tx) => {
    const found = await tx.execute<{ empty: boolean }>("select not exists (select from accounts) as empty");
    return found.rows[0]?.empty ?? true;
  });
}

/** Loads the programme into an empty database, all of it or nothing. */
export async function seed(ownerUrl: string): Promise<void> {
  await asOwner(ownerUrl, async (tx) => {
    await seedOrganisations(tx);
    await seedAccounts(tx);
  });
}
