import type { Tx } from "@/db/client";
import { listSpeakersToChoose, roomNames } from "@/db/queries/agenda";
import { listOrganisationsToChoose } from "@/db/queries/organisations";

/** What a session can be given: rooms and people of the activity, and the organisations. */
export async function sessionOptions(tx: Tx, activityId: string) {
  const rooms = await roomNames(tx, activityId);
  const people = await listSpeakersToChoose(tx, activityId);
  const organisations = await listOrganisationsToChoose(tx);
  return {
    rooms: [...rooms].map(([value, label]) => ({ value, label })),
    people: people.map((person) => ({ value: person.id, label: person.name })),
    organisations: organisations.map((each) => ({ value: each.id, label: each.name })),
  };
}
