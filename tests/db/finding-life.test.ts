import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { asOwner } from "@/db/owner";
import { addComment, listComments } from "@/db/queries/comments";
import {
  acceptCorrection,
  proposeCorrection,
  refuseCorrection,
  takeBackCorrection,
} from "@/db/queries/corrections";
import { addCorroboration } from "@/db/queries/corroborations";
import {
  findRights,
  judgeFinding,
  listFindingVersions,
  listSteps,
  withdrawFinding,
} from "@/db/queries/finding-life";
import { countWaiting, listWaiting } from "@/db/queries/finding-review";
import { addFinding, editFinding, findFinding, reviewFinding } from "@/db/queries/findings";
import { listDuties } from "@/db/queries/home";
import { acceptSharing, askForSharing, findSharingRequest } from "@/db/queries/sharing";
import { outbox } from "@/db/schema/operations";
import { accountId } from "@/db/seed/accounts";
import { seedActivities } from "@/db/seed/activities";
import { groupId, seedGroups } from "@/db/seed/groups";
import { compose } from "@/jobs/compose";
import { acting, refusal } from "./acting";
import { testPortal } from "./portal";

const portal = testPortal({ ENLACE_URL: "https://enlace.example" });
const as = acting(portal, ["uy.member", "uy.focal", "pe.member", "br.member", "co.member", "fr.member"]);
const group = groupId("routes");

beforeAll(() =>
  asOwner(portal.ownerUrl, async (tx) => {
    await seedActivities(tx);
    await seedGroups(tx);
  }),
);

const content = {
  title: "Barges",
  body: "Three barges went downriver.",
  observedFrom: null,
  observedUntil: null,
  source: "B",
  information: "2",
  handling: "H0" as const,
  handlingNote: "",
  readers: [] as string[],
  draft: false,
};
const post = (label = 2, readers: string[] = []) =>
  as("uy.member", (tx, viewer) => addFinding(tx, viewer, group, { ...content, label, readers }));
const look = async (id: string, who = "uy.member") => {
  const found = await as(who, (tx) => findFinding(tx, id), "read");
  if (!found) throw new Error("not read");
  return found;
};
const edit = async (id: string, change: Partial<typeof content> & { label?: number } = {}) => {
  const { revision, label } = await look(id);
  await as("uy.member", (tx, viewer) =>
    editFinding(tx, viewer, id, revision, { ...content, label, reason: "asked", ...change }),
  );
};
const judge = (who: string, id: string, kind: "validated" | "returned", version = 1) =>
  as(who, (tx, viewer) => judgeFinding(tx, viewer, id, { kind, version, reason: "When?" }));
const told = (id: string) =>
  asOwner(portal.ownerUrl, async (tx) =>
    (await tx.select().from(outbox).where(eq(outbox.subjectId, id))).map(({ kind, accountId: to }) => ({
      kind,
      to,
    })),
  );

