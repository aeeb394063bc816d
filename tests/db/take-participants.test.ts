import { expect, test } from "vitest";
import { readForPrint, readParticipants } from "@/db/queries/participant-export";
import { addParticipant } from "@/db/queries/participants";
import { accountId } from "@/db/seed/accounts";
import { acting, plannedActivity, publishedActivity } from "./acting";
import { testPortal } from "./portal";

const portal = testPortal();
const as = acting(portal, ["organiser", "uy.member", "pt.member", "br.member"]);
const guest = { function: "", organisationId: null, email: null, languages: [], namePublic: false, name: "" };

test("a reader takes along what they read, and no e-mail that is not theirs to read; who runs the day prints", async () => {
  const activity = await publishedActivity(as, 1);
  await as("organiser", async (tx) => {
    const ana = { ...guest, accountId: null, name: "Ana", email: "ana@example.org" };
    await addParticipant(tx, activity, { ...ana, roles: ["participant"] });
    await addParticipant(tx, activity, { ...guest, accountId: accountId("uy.member"), roles: ["speaker"] });
    await addParticipant(tx, activity, {
      ...guest,
      accountId: accountId("br.member"),
      roles: ["rapporteur"],
    });
  });
  const mails = async (who: string) =>
    (await as(who, (tx) => readParticipants(tx, activity), "read"))?.people.flatMap(
      ({ email }) => email ?? [],
    );
  expect(await mails("uy.member")).toContain("ana@example.org");
  expect(await mails("pt.member")).toEqual([]);
  const prints = (who: string) => as(who, (tx) => readForPrint(tx, activity, { role: "speaker" }), "read");
  expect((await prints("organiser"))?.people.map(({ name }) => name)).toEqual(["Liaison, Uruguay"]);
  expect((await prints("br.member"))?.people).toHaveLength(1);
  expect(await prints("uy.member")).toBeNull();
  expect(await prints("pt.member")).toBeNull();
  const draft = await plannedActivity(as, 1);
  expect(await as("uy.member", (tx) => readParticipants(tx, draft), "read")).toBeNull();
});
