/** What a waiting list would do to the participants of an activity now, and the one transaction in which it does it. */
import { createHash } from "node:crypto";
import { and, asc, eq, sql } from "drizzle-orm";
import type { ActivityRole } from "@/domain/activities";
import { type KnownAccount, type PlannedRow, planImport } from "@/domain/participants/plan";
import { OrganisationBook, readRows, type Vocabulary } from "@/domain/participants/reading";
import type { Standing } from "@/domain/participants/roll";
import { gone, Refusal, refuseField } from "@/lib/errors";
import type { Tx } from "../client";
import { accountContacts, accounts } from "../schema/accounts";
import { participantContacts, participants } from "../schema/activities";
import { organisations } from "../schema/organisations";
import { spaces } from "../schema/spaces";
import { recordAct, recordActs } from "./audit";
import { addWithoutAccount, type ChangedPerson, changeWithoutAccount } from "./participant-bulk";
import { takeImport, type WaitingImport } from "./participant-imports";
import { addParticipant, editParticipant } from "./participants";
import type { Viewer } from "./viewer";

export type ImportPlan = {
  rows: PlannedRow[];
  /** Names this preview: what the list would do to what there is now. */
  seen: string;
  organisations: Map<string, { name: string; countryCode: string | null }>;
};

/** Plans the list against the participants as the viewer reads them. */
export async function readPlan(tx: Tx, waiting: WaitingImport, words: Vocabulary): Promise<ImportPlan> {
  const bodies = await listBodies(tx);
  const rows = readRows(waiting.rows, waiting.columns, words, new OrganisationBook(bodies));
  const mails = rows.flatMap(({ person }) => person?.email ?? []);
  const plan = planImport(rows, await listStanding(tx, waiting.spaceId), await listKnown(tx, mails));
  const seen = createHash("sha256")
    .update(JSON.stringify([waiting.id, plan]))
    .digest("hex");
  return { rows: plan, seen, organisations: new Map(bodies.map((each) => [each.id, each])) };
}

async function listBodies(tx: Tx) {
  const rows = await tx
    .select({
      id: organisations.id,
      key: organisations.key,
      name: organisations.name,
      fullName: organisations.fullName,
      countryCode: organisations.countryCode,
    })
    .from(organisations)
    .orderBy(asc(organisations.id))
    .limit(5_000);
  return rows.map(({ key, fullName, ...each }) => {
    const { original: _, ...names } = fullName;
    return { ...each, names: [each.name, key, ...Object.values(names)] };
  });
}

async function listStanding(tx: Tx, activityId: string): Promise<Standing[]> {
  const rows = await tx
    .select({
      id: participants.id,
      revision: participants.revision,
      accountId: participants.accountId,
      name: participants.name,
      function: participants.function,
      organisationId: participants.organisationId,
      email: sql<string | null>`coalesce(${participantContacts.email}, ${accountContacts.email})`,
      languages: participants.languages,
      roles: participants.roles,
    })
    .from(participants)
    .leftJoin(participantContacts, eq(participantContacts.participantId, participants.id))
    .leftJoin(accountContacts, eq(accountContacts.accountId, participants.accountId))
    .where(eq(participants.spaceId, activityId))
    .orderBy(asc(participants.id));
  return rows.map((row) => ({ ...row, roles: row.roles as ActivityRole[] }));
}

/** Active accounts whose e-mail the viewer reads. */
async function listKnown(tx: Tx, mails: string[]): Promise<KnownAccount[]> {
  if (mails.length === 0) return [];
  return tx
    .select({
      accountId: accounts.id,
      email: accountContacts.email,
      name: accounts.name,
      function: accounts.function,
      organisationId: accounts.organisationId,
    })
    .from(accountContacts)
    .innerJoin(accounts, eq(accounts.id, accountContacts.accountId))
    .where(
      and(
        sql`lower(${accountContacts.email}) = any(array(select jsonb_array_elements_text(${JSON.stringify(mails)}::jsonb)))`,
        sql`is_active(${accounts.disabledAt}, ${accounts.postedFrom}, ${accounts.postedUntil})`,
      ),
    )
    .orderBy(asc(accounts.id));
}

/**
 * The yes to a preview, in one transaction: whoever enters a participant meanwhile waits, and where the list would do
 * anything else by now than was seen, nothing is done. Bad rows are left out only by name.
 */
export async function confirmImport(
  tx: Tx,
  viewer: Viewer,
  { id, seen, leaveOut }: { id: string; seen: string; leaveOut: boolean },
  words: Vocabulary,
): Promise<{ activityId: string; added: number; changed: number }> {
  const waiting = await takeImport(tx, id);
  const activityId = waiting.spaceId;
  // New participants hold a share of this row: none comes between the plan and what it does.
  const locked = await tx
    .select({ id: spaces.id })
    .from(spaces)
    .where(eq(spaces.id, activityId))
    .for("update");
  if (locked.length === 0) throw gone();
  const plan = await readPlan(tx, waiting, words);
  if (plan.seen !== seen) throw new Refusal({ failure: { key: "stalePreview" } });
  if (plan.rows.some(({ state }) => state === "bad") && !leaveOut) throw refuseField("leaveOut", "leaveOut");

  const added = plan.rows.flatMap((row) => (row.state === "new" ? row.person : []));
  const changed = plan.rows.flatMap((row) => (row.state === "changed" ? row : []));
  const strangers = added.filter((each) => !each.accountId);
  const created = await addWithoutAccount(tx, activityId, strangers);
  for (const person of added.filter((each) => each.accountId))
    created.push(await addParticipant(tx, activityId, { ...person, namePublic: false }));
  await changeWithoutAccount(tx, activityId, changed.filter(withoutAccount));
  const shown = await namesShown(tx, activityId);
  for (const { standing, person } of changed.filter((row) => !withoutAccount(row))) {
    const namePublic = shown.has(standing.id);
    await editParticipant(tx, standing.id, standing.revision, { ...person, namePublic });
  }
  const { accountId } = viewer;
  await recordAct(tx, { accountId, act: "participant.import", subjectId: activityId });
  await recordActs(tx, accountId, "participant.create", created);
  await recordActs(
    tx,
    accountId,
    "participant.edit",
    changed.map(({ standing }) => standing.id),
  );
  return { activityId, added: added.length, changed: changed.length };
}

function withoutAccount({ standing, person }: ChangedPerson): boolean {
  return standing.accountId === null && person.accountId === null;
}

async function namesShown(tx: Tx, activityId: string): Promise<Set<string>> {
  const rows = await tx
    .select({ id: participants.id })
    .from(participants)
    .where(and(eq(participants.spaceId, activityId), participants.namePublic));
  return new Set(rows.map(({ id }) => id));
}
