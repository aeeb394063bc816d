import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { asOwner } from "@/db/owner";
import { findActivity } from "@/db/queries/activities";
import { endActivity } from "@/db/queries/activity-acts";
import { acceptAfterAll, decline, findInvited, listInvited } from "@/db/queries/asked-delegations";
import {
  changeTerms,
  findInviting,
  inviteOrganisations,
  withdrawDelegation,
} from "@/db/queries/delegation-acts";
import { findDelegation, listDelegations, listInvitable, listNominations } from "@/db/queries/delegations";
import { listDuties } from "@/db/queries/home";
import { decide, giveAccess, nameHead, nominate, removeConfirmed, takeBack } from "@/db/queries/nominations";
import { listParticipants } from "@/db/queries/participants";
import { accountContacts, accounts } from "@/db/schema/accounts";
import { delegations, nominations } from "@/db/schema/delegations";
import { accountId } from "@/db/seed/accounts";
import { organisationId } from "@/db/seed/organisations";
import { acting, plannedActivity, publishedActivity, refusal } from "./acting";
import { testPortal } from "./portal";

const portal = testPortal();

// Brazil is looked after by two. Their sessions begin afterwards: changed flags end those that stand.
beforeAll(() =>
  asOwner(portal.ownerUrl, (tx) =>
    tx
      .update(accounts)
      .set({ alternate: true })
      .where(eq(accounts.id, accountId("br.member"))),
  ),
);

const as = acting(portal, ["organiser", "uy.focal", "uy.member", "br.focal", "br.member", "observer"]);

const terms = { quota: 2, answerUntil: new Date("2031-02-10T23:00:00Z"), note: "" };
const invite = (activity: string, keys: string[], quota = 2) =>
  as("organiser", (tx, viewer) =>
    inviteOrganisations(tx, viewer, activity, keys.map(organisationId), { ...terms, quota }),
  );
const invited = async (label: number, key = "uy", quota = 2) => {
  const activity = await publishedActivity(as, label);
  const [delegation] = await invite(activity, [key], quota);
  return { activity, id: delegation?.id ?? "" };
};
const person = { name: "", function: "", email: null, languages: [], role: "participant" as const };
const name = (who: string, delegation: string, change: object) =>
  as(who, (tx, viewer) => nominate(tx, viewer, delegation, { ...person, accountId: null, ...change }));
const nominated = (who: string, delegation: string) =>
  as(who, (tx) => listNominations(tx, delegation), "read");
const decided = (id: string, revision: number, decision: "confirmed" | "waiting" | "refused", reason = "") =>
  as("organiser", (tx, viewer) => decide(tx, viewer, id, revision, { decision, reason }));
const reads = (who: string, id: string) => as(who, (tx) => findActivity(tx, id), "read");

describe("inviting", () => {
  test("several at once, each once; one that was withdrawn again", async () => {
    const activity = await publishedActivity(as, 1);
    const before = await as("organiser", (tx) => listInvitable(tx, activity), "read");
    const made = await invite(activity, ["uy", "br", "interpol"]);
    expect(made).toHaveLength(3);
    const after = await as("organiser", (tx) => listInvitable(tx, activity), "read");
    expect(after).toHaveLength(before.length - 3);
    expect(after.find((each) => each.id === organisationId("pe"))).toMatchObject({
      leads: true,
      reached: true,
    });
    expect(after.find((each) => each.id === organisationId("mininter-peru"))).toMatchObject({
      leads: false,
      reached: false,
    });
    expect(await refusal(invite(activity, ["uy", "cl"]))).toEqual({ organisations: "invitedAlready" });
    await as("organiser", (tx) => withdrawDelegation(tx, made[0]?.id ?? ""));
    expect(await as("uy.focal", (tx) => findInvited(tx, made[0]?.id ?? ""), "read")).toBeNull();
    expect(await invite(activity, ["uy", "cl"], 5)).toContainEqual(made[0]);
    expect(await as("uy.focal", (tx) => findInvited(tx, made[0]?.id ?? ""), "read")).toMatchObject({
      quota: 5,
      canNominate: true,
    });
  });

  test("a draft invites nobody, and neither does one that is over", async () => {
    const activity = await plannedActivity(as, 1);
    const inviting = (id: string) => refusal(as("organiser", (tx) => findInviting(tx, id)));
    expect(await inviting(activity)).toEqual({ "": "draftInvites" });
    expect(await refusal(invite(activity, ["uy"]))).toEqual({ "": "notFound" });
    const over = await publishedActivity(as, 1);
    await as("organiser", (tx) => endActivity(tx, over, { cancelled: "Flooded" }));
    expect(await inviting(over)).toEqual({ "": "overInvites" });
  });

  test("a member invites nobody, and changes no terms", async () => {
    const { activity, id } = await invited(1);
    const attempt = as("uy.focal", (tx, viewer) =>
      inviteOrganisations(tx, viewer, activity, [organisationId("cl")], terms),
    );
    expect(await refusal(attempt)).toEqual({ "": "notFound" });
    expect(await refusal(as("uy.focal", (tx) => changeTerms(tx, id, 1, { ...terms, quota: 9 })))).toEqual({
      "": "notFound",
    });
    expect(await refusal(as("uy.focal", (tx) => findInviting(tx, activity)))).toEqual({ "": "notFound" });
  });

  test("an open invitation shows the outline of an activity that one does not read, to those who look after it", async () => {
    const { activity, id } = await invited(2);
    expect(await reads("uy.focal", activity)).toBeNull();
    const seen = await as("uy.focal", (tx) => findInvited(tx, id), "read");
    expect(seen).toMatchObject({ title: { es: "Taller de rutas" }, city: "Lima", label: 2, canOpen: false });
    expect(seen).not.toHaveProperty("summary");
    for (const who of ["uy.member", "br.focal", "observer"]) {
      expect(await as(who, (tx) => findInvited(tx, id), "read"), who).toBeNull();
      expect(await as(who, (tx) => listInvited(tx), "read"), who).not.toContainEqual(
        expect.objectContaining({ id }),
      );
      expect(await nominated(who, id), who).toEqual([]);
    }
  });

  test("it waits on home until somebody is named or it is declined", async () => {
    const { activity, id } = await invited(2);
    const waits = async (who: string) =>
      (await as(who, (tx) => listDuties(tx), "read")).filter(
        (duty) => duty.id === id || duty.id === activity,
      );
    expect(await waits("uy.focal")).toMatchObject([{ kind: "invited", due: "2031-02-10" }]);
    expect(await waits("uy.member")).toEqual([]);
    await as("uy.focal", (tx) => decline(tx, id, "Nobody is free"));
    expect(await waits("uy.focal")).toEqual([]);
    expect(await refusal(name("uy.focal", id, { name: "Ana" }))).toEqual({ "": "notFound" });
    await as("uy.focal", (tx) => acceptAfterAll(tx, id));
    await name("uy.focal", id, { name: "Ana" });
    expect(await waits("uy.focal")).toEqual([]);
    expect(await waits("organiser")).toMatchObject([{ kind: "nomination", count: 1 }]);
    expect(await refusal(as("uy.focal", (tx) => decline(tx, id, "Nobody is free")))).toEqual({
      "": "takeNamesBack",
    });
  });
});

