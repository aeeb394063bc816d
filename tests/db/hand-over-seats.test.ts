import { and, eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { asOwner } from "@/db/owner";
import { findPerson } from "@/db/queries/accounts";
import { findGroup } from "@/db/queries/groups";
import {
  disableAccount,
  endPosting,
  listHoldings,
  listSuccessors,
  moveAccount,
} from "@/db/queries/succession";
import { accounts } from "@/db/schema/accounts";
import { participants } from "@/db/schema/activities";
import { outbox } from "@/db/schema/operations";
import { memberships, type SpaceRole } from "@/db/schema/spaces";
import { accountId } from "@/db/seed/accounts";
import { idOf } from "@/db/seed/ids";
import { organisationId } from "@/db/seed/organisations";
import { testPortal } from "./portal";
import { addSpace, as, openSessions, refused, seat } from "./stage";

const portal = testPortal();
beforeAll(() =>
  openSessions(portal, ["admin", "br.focal", "co.focal", "ec.focal", "mx.member", "uy.member"]),
);

const space = (key: string, kind: "group" | "activity", label: number, people: Record<string, SpaceRole[]>) =>
  addSpace(portal, key, kind, label, people);

async function rolesIn(spaceId: string): Promise<Record<string, string[]>> {
  const rows = await asOwner(portal.ownerUrl, (tx) =>
    tx
      .select({ name: accounts.name, roles: memberships.roles, endsAt: memberships.endsAt })
      .from(memberships)
      .innerJoin(accounts, eq(accounts.id, memberships.accountId))
      .where(eq(memberships.spaceId, spaceId)),
  );
  return Object.fromEntries(rows.map(({ name, roles, endsAt }) => [name, endsAt ? ["ended"] : roles]));
}

/** Who is told by mail of a seat in this space. */
const toldOf = (spaceId: string) =>
  asOwner(portal.ownerUrl, (tx) =>
    tx
      .select({ accountId: outbox.accountId, params: outbox.params })
      .from(outbox)
      .where(and(eq(outbox.kind, "seat-taken"), eq(outbox.subjectId, spaceId)))
      .orderBy(sql`params ->> 'seat'`),
  );

const isActive = async (who: string) => (await as("admin", (tx) => findPerson(tx, accountId(who))))?.active;

/** The words of a refusal, at their fields. */
test("gives each seat to who was chosen, and only that", async () => {
  const group = await space("each seat", "group", 1, {
    "co.member": ["chair", "rapporteur"],
    "uy.member": ["member"],
    "pe.member": ["member"],
    "it.member": ["observer"],
  });
  const choices = { [group]: { chair: seat(group, "uy.member"), rapporteur: seat(group, "pe.member") } };
  const handed = await as("admin", (tx) => endPosting(tx, accountId("co.member"), choices));
  expect(handed).toEqual([seat(group, "uy.member"), seat(group, "pe.member")]);
  expect(await toldOf(group)).toEqual([
    { accountId: accountId("uy.member"), params: { seat: "chair", kind: "group" } },
    { accountId: accountId("pe.member"), params: { seat: "rapporteur", kind: "group" } },
  ]);
  expect(await rolesIn(group)).toEqual({
    "Liaison, Colombia": ["ended"],
    "Liaison, Uruguay": ["member", "chair"],
    "Liaison, Peru": ["member", "rapporteur"],
    "Liaison, Italy": ["observer"],
  });
  expect(await isActive("co.member")).toBe(false);
  expect((await as("uy.member", (tx) => findGroup(tx, group)))?.canEdit).toBe(true);
});

test("names the successor among the organisers on the activity's page too", async () => {
  const activity = await space("named", "activity", 1, {
    "pt.member": ["organiser"],
    "uy.member": ["speaker"],
  });
  const named = {
    id: idOf("named"),
    spaceId: activity,
    accountId: accountId("uy.member"),
    name: "Liaison",
  };
  await asOwner(portal.ownerUrl, (tx) => tx.insert(participants).values({ ...named, roles: ["speaker"] }));
  const choices = { [activity]: { organiser: seat(activity, "uy.member") } };
  await as("admin", (tx) => endPosting(tx, accountId("pt.member"), choices));
  const [row] = await asOwner(portal.ownerUrl, (tx) =>
    tx.select().from(participants).where(eq(participants.id, named.id)),
  );
  expect(row).toMatchObject({ roles: ["speaker", "organiser"], revision: 2 });
});

test("the focal point hands over where the end itself closes the page to them", async () => {
  const group = await space("closing", "group", 2, { "ec.member": ["chair"], "uy.member": ["member"] });
  expect(await as("ec.focal", (tx) => findGroup(tx, group))).not.toBe(null);
  const choices = { [group]: { chair: seat(group, "uy.member") } };
  await as("ec.focal", (tx) => endPosting(tx, accountId("ec.member"), choices));
  expect(await as("ec.focal", (tx) => findGroup(tx, group))).toBe(null);
  expect(await rolesIn(group)).toMatchObject({ "Liaison, Uruguay": ["member", "chair"] });
});

test("somebody must be left to lead, where there is somebody to choose", async () => {
  const [alone, led, empty] = await Promise.all([
    space("alone", "group", 1, { "br.member": ["chair"], "uy.member": ["member"] }),
    space("led", "group", 1, { "br.member": ["chair"], "uy.member": ["member"], "pe.member": ["chair"] }),
    space("empty", "group", 1, { "br.member": ["chair"], observer: ["observer"] }),
  ]);
  const id = accountId("br.member");
  const said = await refused(as("br.focal", (tx) => endPosting(tx, id, {})));
  expect(said).toEqual([`seats.${alone}.chair nobodyLeads`]);
  const observer = { [empty]: { chair: seat(empty, "observer") } };
  expect(await refused(as("br.focal", (tx) => endPosting(tx, id, observer)))).toContain(
    `seats.${empty}.chair choose`,
  );
  expect(await isActive("br.member")).toBe(true);
  const choices = { [alone]: { chair: seat(alone, "uy.member") }, [led]: { chair: null } };
  await as("br.focal", (tx) => endPosting(tx, id, choices));
  expect(await isActive("br.member")).toBe(false);
  expect(await rolesIn(led)).toMatchObject({ "Liaison, Uruguay": ["member"], "Liaison, Peru": ["chair"] });
});

test("is not theirs to end, nor its seats to give, who do not look after the person", async () => {
  const group = await space("not theirs", "group", 1, { "mx.member": ["chair"], "uy.member": ["member"] });
  const choices = { [group]: { chair: seat(group, "uy.member") } };
  for (const who of ["co.focal", "mx.member", "uy.member"])
    expect(await refused(as(who, (tx) => endPosting(tx, accountId("mx.member"), choices))), who).toBe(
      "notFound",
    );
  expect(await isActive("mx.member")).toBe(true);
});

test("shows an administrator no space that they may not read, and takes no choice for one", async () => {
  const hidden = await space("hidden", "group", 2, { "cr.member": ["chair"], "uy.member": ["member"] });
  const shown = await space("shown", "group", 1, { "cr.member": ["rapporteur"], "uy.member": ["member"] });
  const id = accountId("cr.member");
  expect((await as("admin", (tx) => listHoldings(tx, id))).map(({ spaceId }) => spaceId)).toEqual([shown]);
  expect(new Set((await as("admin", (tx) => listSuccessors(tx, id))).map(({ spaceId }) => spaceId))).toEqual(
    new Set([shown]),
  );
  const choices = { [hidden]: { chair: seat(hidden, "uy.member") } };
  expect(await refused(as("admin", (tx) => endPosting(tx, id, choices)))).toBe("notFound");
  expect(await isActive("cr.member")).toBe(true);
  await as("admin", (tx) => endPosting(tx, id, {}));
  expect(await rolesIn(hidden)).toEqual({
    "Liaison, Costa Rica": ["ended"],
    "Liaison, Uruguay": ["member"],
  });
});

test("an account that is disabled, or moved to another organisation, leaves its seats in the same way", async () => {
  const people: Record<string, SpaceRole[]> = {
    "cl.member": ["chair"],
    "fr.member": ["chair"],
    "uy.member": ["member"],
  };
  const [disabling, moving] = [
    await space("disabling", "group", 1, { ...people, "fr.member": ["member"] }),
    await space("moving", "group", 1, { "fr.member": ["chair"], "pe.member": ["member"] }),
  ];
  const [gone1, gone2] = [accountId("cl.member"), accountId("fr.member")];
  expect(await refused(as("admin", (tx) => disableAccount(tx, gone1, {})))).toEqual([
    `seats.${disabling}.chair nobodyLeads`,
  ]);
  await as("admin", (tx) =>
    disableAccount(tx, gone1, { [disabling]: { chair: seat(disabling, "uy.member") } }),
  );
  expect(await rolesIn(disabling)).toMatchObject({
    "Liaison, Chile": ["ended"],
    "Liaison, Uruguay": ["member", "chair"],
  });
  expect(await toldOf(disabling)).toEqual([
    { accountId: accountId("uy.member"), params: { seat: "chair", kind: "group" } },
  ]);
  const to = organisationId("it");
  const choices = { [moving]: { chair: seat(moving, "pe.member") } };
  expect(await refused(as("co.focal", (tx) => moveAccount(tx, gone2, to, choices)))).toBe("notFound");
  await as("admin", (tx) => moveAccount(tx, gone2, to, choices));
  expect(await rolesIn(moving)).toMatchObject({ "Liaison, Peru": ["member", "chair"] });
  expect(await as("admin", (tx) => findPerson(tx, gone2))).toMatchObject({
    organisationId: to,
    active: true,
    focalPoint: false,
  });
});