describe("the life of a finding", () => {
  test("is posted, returned, submitted again by the edit and validated, each step with who and why", async () => {
    const id = await post();
    expect(await told(id)).toEqual(
      expect.arrayContaining(
        ["uy.focal", "pe.member"].map((who) => ({ kind: "finding-submitted", to: accountId(who) })),
      ),
    );
    await judge("pe.member", id, "returned");
    expect((await look(id)).state).toBe("returned");
    expect((await as("uy.member", listDuties, "read")).filter((duty) => duty.id === id)).toMatchObject([
      { kind: "returned", title: { und: "Barges" } },
    ]);
    await edit(id, { body: "Three barges went downriver in March." });
    expect((await look(id)).state).toBe("submitted");
    await judge("uy.focal", id, "validated", 2);
    const steps = await as("co.member", (tx) => listSteps(tx, id), "read");
    expect(steps.map(({ kind, version, reason, author }) => [kind, version, reason, author])).toEqual([
      ["validated", 2, "When?", "Focal point, Uruguay"],
      ["submitted", 2, "", "Liaison, Uruguay"],
      ["returned", 1, "When?", "Liaison, Peru"],
      ["submitted", 1, "", "Liaison, Uruguay"],
    ]);
    expect(
      (await told(id))
        .filter(({ to }) => to === accountId("uy.member"))
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(["finding-returned", "finding-validated"]);
  });

  test("an edit of a validated one is submitted anew; the reviewers' correction and a tighter label are not", async () => {
    const id = await post();
    await judge("pe.member", id, "validated");
    const { revision } = await look(id, "uy.focal");
    await as("uy.focal", (tx, viewer) =>
      reviewFinding(tx, viewer, id, revision, { label: 3, source: "C", information: "3", readers: [] }),
    );
    expect(await look(id)).toMatchObject({ state: "validated", source: "C", label: 3 });
    await edit(id, { title: "Other barges", source: "C" });
    expect((await look(id)).state).toBe("submitted");
    const versions = await as("br.member", (tx) => listFindingVersions(tx, id), "read");
    expect(versions.map(({ number, label, author }) => [number, label, author])).toEqual([
      [3, 3, "Liaison, Uruguay"],
      [2, 3, "Focal point, Uruguay"],
      [1, 3, "Liaison, Uruguay"],
    ]);
  });

  test("nobody validates their own, a newer version than they read, or the same twice", async () => {
    const id = await post();
    expect(await refusal(judge("uy.member", id, "validated"))).toEqual({ "": "notFound" });
    expect(await refusal(judge("br.member", id, "validated"))).toEqual({ "": "notFound" });
    await edit(id, { body: "Four." });
    expect(await refusal(judge("pe.member", id, "validated", 1))).toMatchObject({ "": "stale" });
    await judge("pe.member", id, "validated", 2);
    expect(await refusal(judge("uy.focal", id, "validated", 2))).toEqual({ "": "notFound" });
  });

  test("withdrawn, its text, versions and what was proposed to it are nowhere; the trace is", async () => {
    const id = await post();
    await edit(id, { body: "SECRET of the second version" });
    await as("co.member", (tx, viewer) =>
      proposeCorrection(tx, viewer, id, {
        field: "body",
        proposed: "SECRET proposed",
        reason: "why",
        version: 2,
      }),
    );
    await as("uy.member", (tx, viewer) => withdrawFinding(tx, viewer, id, { version: 2, reason: "Twice" }));
    const left = await asOwner(portal.ownerUrl, (tx) =>
      tx.execute(sql`select (select json_agg(f) from findings f where f.id = ${id}) as f,
        (select json_agg(v) from finding_versions v where v.finding_id = ${id}) as v,
        (select json_agg(c) from corrections c where c.finding_id = ${id}) as c`),
    );
    const text = JSON.stringify(left.rows);
    expect(text).not.toContain("SECRET");
    expect(text).not.toContain("Barges");
    const [step] = await as("br.member", (tx) => listSteps(tx, id), "read");
    expect(step).toMatchObject({ kind: "withdrawn", reason: "Twice", author: "Liaison, Uruguay" });
    expect(await refusal(edit(id))).toEqual({ "": "notFound" });
  });

  test("withdrawing erases a version that its author may not read as well", async () => {
    const id = await post(4, [accountId("uy.focal")]);
    const { revision } = await look(id, "uy.focal");
    await as("uy.focal", (tx, viewer) =>
      reviewFinding(tx, viewer, id, revision, { label: 4, source: "C", information: "4", readers: [] }),
    );
    await edit(id, { label: 2, source: "C", information: "4" });
    const numbers = async (who: string) =>
      (await as(who, (tx) => listFindingVersions(tx, id), "read")).map(({ number }) => number);
    expect(await numbers("uy.member")).toEqual([3, 1]);
    const { version } = (await as("uy.member", (tx) => findRights(tx, id), "read")) ?? { version: 0 };
    await as("uy.member", (tx, viewer) => withdrawFinding(tx, viewer, id, { version, reason: "" }));
    const left = await asOwner(portal.ownerUrl, (tx) =>
      tx.execute(sql`select number from finding_versions where finding_id = ${id}`),
    );
    expect(left.rows).toEqual([]);
  });

  test("what waits longest comes first, page after page, for who reviews alone", async () => {
    const ids = [await post(), await post(), await post()];
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const { rows, next } = await as(
        "pe.member",
        (tx) => listWaiting(tx, group, "submitted", after, 2),
        "read",
      );
      seen.push(...rows.map(({ id }) => id));
      after = next;
      if (!after) break;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => ids.includes(id))).toEqual(ids);
    const waiting = await as("pe.member", (tx) => countWaiting(tx, group), "read");
    expect(waiting?.submitted).toBe(seen.length);
    expect(await as("br.member", (tx) => countWaiting(tx, group), "read")).toBeNull();
    const duties = await as("pe.member", listDuties, "read");
    expect(duties.find(({ kind }) => kind === "validate")).toMatchObject({ id: group, count: seen.length });
  });
});

