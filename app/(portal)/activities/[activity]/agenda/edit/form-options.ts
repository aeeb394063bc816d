import type { Tx } from "@/db/client";
import { roomNames } from "@/db/queries/agenda";
import { listPeople } from "@/db/queries/agenda-planning";
import { listOrganisationsToChoose } from "@/db/queries/organisations";

/** What a session can be given: rooms and people of the activity, and the organisations. */
export async function sessionOptions(tx: Tx, activityId: string) {
  const rooms = await roomNames(tx, activityId);
  const people = await listPeople(tx, activityId);
  const organisations = await listOrganisationsToChoose(tx);
  return {
    rooms: [...rooms].map(([value, label]) => ({ value, label })),
    people: people.map((person) => ({ value: person.id, label: person.name })),
    interpreters: people
      .filter((person) => person.interprets)
      .map(({ id, name, languages }) => ({
        value: id,
        label:
          languages.length > 0 ? `${name} (${languages.map((each) => each.toUpperCase()).join(" ")})` : name,
      })),
    organisations: organisations.map((each) => ({ value: each.id, label: each.name })),
  };
}
