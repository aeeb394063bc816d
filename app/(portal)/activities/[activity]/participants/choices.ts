import type { Tx } from "@/db/client";
import { listPeopleToChoose } from "@/db/queries/accounts";
import { listOrganisationsToChoose } from "@/db/queries/organisations";

/** Whom and what the form of a participant offers. */
export async function participantChoices(tx: Tx) {
  const people = await listPeopleToChoose(tx);
  const organisations = await listOrganisationsToChoose(tx);
  return {
    people: people.map((each) => ({ value: each.id, label: `${each.name} · ${each.organisation}` })),
    organisations: organisations.map((each) => ({ value: each.id, label: each.name })),
  };
}
