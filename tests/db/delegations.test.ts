import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { asOwner } from "@/db/owner";
import { endActivity } from "@/db/queries/activity-acts";
import { acceptAfterAll, decline, findInvited, listInvited } from "@/db/queries/asked-delegations";
import {
  changeTerms,
  findInviting,
  inviteOrganisations,
  withdrawDelegation,
} from "@/db/queries/delegation-acts";
import { findDelegation, listInvitable } from "@/db/queries/delegations";
import { listDuties } from "@/db/queries/home";
import { takeBack } from "@/db/queries/nominations";
import { delegations } from "@/db/schema/delegations";
import { accountId } from "@/db/seed/accounts";
import { organisationId } from "@/db/seed/organisations";
import { plannedActivity, publishedActivity, refusal } from "./acting";
import { delegating, terms } from "./delegating";
import { testPortal } from "./portal";

const portal = testPortal();
const { as, invite, invited, name, nominated, reads } = delegating(portal);

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