describe("what others add", () => {
  test("another organisation corroborates, never looser than the finding; one's own does not", async () => {
    const id = await post(2);
    const seen = { body: "Here too", source: "B", information: "3", label: 3 };
    await as("br.member", (tx, viewer) => addCorroboration(tx, viewer, id, seen));
    const add = (who: string, label: number) =>
      as(who, (tx, viewer) => addCorroboration(tx, viewer, id, { ...seen, label }));
    expect(await refusal(add("co.member", 1))).toEqual({ label: "tooLoose" });
    expect(await refusal(add("co.member", 4))).toEqual({ label: "tooLoose" });
    expect(await refusal(add("uy.focal", 3))).toEqual({ "": "notFound" });
    expect(await refusal(add("br.member", 3))).toEqual({ "": "notFound" });
  });

  test("a correction is accepted as a version, or refused with a reason, once", async () => {
    const id = await post();
    const propose = (proposed: string) =>
      as("co.member", (tx, viewer) =>
        proposeCorrection(tx, viewer, id, { field: "title", proposed, reason: "why", version: 1 }),
      );
    const [one, other] = [await propose("Four barges"), await propose("Five barges")];
    const { revision } = await look(id);
    expect(
      await refusal(as("br.member", (tx, viewer) => acceptCorrection(tx, viewer, one, revision))),
    ).toEqual({ "": "notFound" });
    await as("uy.member", (tx, viewer) => acceptCorrection(tx, viewer, one, revision));
    expect((await look(id)).title).toBe("Four barges");
    await as("uy.member", (tx, viewer) => refuseCorrection(tx, viewer, other, "No"));
    expect(
      await refusal(as("uy.member", (tx, viewer) => acceptCorrection(tx, viewer, other, revision + 1))),
    ).toEqual({ "": "notFound" });
    expect(await as("br.member", (tx) => listFindingVersions(tx, id), "read")).toHaveLength(2);
    expect(await refusal(propose("Six barges"))).toMatchObject({ "": "stale" });
    const third = await as("co.member", (tx, viewer) =>
      proposeCorrection(tx, viewer, id, { field: "body", proposed: "Six", reason: "why", version: 2 }),
    );
    const back = (who: string) => as(who, (tx, viewer) => takeBackCorrection(tx, viewer, third));
    expect(await refusal(back("br.member"))).toEqual({ "": "notFound" });
    await back("co.member");
    expect(await refusal(back("co.member"))).toEqual({ "": "notFound" });
  });

  test("wider sharing is granted as a looser label with its reason, never looser than the group", async () => {
    const id = await post(3);
    const ask = (who: string, wantedLabel: number) =>
      as(who, (tx, viewer) =>
        askForSharing(tx, viewer, id, { wantedLabel, wantedSpaceId: null, reason: "needed" }),
      );
    expect(await refusal(ask("br.member", 0))).toEqual({ wanted: "choose" });
    expect(await refusal(ask("uy.member", 1))).toEqual({ "": "notFound" });
    expect(await refusal(ask("fr.member", 1))).toEqual({ "": "notFound" });
    const request = await ask("br.member", 1);
    const { revision } = await look(id);
    await as("uy.member", (tx, viewer) => acceptSharing(tx, viewer, request, revision, "Of use to all"));
    expect(await look(id, "fr.member")).toMatchObject({ label: 1, labelReason: "Of use to all" });
    // What was said under the stricter label stays there; the version that became wider is read by whoever reads it.
    expect(await as("fr.member", (tx) => findSharingRequest(tx, request), "read")).toBeNull();
    const versions = await as("fr.member", (tx) => listFindingVersions(tx, id), "read");
    expect(versions.map(({ number }) => number)).toEqual([2]);
  });

  test("a copy is granted only where its author may post", async () => {
    const id = await post(2);
    const ask = (who: string, wantedSpaceId: string) =>
      as(who, (tx, viewer) =>
        askForSharing(tx, viewer, id, { wantedLabel: null, wantedSpaceId, reason: "needed" }),
      );
    const [can, cannot] = [
      await ask("co.member", groupId("modi-operandi")),
      await ask("br.member", groupId("means")),
    ];
    const { revision } = await look(id);
    const accept = (request: string) =>
      as("uy.member", (tx, viewer) => acceptSharing(tx, viewer, request, revision, "There too"));
    expect(await refusal(accept(cannot))).toEqual({ "": "notFound" });
    const { copy } = await accept(can);
    expect(await look(copy ?? "")).toMatchObject({
      spaceId: groupId("modi-operandi"),
      title: "Barges",
      state: "submitted",
      labelReason: "There too",
    });
  });
});

