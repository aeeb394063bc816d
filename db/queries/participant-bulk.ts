import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { PlannedPerson, Standing } from "@/domain/participants/roll";
import { Refusal } from "@/lib/errors";
import type { Tx } from "../client";

/** One shape for any number of people, so that the statements are prepared once. */
function recordset(rows: (Omit<PlannedPerson, "accountId"> & { id: string; revision: number })[]) {
  const records = rows.map(({ function: held, organisationId, ...each }) => ({
    ...each,
    function: held,
    organisation_id: organisationId,
  }));
  return sql`jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as r (id uuid, revision integer, name text,
    function text, organisation_id uuid, email text, languages text[], roles text[])`;
}

/** Enters people without an account, hundreds in two statements. Gives their identifiers. */
export async function addWithoutAccount(
  tx: Tx,
  activityId: string,
  people: PlannedPerson[],
): Promise<string[]> {
  if (people.length === 0) return [];
  const rows = people.map(({ accountId: _, ...person }) => ({ ...person, id: v7(), revision: 1 }));
  const source = recordset(rows);
  await tx.execute(sql`insert into participants (id, space_id, name, function, organisation_id, languages, roles)
    select id, ${activityId}::uuid, name, function, organisation_id, languages, roles from ${source}`);
  await tx.execute(sql`insert into participant_contacts (participant_id, space_id, email)
    select id, ${activityId}::uuid, email from ${source} where email is not null`);
  return rows.map(({ id }) => id);
}

export type ChangedPerson = { standing: Standing; person: PlannedPerson };

/** Changes people without an account in the same way; somebody who was changed since the preview undoes it all. */
export async function changeWithoutAccount(
  tx: Tx,
  activityId: string,
  changed: ChangedPerson[],
): Promise<void> {
  if (changed.length === 0) return;
  const source = recordset(
    changed.map(({ standing: { id, revision }, person: { accountId: _, ...person } }) => ({
      ...person,
      id,
      revision,
    })),
  );
  const { rowCount } = await tx.execute(sql`update participants p set name = r.name, function = r.function,
    organisation_id = r.organisation_id, languages = r.languages, roles = r.roles, revision = p.revision + 1
    from ${source} where p.id = r.id and p.revision = r.revision and p.space_id = ${activityId}::uuid`);
  if (rowCount !== changed.length) throw new Refusal({ failure: { key: "stalePreview" } });
  await tx.execute(sql`delete from participant_contacts c using ${source} where c.participant_id = r.id`);
  await tx.execute(sql`insert into participant_contacts (participant_id, space_id, email)
    select id, ${activityId}::uuid, email from ${source} where email is not null`);
}
