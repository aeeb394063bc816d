import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { asOwner } from "@/db/owner";
import { proposeCorrection } from "@/db/queries/corrections";
import {
  findRights,
  judgeFinding,
  listFindingVersions,
  listSteps,
  withdrawFinding,
} from "@/db/queries/finding-life";
import { countWaiting, listWaiting } from "@/db/queries/finding-review";
import { reviewFinding } from "@/db/queries/findings";
import { listDuties } from "@/db/queries/home";
import { outbox } from "@/db/schema/operations";
import { accountId } from "@/db/seed/accounts";
import { refusal } from "./acting";
import { findingStage, group } from "./finding-stage";

const { portal, as, post, look, edit } = findingStage();

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
    await edit(id, { body: "SECRET of the second version", observedAt: "SECRET cove, Uruguay" });
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
