import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { gone, refuseField } from "@/lib/errors";
import type { Tx } from "../client";
import { accounts } from "../schema/accounts";
import { handOvers } from "../schema/requests";
import { tellAbout } from "./outbox";
import { findRequest } from "./requests";
import type { Viewer } from "./viewer";

const active = sql`is_active(${accounts.disabledAt}, ${accounts.postedFrom}, ${accounts.postedUntil})`;

/** To whom a request was handed and by whom, also what was taken back; as far as the viewer reads the request. */
export async function listHandOvers(tx: Tx, requestId: string) {
  return tx
    .select({
      id: handOvers.id,
      name: accounts.name,
      by: sql<string>`(select a.name from accounts a where a.id = ${handOvers.authorId})`,
      createdAt: handOvers.createdAt,
      takenBackAt: handOvers.takenBackAt,
    })
    .from(handOvers)
    .innerJoin(accounts, eq(accounts.id, handOvers.accountId))
    .where(eq(handOvers.spaceId, requestId))
    .orderBy(asc(handOvers.createdAt))
    .limit(50);
}

/** Colleagues of the asked service who do not yet work on the request, by name. */
export async function listColleagues(tx: Tx, requestId: string) {
  return tx
    .select({ id: accounts.id, name: accounts.name, function: accounts.function })
    .from(accounts)
    .where(
      and(
        sql`${accounts.organisationId} = (select viewer_organisation()) and ${active}`,
        sql`${accounts.id} not in (select members_of(${requestId}))`,
      ),
    )
    .orderBy(asc(accounts.name))
    .limit(500);
}

/** Hands a request to a colleague, who is told. */
export async function handOver(tx: Tx, viewer: Viewer, requestId: string, accountId: string): Promise<void> {
  const request = await findRequest(tx, requestId);
  if (!request?.canHandOver) throw gone();
  const colleagues = await listColleagues(tx, requestId);
  if (!colleagues.some((each) => each.id === accountId)) throw refuseField("accountId", "choose");
  const { accountId: authorId, organisationId } = viewer;
  await tx.insert(handOvers).values({ spaceId: requestId, accountId, organisationId, authorId });
  await tellAbout(tx, "request-handed", accountId, requestId);
}

/** The colleague works on it no longer. Gives the request. */
export async function takeBack(tx: Tx, id: string): Promise<string> {
  const [changed] = await tx
    .update(handOvers)
    .set({ takenBackAt: sql`now()` })
    .where(and(eq(handOvers.id, id), isNull(handOvers.takenBackAt)))
    .returning({ requestId: handOvers.spaceId });
  if (!changed) throw gone();
  return changed.requestId;
}