test("what was RED under a finding that was loosened stays its author's when the finding is RED again for others", async () => {
  const id = await post(4, [accountId("uy.focal")]);
  const comment = { findingId: id, body: "Seen", label: 4, question: false, answersId: null };
  await as("uy.focal", (tx, viewer) => addComment(tx, viewer, comment));
  const comments = async (who: string) =>
    (await as(who, (tx) => listComments(tx, id), "read")).rows.map(({ body }) => body);
  expect(await comments("uy.member")).toEqual(["Seen"]);
  await edit(id, { label: 2 });
  expect(await comments("co.member")).toEqual([]);
  await edit(id, { label: 4, readers: [accountId("co.member"), accountId("uy.focal")] });
  expect((await look(id, "co.member")).label).toBe(4);
  expect(await comments("co.member")).toEqual([]);
  expect(await comments("uy.focal")).toEqual(["Seen"]);
  expect(await as("co.member", (tx) => listSteps(tx, id), "read")).toEqual([]);
});

describe("a mail about a finding", () => {
  const mail = (subjectId: string, to: string) =>
    compose({
      id: "0190d3a4-0000-7000-8000-00000000beef",
      kind: "finding-submitted",
      accountId: accountId(to),
      subjectId,
      params: {},
    });

  test("names it up to GREEN, above only its label and place; nothing to who may not read it any more", async () => {
    const [green, amber] = [await post(1), await post(3)];
    expect(JSON.stringify(await mail(green, "uy.focal"))).toContain("Barges");
    const strict = JSON.stringify(await mail(amber, "uy.focal"));
    expect(strict).not.toContain("Barges");
    expect(strict).toContain("TLP:AMBER+STRICT");
    expect(strict).toContain(amber);
    expect(await mail(amber, "fr.member")).toBeNull();
    expect(await mail(await post(4, [accountId("uy.focal")]), "uy.focal")).toBeNull();
    await as("uy.member", (tx, viewer) => withdrawFinding(tx, viewer, green, { version: 1, reason: "" }));
    expect(await mail(green, "uy.focal")).toBeNull();
  });
});
