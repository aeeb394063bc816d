import { and, eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { asOwner } from "@/db/owner";
import { countEndingMembers, listFirstMembers } from "@/db/queries/members";
import { memberships } from "@/db/schema/spaces";
import { accountId } from "@/db/seed/accounts";
import { testPortal } from "./portal";
import { addSpace, as, openSessions } from "./stage";

const portal = testPortal();
let group: string;
beforeAll(async () => {
  group = await addSpace(portal, "people", "group", 1, {
    "cl.member": ["member"],
    "cl.focal": ["member"],
    "mx.member": ["rapporteur"],
    "uy.member": ["chair"],
  });
  await openSessions(portal, ["uy.member"]);
});

const ends = (days: number) =>
  asOwner(portal.ownerUrl, (tx) =>
    tx
      .update(memberships)
      .set({ endsAt: sql`now() + make_interval(days => ${days}::int)` })
      .where(and(eq(memberships.spaceId, group), eq(memberships.accountId, accountId("cl.member")))),
  );

test("the chair stands first, then the rapporteur, then the others", async () => {
  const people = await as("uy.member", (tx) => listFirstMembers(tx, group, 3));
  expect(people.map(({ roles }) => roles[0])).toEqual(["chair", "rapporteur", "member"]);
});

test.each([
  [20, 1],
  [40, 0],
])(
  "a membership that ends in %i days counts %i times among those that end within thirty",
  async (days, count) => {
    await ends(days);
    expect(await as("uy.member", (tx) => countEndingMembers(tx, group, 30))).toBe(count);
  },
);
