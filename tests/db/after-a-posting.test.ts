import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { asOwner } from "@/db/owner";
import { findPerson, planEnd } from "@/db/queries/accounts";
import { findFile, listDownloads } from "@/db/queries/document-versions";
import { findDocument, listDocuments } from "@/db/queries/documents";
import { findFinding, listFindings } from "@/db/queries/findings";
import { listMembers } from "@/db/queries/members";
import { countPosted, endPosting, findOffice, listOwnDrafts } from "@/db/queries/succession";
import { accounts } from "@/db/schema/accounts";
import { documents, documentVersions, downloads } from "@/db/schema/documents";
import { findings } from "@/db/schema/findings";
import { accountId } from "@/db/seed/accounts";
import { idOf } from "@/db/seed/ids";
import { organisationId } from "@/db/seed/organisations";
import { testPortal } from "./portal";
import { addSpace, as, openSessions, refused, seat } from "./stage";

const portal = testPortal();
beforeAll(async () => {
  // Before the sessions: a changed flag ends them.
  await asOwner(portal.ownerUrl, (tx) =>
    tx
      .update(accounts)
      .set({ alternate: true })
      .where(eq(accounts.id, accountId("mx.member"))),
  );
  await openSessions(portal, ["admin", "cl.focal", "mx.member", "uy.member"]);
});

describe("what somebody posted", () => {
  const id = accountId("cl.member");
  const [finding, document, version] = [idOf("a finding"), idOf("a document"), idOf("a version")];
  let group: string;

  beforeAll(async () => {
    group = await addSpace(portal, "posts", "group", 1, {
      "cl.member": ["chair"],
      "cl.focal": ["member"],
      "uy.member": ["member"],
    });
    const post = { spaceId: group, label: 1, authorId: id, organisationId: organisationId("cl") };
    const text = { title: "T", body: "B" };
    await asOwner(portal.ownerUrl, async (tx) => {
      await tx.insert(findings).values([
        { ...post, ...text, id: finding, submittedAt: new Date() },
        { ...post, ...text, submittedAt: null, title: "A draft" },
        { ...post, ...text, label: 4, submittedAt: new Date() },
        { ...post, ...text, submittedAt: new Date(), withdrawnAt: new Date() },
      ]);
      const paper = { title: "P", originalLanguage: "es", status: "withdrawn" as const };
      await tx.insert(documents).values({ ...post, ...paper, id: document });
      const file = { number: 1, language: "es", fileName: "p.pdf", mediaType: "application/pdf", size: 1 };
      const stored = { id: version, documentId: document, sha256: "0", storageKey: "0" };
      await tx.insert(documentVersions).values({ ...post, ...file, ...stored });
      const read = { documentVersionId: version, spaceId: group, accountId: accountId("uy.member") };
      await tx.insert(downloads).values(read);
    });
  });

  test("is counted as far as the viewer reads it, and the lists behind show as much", async () => {
    expect(await as("cl.focal", (tx) => countPosted(tx, id))).toEqual([
      { kind: "finding", year: null, count: 1 },
      { kind: "document", year: null, count: 1 },
    ]);
    const lists = await as("cl.focal", async (tx) => [
      (await listFindings(tx, { authorId: id })).rows.map((row) => row.id),
      (await listDocuments(tx, { authorId: id })).rows.map((row) => row.id),
    ]);
    expect(lists).toEqual([[finding], [document]]);
  });

  test("passes to the focal point with the end of the posting, drafts excepted", async () => {
    const rights = () =>
      as("cl.focal", async (tx) => [
        (await findFinding(tx, finding))?.canEdit,
        (await findDocument(tx, document))?.canEdit,
        (await findDocument(tx, document))?.canSeeDownloads,
        (await listDownloads(tx, document)).length,
        (await findFile(tx, version)) !== null,
      ]);
    expect(await rights()).toEqual([false, false, false, 0, false]);
    const choices = { [group]: { chair: seat(group, "uy.member") } };
    await as("cl.focal", (tx) => endPosting(tx, id, choices));
    expect(await rights()).toEqual([true, true, true, 1, true]);
    expect((await as("cl.focal", (tx) => listFindings(tx, { drafts: true }))).rows).toEqual([]);
  });

  test("as a draft is one's own to see", async () => {
    const draft = {
      spaceId: group,
      label: 1,
      organisationId: organisationId("uy"),
      title: "Mine",
      body: "B",
    };
    await asOwner(portal.ownerUrl, (tx) =>
      tx.insert(findings).values({ ...draft, authorId: accountId("uy.member") }),
    );
    const titles = async (who: string) => (await as(who, listOwnDrafts)).map(({ title }) => title);
    expect(await titles("uy.member")).toEqual([{ und: "Mine" }]);
    expect(await titles("cl.focal")).toEqual([]);
  });
});

describe("a later end", () => {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000);

  test("is set by who looks after the person; a focal point only brings it forward", async () => {
    const id = accountId("mx.focal");
    const plan = (who: string, until: Date | null) => as(who, (tx) => planEnd(tx, id, until));
    expect(await refused(plan("admin", day(-1)))).toEqual(["endsOn dayOver"]);
    expect(await refused(plan("admin", null))).toEqual(["endsOn required"]);
    expect(await refused(plan("uy.member", day(9)))).toBe("notFound");
    await plan("mx.member", day(9));
    expect(await refused(plan("mx.member", day(10)))).toEqual(["endsOn onlyEarlier"]);
    expect(await refused(plan("mx.member", null))).toEqual(["endsOn onlyEarlier"]);
    await plan("mx.member", day(8));
    await plan("admin", day(30));
    await plan("admin", null);
    expect((await as("admin", (tx) => findPerson(tx, id)))?.postedUntil).toBe(null);
  });

  test("counts from its moment on, also where nobody wrote the memberships' end", async () => {
    const id = accountId("co.focal");
    const people = { "co.focal": ["member" as const], "uy.member": ["chair" as const] };
    const group = await addSpace(portal, "lapsed", "group", 1, people);
    await as("admin", (tx) => planEnd(tx, id, day(1)));
    const members = () =>
      as("uy.member", async (tx) => [
        (await listMembers(tx, group)).rows.length,
        (await listMembers(tx, group, { former: true })).rows.length,
      ]);
    expect(await members()).toEqual([2, 0]);
    // The day passes: nothing is written, and no trigger runs.
    await asOwner(portal.ownerUrl, async (tx) => {
      await tx.execute(sql`alter table accounts disable trigger end_posting`);
      await tx
        .update(accounts)
        .set({ postedUntil: day(-1) })
        .where(eq(accounts.id, id));
      await tx.execute(sql`alter table accounts enable trigger end_posting`);
    });
    expect(await members()).toEqual([1, 1]);
  });
});

test("the only focal point is told apart", async () => {
  const office = (who: string) => as("admin", (tx) => findOffice(tx, accountId(who)));
  expect(await office("uy.focal")).toMatchObject({ alone: true, years: [] });
  expect(await office("mx.focal")).toMatchObject({ alone: false });
  expect(await office("uy.member")).toBe(null);
});
