import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { addComment, listComments } from "@/db/queries/comments";
import {
  acceptCorrection,
  proposeCorrection,
  refuseCorrection,
  takeBackCorrection,
} from "@/db/queries/corrections";
import { addCorroboration, editCorroboration, listCorroborations } from "@/db/queries/corroborations";
import { listFindingVersions, listSteps, withdrawFinding } from "@/db/queries/finding-life";
import { acceptSharing, askForSharing, findSharingRequest } from "@/db/queries/sharing";
import { comments } from "@/db/schema/findings";
import { accountId } from "@/db/seed/accounts";
import { groupId } from "@/db/seed/groups";
import { compose } from "@/jobs/compose";
import { refusal } from "./acting";
import { findingStage } from "./finding-stage";

const { as, post, look, edit } = findingStage();

describe("what others add", () => {
  test("another organisation corroborates, never looser than the finding; one's own does not", async () => {
    const id = await post(2);
    const seen = { body: "Here too", source: "B", information: "3", label: 3, readers: [] };
    await as("br.member", (tx, viewer) => addCorroboration(tx, viewer, id, seen));
    const add = (who: string, label: number) =>
      as(who, (tx, viewer) => addCorroboration(tx, viewer, id, { ...seen, label }));
    expect(await refusal(add("co.member", 1))).toEqual({ label: "tooLoose" });
    expect(await refusal(add("co.member", 4))).toEqual({ readers: "choose" });
    expect(await refusal(add("uy.focal", 3))).toEqual({ "": "notFound" });
    expect(await refusal(add("br.member", 3))).toEqual({ "": "notFound" });
  });

  test("a RED corroboration is read by its author and the members it names, the finding's author not among them", async () => {
    const id = await post(2);
    const seen = { body: "Here too", source: "B", information: "3", label: 4 };
    const readers = [accountId("co.member")];
    const added = await as("br.member", (tx, viewer) =>
      addCorroboration(tx, viewer, id, { ...seen, readers }),
    );
    const reads = async (who: string) =>
      (await as(who, (tx) => listCorroborations(tx, id), "read")).length === 1;
    const all = async () => [await reads("br.member"), await reads("co.member"), await reads("uy.member")];
    expect(await all()).toEqual([true, true, false]);
    await as("br.member", (tx) =>
      editCorroboration(tx, added, 1, { ...seen, readers: [accountId("uy.member")] }),
    );
    expect(await all()).toEqual([true, false, true]);
    const outsider = as("pe.member", (tx, viewer) =>
      addCorroboration(tx, viewer, id, { ...seen, readers: [accountId("fr.member")] }),
    );
    expect(await refusal(outsider)).toEqual({ "": "notFound" });
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

  test("a copy is granted only where its author may post, and says why personal data stays in it", async () => {
    const id = await post(2);
    await edit(id, { keptReason: "Named in a public judgment" });
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
      keptReason: "Named in a public judgment",
    });
  });
});

test("an answer names its question only to who reads that as well", async () => {
  const id = await post(2);
  const say = (who: string, body: string, answersId: string | null) =>
    as(who, (tx, viewer) =>
      addComment(tx, viewer, { findingId: id, body, label: 2, question: !answersId, answersId }),
    );
  const question = await say("br.member", "When?", null);
  await say("uy.member", "In March", question);
  const seen = async () =>
    (await as("co.member", (tx) => listComments(tx, id), "read")).rows.map((row) => [
      row.body,
      row.answersId,
    ]);
  expect(await seen()).toEqual([
    ["When?", null],
    ["In March", question],
  ]);
  await as("br.member", (tx) => tx.update(comments).set({ label: 4 }).where(eq(comments.id, question)));
  expect(await seen()).toEqual([["In March", null]]);
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
