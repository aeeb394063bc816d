/** Spaces with the people that a test needs in them, and sessions of seeded people, written as the owner. */
import { createHash } from "node:crypto";
import { asViewer, type Tx } from "@/db/client";
import { asOwner } from "@/db/owner";
import { accountSessions } from "@/db/schema/account-sessions";
import { activities } from "@/db/schema/activities";
import { groups } from "@/db/schema/groups";
import { memberships, type SpaceRole, spaces } from "@/db/schema/spaces";
import { accountId } from "@/db/seed/accounts";
import { idOf } from "@/db/seed/ids";
import { organisationId } from "@/db/seed/organisations";
import { organisationOf } from "@/db/seed/spaces";
import { Refusal } from "@/lib/errors";
import type { TestPortal } from "./portal";

const hash = (who: string) => createHash("sha256").update(who).digest("hex");

export async function openSessions(portal: TestPortal, people: string[]): Promise<void> {
  const later = new Date(Date.now() + 3_600_000);
  const life = { kind: "interactive" as const, idleUntil: later, expiresAt: later };
  const rows = people.map((who) => ({ accountId: accountId(who), secretHash: hash(who), ...life }));
  await asOwner(portal.ownerUrl, (tx) => tx.insert(accountSessions).values(rows));
}

/** Works as somebody who has a session. */
export const as = <T>(who: string, work: (tx: Tx) => Promise<T>) => asViewer(hash(who), "write", work);

/** The membership of somebody in a space that `addSpace` made. */
export const seat = (spaceId: string, who: string) => idOf(`membership ${spaceId} ${who}`);

export async function addSpace(
  portal: TestPortal,
  key: string,
  kind: "group" | "activity",
  label: number,
  people: Record<string, SpaceRole[]>,
): Promise<string> {
  const id = idOf(`${kind} of succession ${key}`);
  const title = { en: key, original: "en" as const };
  await asOwner(portal.ownerUrl, async (tx) => {
    await tx.insert(spaces).values({ id, kind, label, open: true, authorId: accountId("organiser") });
    await tx.insert(memberships).values(
      Object.entries(people).map(([who, roles]) => ({
        id: seat(id, who),
        spaceId: id,
        accountId: accountId(who),
        organisationId: organisationId(organisationOf(who)),
        roles,
      })),
    );
    if (kind === "group") await tx.insert(groups).values({ id, title });
    else
      await tx.insert(activities).values({
        id,
        title,
        kind: "workshop",
        city: "Lima",
        timeZone: "UTC",
        startsOn: "2031-03-04",
        endsOn: "2031-03-05",
      });
  });
  return id;
}

/** The words of a refusal, at their fields. */
export async function refused(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (thrown) => thrown,
  );
  if (!(error instanceof Refusal)) throw new Error(`no refusal: ${error}`);
  return error.failure?.key ?? Object.entries(error.errors).map(([name, [first]]) => `${name} ${first?.key}`);
}
