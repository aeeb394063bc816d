import { and, eq, isNull, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { activityKinds } from "@/domain/activities";
import { type LocalText, localFields } from "@/domain/local-text";
import { gone, refuseField, stale } from "@/lib/errors";
import type { Tx } from "../client";
import { accounts } from "../schema/accounts";
import { activities, participants } from "../schema/activities";
import { memberships, spaces } from "../schema/spaces";
import { findActivity } from "./activities";
import { changeSpaceLabel } from "./spaces";
import type { Viewer } from "./viewer";

export type ActivityContent = {
  kind: (typeof activityKinds)[number];
  title: LocalText;
  summary: LocalText;
  objectives: LocalText;
  city: string;
  address: string;
  mapUrl: string;
  countryCode: string | null;
  timeZone: string;
  startsOn: string;
  endsOn: string;
  languages: string[];
  interpretation: string[];
  countriesTotal: number | null;
  illustrative: boolean;
};

/** A new activity, a draft; whoever plans it is its organiser, as a member and among its participants. */
export async function addActivity(
  tx: Tx,
  viewer: Viewer,
  { label, ...content }: ActivityContent & { label: number },
): Promise<string> {
  const id = v7();
  const { accountId, organisationId, name } = viewer;
  await tx.insert(spaces).values({ id, kind: "activity", label, authorId: accountId });
  await tx.insert(memberships).values({ spaceId: id, accountId, organisationId, roles: ["organiser"] });
  await tx.insert(activities).values({ id, ...content });
  const [person] = await tx
    .select({ function: accounts.function, languages: accounts.languages })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  await tx
    .insert(participants)
    .values({ id: v7(), spaceId: id, accountId, organisationId, name, ...person, roles: ["organiser"] });
  return id;
}

/** Changes what an activity says of itself, and its label; loosening is its author's alone and needs a reason. */
export async function editActivity(
  tx: Tx,
  id: string,
  revision: number,
  { label, reason, ...content }: ActivityContent & { label: number; reason: string },
): Promise<void> {
  const changed = await tx
    .update(activities)
    .set({ ...content, revision: sql`${activities.revision} + 1` })
    .where(and(eq(activities.id, id), eq(activities.revision, revision)))
    .returning({ label: activities.label });
  if (!changed[0]) {
    const standing = await findActivity(tx, id);
    if (!standing?.canEdit) throw gone();
    const { title, summary, objectives, city, address } = standing;
    throw stale({
      ...localFields("title", title),
      ...localFields("summary", summary),
      ...localFields("objectives", objectives),
      city,
      address,
    });
  }
  if (changed[0].label === label) return;
  if (label < changed[0].label && !(await findActivity(tx, id))?.canLoosen) {
    throw refuseField("label", "onlyAuthorLoosens");
  }
  await changeSpaceLabel(tx, id, label, reason);
}

/** Publishing opens the space: from now on it is read under its label. */
export async function publishActivity(tx: Tx, id: string): Promise<void> {
  const opened = await tx
    .update(spaces)
    .set({ open: true })
    .where(
      and(
        eq(spaces.id, id),
        eq(spaces.open, false),
        sql`exists (select from activities a where a.id = ${spaces.id} and a.cancelled_at is null)`,
      ),
    )
    .returning({ id: spaces.id });
  if (!opened[0]) throw gone();
}

/** Closed before its last day is over, or cancelled with a reason. Neither is undone. */
export async function endActivity(
  tx: Tx,
  id: string,
  end: { closed: true } | { cancelled: string },
): Promise<void> {
  const moment = sql`now()`;
  const changed = await tx
    .update(activities)
    .set({
      ...("closed" in end ? { closedAt: moment } : { cancelledAt: moment, cancelReason: end.cancelled }),
      revision: sql`${activities.revision} + 1`,
    })
    .where(
      and(
        eq(activities.id, id),
        isNull(activities.cancelledAt),
        isNull(activities.closedAt),
        "closed" in end ? eq(activities.open, true) : undefined,
      ),
    )
    .returning({ id: activities.id });
  if (!changed[0]) throw gone();
}
