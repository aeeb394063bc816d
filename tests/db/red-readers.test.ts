import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { asSystem, asViewer } from "@/db/client";
import { asOwner } from "@/db/owner";
import { addVersion, listVersions } from "@/db/queries/document-versions";
import { addDocument, editDocument, findDocument } from "@/db/queries/documents";
import { addFinding, editFinding, findFinding, reviewFinding } from "@/db/queries/findings";
import { addSession } from "@/db/queries/identity";
import { findViewer, type Viewer } from "@/db/queries/viewer";
import { accountId } from "@/db/seed/accounts";
import { seedActivities } from "@/db/seed/activities";
import { groupId, seedGroups } from "@/db/seed/groups";
import { testPortal } from "./portal";

const portal = testPortal();
const people = ["br.member", "uy.focal", "pe.member", "co.member", "it.member"] as const;
type Person = (typeof people)[number];
const hashOf = (person: Person) => String(people.indexOf(person)).repeat(64);

beforeAll(async () => {
  await asOwner(portal.ownerUrl, async (tx) => {
    await seedActivities(tx);
    await seedGroups(tx);
  });
  for (const person of people)
    await asSystem((tx) =>
      addSession(tx, {
        accountId: accountId(person),
        secretHash: hashOf(person),
        device: "",
        idleMinutes: 30,
        maxHours: 12,
      }),
    );
});

const finding = (id: string, person: Person) => asViewer(hashOf(person), "read", (tx) => findFinding(tx, id));

async function readers(id: string): Promise<Person[]> {
  const found = await Promise.all(people.map((person) => finding(id, person)));
  return people.filter((_, index) => found[index] !== null);
}

const content = {
  title: "A container",
  body: "Seen twice",
  observedFrom: null,
  observedUntil: null,
  source: "B",
  information: "2",
  handling: "H0" as const,
  handlingNote: "",
  draft: false,
};

const named = (...who: Person[]) => who.map((person) => accountId(person));

const post = (label: number, ...who: Person[]) =>
  asViewer(hashOf("br.member"), "write", async (tx) => {
    const author = (await findViewer(tx)) as Viewer;
    return addFinding(tx, author, groupId("routes"), { ...content, label, readers: named(...who) });
  });

/** The author's edit, from the revision that stands. */
async function edit(id: string, label: number, ...who: Person[]): Promise<void> {
  const { revision } = (await finding(id, "br.member")) ?? { revision: 0 };
  const change = { ...content, label, readers: named(...who), reason: "asked" };
  await asViewer(hashOf("br.member"), "write", async (tx) => {
    const author = (await findViewer(tx)) as Viewer;
    await editFinding(tx, author, id, revision, change);
  });
}

/** The chair's correction, from the revision that stands. */
async function tighten(id: string, ...who: Person[]): Promise<void> {
  const { revision } = (await finding(id, "uy.focal")) ?? { revision: 0 };
  const change = { label: 4, source: "B", information: "2", readers: named(...who) };
  await asViewer(hashOf("uy.focal"), "write", async (tx) => {
    const chair = (await findViewer(tx)) as Viewer;
    await reviewFinding(tx, chair, id, revision, change);
  });
}

test("who is named once more when it becomes RED again reads it", async () => {
  const id = await post(4, "pe.member");
  expect(await readers(id)).toEqual(["br.member", "pe.member"]);
  await edit(id, 3);
  expect(await readers(id)).toEqual([...people]);
  await edit(id, 4, "pe.member", "co.member");
  expect(await readers(id)).toEqual(["br.member", "pe.member", "co.member"]);
});

test("a chair who tightens to RED a second time is one of its readers again", async () => {
  const id = await post(2);
  await tighten(id, "co.member");
  expect(await readers(id)).toEqual(["br.member", "uy.focal", "co.member"]);
  await edit(id, 2);
  await tighten(id, "co.member");
  expect(await readers(id)).toEqual(["br.member", "uy.focal", "co.member"]);
});

test("whom the author no longer names reads it no longer", async () => {
  const id = await post(4, "pe.member", "co.member");
  await edit(id, 4, "co.member", "it.member");
  expect(await readers(id)).toEqual(["br.member", "co.member", "it.member"]);
});

test("a further version is numbered past one that its writer may not read", async () => {
  const paper = { title: "A list", symbol: "", status: "final" as const, datedOn: null };
  const file = { fileName: "a.txt", mediaType: "text/plain", size: 1, sha256: "0", storageKey: "k" };
  const author = <T>(work: (...asked: [Parameters<typeof findViewer>[0], Viewer]) => Promise<T>) =>
    asViewer(hashOf("br.member"), "write", async (tx) => work(tx, (await findViewer(tx)) as Viewer));
  const id = await author(async (tx, viewer) => {
    const place = {
      spaceId: groupId("routes"),
      originalLanguage: "es",
      label: 4,
      readers: named("co.member"),
    };
    const documentId = await addDocument(tx, viewer, { ...paper, ...place });
    await addVersion(tx, viewer, { documentId, language: "es", note: "", label: 4, ...file });
    return documentId;
  });
  await author(async (tx) => {
    const { revision } = (await findDocument(tx, id)) ?? { revision: 0 };
    await editDocument(tx, id, revision, { ...paper, label: 3, readers: [], reason: "asked" });
  });
  // As after a succession: the file stays RED for whoever posted it.
  await asOwner(portal.ownerUrl, (tx) =>
    tx.execute(
      sql`update document_versions set author_id = ${accountId("it.member")} where document_id = ${id}`,
    ),
  );
  await author((tx, viewer) =>
    addVersion(tx, viewer, { documentId: id, language: "es", note: "", label: 3, ...file }),
  );
  const shown = await author((tx) => listVersions(tx, id));
  expect(shown.map(({ number }) => number)).toEqual([2]);
});