describe("nominating", () => {
  test("within the quota, also when two name the last one at once", async () => {
    const { id } = await invited(1, "br", 1);
    const both = ["br.focal", "br.member"].map((who) => name(who, id, { name: `By ${who}` }));
    const settled = await Promise.allSettled(both);
    expect(settled.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = both[settled.findIndex(({ status }) => status === "rejected")];
    expect(await refusal(lost as Promise<string>)).toEqual({ accountId: "noPlace" });
    const [only] = await nominated("br.focal", id);
    await as("br.member", (tx) => takeBack(tx, only?.id ?? ""));
    await name("br.focal", id, { name: "Another" });
    expect(await refusal(name("br.focal", id, { name: "One too many" }))).toEqual({ accountId: "noPlace" });
    const standing = await as("organiser", (tx) => findDelegation(tx, id), "read");
    expect(
      await refusal(
        as("organiser", (tx) => changeTerms(tx, id, standing?.revision ?? 0, { ...terms, quota: 0 })),
      ),
    ).toEqual({
      quota: "placesTaken",
    });
  });

  test("own people, once each; a name taken back can be given again", async () => {
    const { id } = await invited(1);
    const own = await name("uy.focal", id, { accountId: accountId("uy.member"), name: "Somebody else" });
    expect(await nominated("uy.focal", id)).toMatchObject([{ name: "Liaison, Uruguay", state: "nominated" }]);
    const again = { accountId: accountId("uy.member") };
    expect(await refusal(name("uy.focal", id, again))).toEqual({ accountId: "nominatedAlready" });
    expect(await refusal(name("uy.focal", id, { accountId: accountId("br.member") }))).toEqual({
      accountId: "choose",
    });
    await as("uy.focal", (tx) => takeBack(tx, own));
    expect(await name("uy.focal", id, again)).toBe(own);
  });

  test("not after the deadline, by nobody else, and to the organisers' eyes alone", async () => {
    const { id } = await invited(1);
    await name("uy.focal", id, { name: "Ana", email: "ana@enlace.example" });
    expect(await refusal(name("br.focal", id, { name: "Foreign" }))).toEqual({ "": "notFound" });
    expect(await refusal(name("uy.member", id, { name: "Own" }))).toEqual({ "": "notFound" });
    expect(await nominated("organiser", id)).toMatchObject([{ email: "ana@enlace.example" }]);
    expect(await nominated("uy.member", id)).toEqual([]);
    await asOwner(portal.ownerUrl, (tx) =>
      tx
        .update(delegations)
        .set({ answerUntil: new Date(Date.now() - 1000) })
        .where(eq(delegations.id, id)),
    );
    expect(await refusal(name("uy.focal", id, { name: "Late" }))).toEqual({ "": "notFound" });
    expect(await as("uy.focal", (tx) => findInvited(tx, id), "read")).toMatchObject({ canNominate: false });
  });
});

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
