import { beforeAll, expect, test } from "vitest";
import { asSystem, asViewer } from "@/db/client";
import { asOwner } from "@/db/owner";
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
  await asViewer(hashOf("br.member"), "write", (tx) => editFinding(tx, id, revision, change));
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
