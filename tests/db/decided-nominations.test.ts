import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { asOwner } from "@/db/owner";
import { findDelegation, listDelegations } from "@/db/queries/delegations";
import { decide, giveAccess, nameHead, removeConfirmed, takeBack } from "@/db/queries/nominations";
import { listParticipants } from "@/db/queries/participants";
import { accountContacts, accounts } from "@/db/schema/accounts";
import { nominations } from "@/db/schema/delegations";
import { accountId } from "@/db/seed/accounts";
import { organisationId } from "@/db/seed/organisations";
import { refusal } from "./acting";
import { delegating } from "./delegating";
import { testPortal } from "./portal";

const portal = testPortal();
const { as, invited, name, nominated, reads } = delegating(portal);
const decided = (id: string, revision: number, decision: "confirmed" | "waiting" | "refused", reason = "") =>
  as("organiser", (tx, viewer) => decide(tx, viewer, id, revision, { decision, reason }));

describe("deciding", () => {
  test("confirmed, a person with an account is a member in the same moment; removed, nominated again", async () => {
    const { activity, id } = await invited(3);
    const nomination = await name("uy.focal", id, { accountId: accountId("uy.member"), role: "speaker" });
    await as("uy.focal", (tx) => nameHead(tx, nomination));
    expect(await reads("uy.member", activity)).toBeNull();
    await decided(nomination, 1, "confirmed");
    expect(await reads("uy.member", activity)).toMatchObject({ canPost: true });
    const list = () => as("uy.member", (tx) => listParticipants(tx, activity), "read");
    expect((await list()).rows.filter((row) => row.isHead)).toMatchObject([
      { name: "Liaison, Uruguay", roles: ["speaker"], isMember: true },
    ]);
    expect(await refusal(decided(nomination, 2, "refused", "Too late"))).toEqual({ "": "notFound" });
    await as("organiser", (tx) => removeConfirmed(tx, nomination));
    expect(await reads("uy.member", activity)).toBeNull();
    expect(await nominated("organiser", id)).toMatchObject([{ state: "nominated", participantId: null }]);
    await decided(nomination, 3, "refused", "Too late");
    expect(await nominated("uy.focal", id)).toMatchObject([{ state: "refused", reason: "Too late" }]);
    expect(await as("organiser", (tx) => listDelegations(tx, activity), "read")).toMatchObject([
      { head: null, refused: 1, confirmed: 0 },
    ]);
  });

  test("a stale decision changes nothing, and another than an organiser decides nothing", async () => {
    const { activity, id } = await invited(3);
    const nomination = await name("uy.focal", id, { accountId: accountId("uy.member") });
    expect(await refusal(decided(nomination, 7, "confirmed"))).toEqual({ "": "stale" });
    expect(await reads("uy.member", activity)).toBeNull();
    const own = as("uy.focal", (tx, viewer) =>
      decide(tx, viewer, nomination, 1, { decision: "confirmed", reason: "" }),
    );
    expect(await refusal(own)).toEqual({ "": "notFound" });
    expect(await nominated("uy.focal", id)).toMatchObject([{ state: "nominated" }]);
  });

  test("who waits takes no place, and is confirmed only into one that is free", async () => {
    const { id } = await invited(1, "uy", 1);
    const first = await name("uy.focal", id, { name: "First" });
    await decided(first, 1, "waiting");
    const second = await name("uy.focal", id, { name: "Second" });
    expect(await refusal(decided(first, 2, "confirmed"))).toEqual({ accountId: "noPlace" });
    await decided(second, 1, "refused", "No");
    await decided(first, 2, "confirmed");
    expect(await as("organiser", (tx) => findDelegation(tx, id), "read")).toMatchObject({
      confirmed: 1,
      waiting: 0,
      refused: 1,
    });
  });

  test("somebody new who has an account by then is confirmed with it; one who takes part keeps the roles", async () => {
    const { activity, id } = await invited(3);
    const email = "observer@enlace.example";
    const moved = (organisation: string) =>
      asOwner(portal.ownerUrl, (tx) =>
        tx
          .update(accounts)
          .set({ organisationId: organisationId(organisation) })
          .where(eq(accounts.id, accountId("observer"))),
      );
    const nomination = await name("uy.focal", id, { name: "New here", email });
    expect(
      await as("organiser", (tx) => tx.$count(accountContacts, eq(accountContacts.email, email)), "read"),
    ).toBe(1);
    await moved("uy");
    const { participantId } = await decided(nomination, 1, "confirmed");
    const [row] = (await as("organiser", (tx) => listParticipants(tx, activity), "read")).rows.filter(
      (each) => each.id === participantId,
    );
    expect(row).toMatchObject({ accountId: accountId("observer"), isMember: true, roles: ["participant"] });
    const twice = await name("uy.focal", id, { accountId: accountId("observer"), role: "speaker" });
    expect(await decided(twice, 1, "confirmed")).toMatchObject({ participantId });
    const all = (await as("organiser", (tx) => listParticipants(tx, activity), "read")).rows;
    expect(all.filter((each) => each.accountId === accountId("observer"))).toMatchObject([
      { roles: ["participant", "speaker"] },
    ]);
    await moved("seacop");
  });

  test("who was confirmed without an account and has got one since is given access with it", async () => {
    const { activity, id } = await invited(3);
    const email = "uy.member@enlace.example";
    const nomination = await name("uy.focal", id, { name: "New here", email });
    await asOwner(portal.ownerUrl, (tx) =>
      tx
        .update(accountContacts)
        .set({ email: "away@enlace.example" })
        .where(eq(accountContacts.email, email)),
    );
    await decided(nomination, 1, "confirmed");
    expect(await nominated("organiser", id)).toMatchObject([{ hasAccountNow: false }]);
    expect(await refusal(as("organiser", (tx) => giveAccess(tx, nomination)))).toEqual({ "": "notFound" });
    await asOwner(portal.ownerUrl, (tx) =>
      tx.update(accountContacts).set({ email }).where(eq(accountContacts.email, "away@enlace.example")),
    );
    expect(await reads("uy.member", activity)).toBeNull();
    expect(await nominated("organiser", id)).toMatchObject([{ hasAccountNow: true }]);
    await as("organiser", (tx) => giveAccess(tx, nomination));
    expect(await reads("uy.member", activity)).toMatchObject({ id: activity });
    expect(await nominated("organiser", id)).toMatchObject([{ hasAccountNow: false, name: "New here" }]);
  });

  test("whoever is posted elsewhere meanwhile is not confirmed", async () => {
    const { id } = await invited(1);
    const nomination = await name("uy.focal", id, { accountId: accountId("uy.member") });
    const move = (key: string) =>
      asOwner(portal.ownerUrl, (tx) =>
        tx
          .update(accounts)
          .set({ organisationId: organisationId(key) })
          .where(eq(accounts.id, accountId("uy.member"))),
      );
    await move("cl");
    expect(await refusal(decided(nomination, 1, "confirmed"))).toEqual({ "": "postedElsewhere" });
    await move("uy");
  });

  test("a confirmed name that is taken back is no head any more, and stays until the organiser removes it", async () => {
    const { activity, id } = await invited(1);
    const nomination = await name("uy.focal", id, { name: "Ana" });
    await as("uy.focal", (tx) => nameHead(tx, nomination));
    const { participantId } = await decided(nomination, 1, "confirmed");
    const find = async () =>
      (await as("br.focal", (tx) => listParticipants(tx, activity), "read")).rows.find(
        (each) => each.id === participantId,
      );
    expect(await find()).toMatchObject({ isHead: true });
    await as("uy.focal", (tx) => takeBack(tx, nomination));
    expect(await find()).toMatchObject({ isHead: false });
    await as("organiser", (tx) => removeConfirmed(tx, nomination));
    expect(await find()).toBeUndefined();
    const [left] = await asOwner(portal.ownerUrl, (tx) =>
      tx
        .select({ state: nominations.state, participantId: nominations.participantId })
        .from(nominations)
        .where(and(eq(nominations.id, nomination))),
    );
    expect(left).toEqual({ state: "withdrawn", participantId: null });
  });
});
