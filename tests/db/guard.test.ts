import { desc, eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { asOwner } from "@/db/owner";
import { addComment, listComments, withdrawComment } from "@/db/queries/comments";
import { addCorroboration, listCorroborations, withdrawCorroboration } from "@/db/queries/corroborations";
import { withdrawFinding } from "@/db/queries/finding-life";
import { addFinding, findFinding } from "@/db/queries/findings";
import { recordGuard } from "@/db/queries/guard";
import { auditLog } from "@/db/schema/operations";
import { seedActivities } from "@/db/seed/activities";
import { groupId, seedGroups } from "@/db/seed/groups";
import { newFinding } from "@/domain/finding-input";
import * as life from "@/domain/findings/life-input";
import { acting } from "./acting";
import { testPortal } from "./portal";

const portal = testPortal();
const as = acting(portal, ["uy.member", "pe.member"]);

beforeAll(() =>
  asOwner(portal.ownerUrl, async (tx) => {
    await seedActivities(tx);
    await seedGroups(tx);
  }),
);

const typed = {
  groupId: groupId("routes"),
  title: "Contacto del depósito",
  body: "Rosa Lopes, tel. 0981 458 712 y +595 981 234567",
  observedFrom: "",
  observedUntil: "",
  label: "2",
  source: "B",
  information: "2",
  handling: "H0",
  handlingNote: "",
  observedAt: "",
  draftKey: "019ad0a0-0000-7000-8000-000000000001",
  revision: "0",
};

const post = (input: object) =>
  as("uy.member", async (tx, viewer) => {
    const { groupId: group, guard, ...content } = newFinding.parse({ ...typed, ...input });
    const id = await addFinding(tx, viewer, group, { ...content, draft: false });
    await recordGuard(tx, viewer, id, guard);
    return id;
  });

const trailOf = (id: string) =>
  asOwner(portal.ownerUrl, async (tx) => {
    const rows = await tx
      .select({ act: auditLog.act })
      .from(auditLog)
      .where(eq(auditLog.subjectId, id))
      .orderBy(desc(auditLog.act));
    return rows.map((row) => row.act);
  });

test("what is kept leaves its reason with the finding, and kinds and counts in the trail", async () => {
  const id = await post({ guardChoice: "keep", guardReason: "Asked for by the court." });
  const finding = await as("pe.member", (tx) => findFinding(tx, id), "read");
  expect(finding).toMatchObject({ body: typed.body, keptReason: "Asked for by the court." });
  expect(await trailOf(id)).toEqual(["personal-phone.keep", "personal-phone.keep", "personal-name.keep"]);
});

test("what is taken out is not in the table", async () => {
  const id = await post({ guardChoice: "take" });
  const finding = await as("pe.member", (tx) => findFinding(tx, id), "read");
  expect(finding).toMatchObject({ body: "[…], tel. […] y […]", keptReason: "" });
  expect(await trailOf(id)).toEqual(["personal-phone.take", "personal-phone.take", "personal-name.take"]);
});

test("what others add keeps its reason beside it, and loses it with its text", async () => {
  const id = await post({ guardChoice: "take" });
  const words = { guardChoice: "keep", guardReason: "Asked for." };
  const seen = { source: "B", information: "2", label: "2", body: "tel. 0981 458 712", readers: [] };
  expect(life.newCorroboration.safeParse({ findingId: id, ...seen }).success).toBe(false);
  expect(life.newCorroboration.parse({ findingId: id, ...seen, guardChoice: "take" }).body).toBe("tel. […]");
  const { findingId, ...corroboration } = life.newCorroboration.parse({ findingId: id, ...seen, ...words });
  const added = await as("pe.member", (tx, viewer) => addCorroboration(tx, viewer, findingId, corroboration));
  const reasons = async () =>
    (await as("uy.member", (tx) => listCorroborations(tx, id), "read")).map((row) => row.keptReason);
  expect(await reasons()).toEqual(["Asked for."]);
  await as("pe.member", (tx) => withdrawCorroboration(tx, added));
  expect(await reasons()).toEqual([""]);
});

test("every form of a finding's life refuses personal data, takes it out, or keeps it with a reason", () => {
  const id = groupId("routes");
  const piece = "tel. 0981 458 712";
  const forms = [
    { schema: life.returnedFinding, input: { id, version: "1", reason: piece }, field: "reason" },
    { schema: life.withdrawnFinding, input: { id, version: "1", reason: piece }, field: "reason" },
    { schema: life.refusedRequest, input: { id, reason: piece }, field: "reason" },
    { schema: life.acceptedSharing, input: { id, revision: "1", reason: piece }, field: "reason" },
    { schema: life.newSharing, input: { findingId: id, wanted: "label 1", reason: piece }, field: "reason" },
    {
      schema: life.newCorrection,
      input: { findingId: id, version: "1", field: "body", proposed: piece, reason: "why" },
      field: "proposed",
    },
  ];
  for (const { schema, input, field } of forms) {
    const open = schema.safeParse(input);
    expect(open.error?.issues).toMatchObject([{ path: [field], message: "personalData.phone" }]);
    expect(schema.parse({ ...input, guardChoice: "take" })).toMatchObject({ [field]: "tel. […]" });
    const kept = schema.parse({ ...input, guardChoice: "keep", guardReason: "Asked for." });
    expect(kept).toMatchObject({ keptReason: "Asked for.", guard: { counts: { phone: 1 } } });
  }
});

test("nobody but the author changes the reason, and it goes with the text", async () => {
  const id = await post({ guardChoice: "keep", guardReason: "Asked for." });
  const changed = as("pe.member", (tx) =>
    tx.execute(sql`update findings set kept_reason = 'mine' where id = ${id}::uuid returning id`),
  ).then(
    (result) => result.rows,
    () => [],
  );
  expect(await changed).toEqual([]);
  const comment = await as("uy.member", (tx, viewer) =>
    addComment(tx, viewer, {
      ...{ findingId: id, body: "tel. 0981 458 712", label: 2, keptReason: "Asked for." },
      ...{ question: false, answersId: null },
    }),
  );
  await as("uy.member", (tx) => withdrawComment(tx, comment));
  const { rows } = await as("uy.member", (tx) => listComments(tx, id), "read");
  expect(rows).toMatchObject([{ body: "", keptReason: "" }]);
  await as("uy.member", (tx, viewer) => withdrawFinding(tx, viewer, id, { version: 1, reason: "" }));
  expect(await as("uy.member", (tx) => findFinding(tx, id), "read")).toMatchObject({ keptReason: "" });
});
