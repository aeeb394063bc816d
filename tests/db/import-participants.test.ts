import { eq, sql } from "drizzle-orm";
import pg from "pg";
import { describe, expect, test, vi } from "vitest";
import { asSystem, type Tx } from "@/db/client";
import { asOwner } from "@/db/owner";
import { removeOld } from "@/db/queries/cleaning";
import { listForExport } from "@/db/queries/participant-export";
import { dropImport, findImport, keepImport, setImportColumns } from "@/db/queries/participant-imports";
import { confirmImport, readPlan } from "@/db/queries/participant-planning";
import {
  addParticipant,
  editParticipant,
  findParticipant,
  listParticipants,
} from "@/db/queries/participants";
import { auditLog } from "@/db/schema/operations";
import { participantImports } from "@/db/schema/participant-imports";
import { accountId } from "@/db/seed/accounts";
import { readList } from "@/lib/list-file";
import { words } from "../domain/participants/words";
import { acting, plannedActivity, publishedActivity, refusal } from "./acting";
import { testPortal } from "./portal";

const portal = testPortal();
const as = acting(portal, ["organiser", "uy.member", "pt.member", "br.member"]);

const upload = async (activity: string, text: string, who = "organiser") => {
  const sheet = await readList(Buffer.from(text));
  return as(who, (tx, viewer) => keepImport(tx, viewer, activity, "list.csv", sheet));
};
const look = (activity: string, who = "organiser") =>
  as(
    who,
    async (tx) => {
      const waiting = await findImport(tx, activity);
      return waiting && { waiting, plan: await readPlan(tx, waiting, words) };
    },
    "read",
  );
const yes = (id: string, seen: string, leaveOut = false, who = "organiser") =>
  as(who, (tx, viewer) => confirmImport(tx, viewer, { id, seen, leaveOut }, words));
const statesOf = (found: Awaited<ReturnType<typeof look>>) => found?.plan.rows.map(({ state }) => state);
const peopleOf = (activity: string) => as("organiser", (tx) => listForExport(tx, activity), "read");
const acts = (after: number) =>
  asOwner(portal.ownerUrl, async (tx) => {
    const rows = await tx.select().from(auditLog).where(sql`seq > ${after}`).orderBy(auditLog.seq);
    return rows.map(({ act, subjectId }) => ({ act, subjectId }));
  });
const lastAct = () =>
  asOwner(portal.ownerUrl, async (tx) => {
    const { rows } = await tx.execute<{ last: string }>(
      sql`select coalesce(max(seq), 0) as last from audit_log`,
    );
    return Number(rows[0]?.last);
  });

const list = [
  "Nombre;Cargo;Organización;Correo;Idiomas;Roles",
  "Ana Ruiz;Jefa;Policía Nacional del Perú;ana@example.org;es;ponente",
  "João;Delegado;Polícia Federal;;pt;",
  "Liaison;;;uy.member@enlace.example;;ponente",
  "Nadie;;Ghost;;;",
  "Otra;;;no es;;",
].join("\r\n");

describe("an import", () => {
  test("is looked at, says yes to, and the second time changes nothing; each row has its act", async () => {
    const activity = await publishedActivity(as, 3);
    const before = await lastAct();
    const id = await upload(activity, list);
    expect((await peopleOf(activity)).length).toBe(1);
    const first = await look(activity);
    expect(first?.waiting.columns).toEqual([
      "name",
      "function",
      "organisation",
      "email",
      "languages",
      "roles",
    ]);
    expect(statesOf(first)).toEqual(["new", "new", "new", "bad", "bad"]);
    expect(await refusal(yes(id, first?.plan.seen ?? ""))).toEqual({ leaveOut: "leaveOut" });
    expect(await yes(id, first?.plan.seen ?? "", true)).toEqual({
      activityId: activity,
      added: 3,
      changed: 0,
    });

    const people = await peopleOf(activity);
    expect(people.map(({ name, email, roles }) => [name, email, roles])).toEqual(
      expect.arrayContaining([
        ["Ana Ruiz", "ana@example.org", ["speaker"]],
        ["João", null, ["participant"]],
        ["Liaison, Uruguay", "uy.member@enlace.example", ["speaker"]],
      ]),
    );
    // Who has an account is a member and reads; the others are names.
    const names = async (who: string) =>
      (await as(who, (tx) => listParticipants(tx, activity), "read")).rows.map(({ name }) => name);
    expect(await names("uy.member")).toContain("Ana Ruiz");
    expect(await names("pt.member")).toEqual([]);
    const entered = await acts(before);
    expect(entered.filter(({ act }) => act === "participant.import")).toEqual([
      { act: "participant.import", subjectId: activity },
    ]);
    expect(
      entered
        .filter(({ act }) => act === "participant.create")
        .map(({ subjectId }) => subjectId)
        .sort(),
    ).toEqual(
      people
        .map((each) => each.id)
        .filter((each) => entered.some(({ subjectId }) => subjectId === each))
        .sort(),
    );
    expect(await look(activity)).toBeNull();

    await upload(activity, list);
    const second = await look(activity);
    expect(statesOf(second)).toEqual(["same", "same", "same", "bad", "bad"]);
  });

  test("what a reader takes along, uploaded again, changes nothing", async () => {
    const activity = await publishedActivity(as, 1);
    const first = await upload(activity, list);
    await yes(first, (await look(activity))?.plan.seen ?? "", true);
    const people = await peopleOf(activity);
    const rows = people.map((each) =>
      [
        each.name,
        each.function,
        each.organisation ?? "",
        each.email ?? "",
        each.languages.join(","),
        each.roles.join(","),
      ]
        .map((cell) => `"${cell}"`)
        .join(","),
    );
    await upload(activity, `Name,Function,Organisation,E-mail,Languages,Roles\n${rows.join("\n")}`);
    expect(new Set(statesOf(await look(activity)))).toEqual(new Set(["same"]));
  });

  test("changes who is there, and keeps what the list does not say", async () => {
    const activity = await plannedActivity(as, 1);
    const content = {
      accountId: null,
      function: "Jefa",
      organisationId: null,
      email: "ana@example.org",
      languages: ["es"],
    };
    const ana = await as("organiser", (tx) =>
      addParticipant(tx, activity, { ...content, name: "Ana", roles: ["chair"], namePublic: true }),
    );
    const id = await upload(activity, "Nombre;Correo;Organización\nAna Ruiz;ana@example.org;PNP\n");
    const found = await look(activity);
    const pnp = [...(found?.plan.organisations ?? [])].find(
      ([, each]) => each.name === "Policía Nacional del Perú",
    );
    expect(statesOf(found)).toEqual(["bad"]);
    await upload(
      activity,
      "Nombre;Correo;Organización\nAna Ruiz;ana@example.org;Policía Nacional del Perú\n",
    );
    const again = await look(activity);
    expect(await yes(again?.waiting.id ?? "", again?.plan.seen ?? "")).toMatchObject({
      added: 0,
      changed: 1,
    });
    expect(await as("organiser", (tx) => findParticipant(tx, ana))).toMatchObject({
      name: "Ana Ruiz",
      function: "Jefa",
      organisationId: pnp?.[0],
      email: "ana@example.org",
      languages: ["es"],
      roles: ["chair"],
      namePublic: true,
      revision: 2,
    });
    expect(await refusal(yes(id, again?.plan.seen ?? ""))).toEqual({ "": "notFound" });
  });

  test("a yes to what is no longer so does nothing and keeps the list; to the new preview it does", async () => {
    const activity = await plannedActivity(as, 1);
    const id = await upload(activity, "Nombre\nAna\nBea\n");
    const old = (await look(activity))?.plan.seen ?? "";
    const guest = {
      accountId: null,
      function: "",
      organisationId: null,
      email: null,
      languages: [],
      namePublic: false,
    };
    const bea = await as("organiser", (tx) =>
      addParticipant(tx, activity, { ...guest, name: "Bea", roles: ["speaker"] }),
    );
    expect(await refusal(yes(id, old))).toEqual({ "": "stalePreview" });
    expect((await peopleOf(activity)).map(({ name }) => name)).not.toContain("Ana");
    const now = await look(activity);
    expect(statesOf(now)).toEqual(["new", "same"]);
    await as("organiser", (tx) => editParticipant(tx, bea, 1, { ...guest, name: "Bea", roles: ["chair"] }));
    expect(await refusal(yes(id, now?.plan.seen ?? ""))).toEqual({ "": "stalePreview" });
    await as("organiser", (tx) => setImportColumns(tx, id, [null]));
    expect(await refusal(yes(id, (await look(activity))?.plan.seen ?? ""))).toEqual({ leaveOut: "leaveOut" });
    await as("organiser", (tx) => setImportColumns(tx, id, ["name"]));
    expect(await yes(id, (await look(activity))?.plan.seen ?? "")).toMatchObject({ added: 1, changed: 0 });
  });

  test("two at once: one is done, and nobody is entered twice", async () => {
    const activity = await plannedActivity(as, 1);
    const id = await upload(activity, "Nombre;Correo\nAna;ana@example.org\n");
    const seen = (await look(activity))?.plan.seen ?? "";
    const guest = { accountId: null, function: "", organisationId: null, languages: [], namePublic: false };
    const answers = await Promise.allSettled([
      yes(id, seen),
      yes(id, seen),
      as("organiser", (tx) =>
        addParticipant(tx, activity, { ...guest, name: "Ana", email: "ana@example.org", roles: ["speaker"] }),
      ),
    ]);
    const names = (await peopleOf(activity)).filter(({ name }) => name === "Ana");
    const done = answers.slice(0, 2).filter(({ status }) => status === "fulfilled").length;
    // Either the yes came first and the form adds a namesake, or the form did and no yes is done.
    expect(names).toHaveLength(done + 1);
    expect(done).toBeLessThan(2);
  });

  test("five hundred people are entered, and changed, in as many queries as two", async () => {
    const activity = await plannedActivity(as, 1);
    const count = async (people: number, from: number, held: string) => {
      const rows = Array.from(
        { length: people },
        (_, n) => `Person ${from + n};p${from + n}@example.org;${held}`,
      );
      const id = await upload(activity, ["Name;E-mail;Function", ...rows].join("\n"));
      const seen = (await look(activity))?.plan.seen ?? "";
      const spy = vi.spyOn(pg.Client.prototype, "query");
      const { added, changed } = await yes(id, seen);
      const queries = spy.mock.calls.length;
      spy.mockRestore();
      return { added, changed, queries };
    };
    const two = await count(2, 0, "A");
    expect(await count(500, 2, "A")).toEqual({ ...two, added: 500 });
    const changed = await count(2, 0, "B");
    expect(changed).toMatchObject({ added: 0, changed: 2 });
    expect(await count(500, 2, "B")).toEqual({ ...changed, changed: 500 });
    const people = await peopleOf(activity);
    expect(people.filter((each) => each.function === "B" && each.email?.startsWith("p"))).toHaveLength(502);
  });
});

describe("who", () => {
  test("nobody but the uploader reads a waiting list, and only while they run the activity", async () => {
    const activity = await publishedActivity(as, 1);
    const guest = {
      function: "",
      organisationId: null,
      email: null,
      languages: [],
      namePublic: false,
      name: "",
    };
    const chair = await as("organiser", (tx) =>
      addParticipant(tx, activity, { ...guest, accountId: accountId("br.member"), roles: ["chair"] }),
    );
    const id = await upload(activity, "Nombre\nAna\n", "br.member");
    expect(statesOf(await look(activity, "br.member"))).toEqual(["new"]);
    expect(await look(activity, "organiser")).toBeNull();
    expect(await look(activity, "uy.member")).toBeNull();
    expect(await refusal(as("organiser", (tx) => dropImport(tx, id)))).toEqual({ "": "notFound" });
    expect(await refusal(upload(activity, "Nombre\nAna\n", "uy.member"))).toEqual({ "": "notFound" });
    await as("organiser", (tx) =>
      editParticipant(tx, chair, 1, { ...guest, accountId: accountId("br.member"), roles: ["speaker"] }),
    );
    expect(await look(activity, "br.member")).toBeNull();
    expect(await refusal(yes(id, "0".repeat(64), false, "br.member"))).toEqual({ "": "notFound" });
  });

  test("a list that nobody comes back to is gone after a day", async () => {
    const activity = await plannedActivity(as, 1);
    const [old, young] = [await upload(activity, "Nombre\nAna\n"), await plannedActivity(as, 1)];
    await upload(young, "Nombre\nBea\n");
    await asOwner(portal.ownerUrl, (tx) =>
      tx
        .update(participantImports)
        .set({ createdAt: new Date(Date.now() - 25 * 3_600_000) })
        .where(eq(participantImports.id, old)),
    );
    expect(await look(activity)).toBeNull();
    const left = (tx: Tx) => tx.select({ id: participantImports.spaceId }).from(participantImports);
    await asSystem(removeOld);
    const ids = (await asOwner(portal.ownerUrl, left)).map(({ id }) => id);
    expect(ids).toContain(young);
    expect(ids).not.toContain(activity);
  });
});
