import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { asOwner } from "@/db/owner";
import { handOver } from "@/db/queries/hand-overs";
import { close, extend } from "@/db/queries/request-acts";
import { outbox } from "@/db/schema/operations";
import { requests } from "@/db/schema/requests";
import { accountId } from "@/db/seed/accounts";
import { locales } from "@/domain/local-text";
import { compose } from "@/jobs/compose";
import { remindAskedServices } from "@/jobs/remind-asked";
import { askingStage, hours } from "./asking";

const { portal, as, asked, answer } = askingStage();

const mails = (subject: string) =>
  asOwner(portal.ownerUrl, (tx) =>
    tx.select().from(outbox).where(eq(outbox.subjectId, subject)).orderBy(outbox.id),
  );
const told = async (subject: string) =>
  (await mails(subject)).map(({ kind, accountId: to }) => `${kind} ${nameOf(to)}`).sort();
const nameOf = (id: string | null) =>
  ["pe.member", "ec.focal", "ec.member", "it.focal"].find((who) => accountId(who) === id) ?? "somebody";
const written = async (subject: string) => Promise.all((await mails(subject)).map((mail) => compose(mail)));
const moveDue = (id: string, dueAt: Date) =>
  asOwner(portal.ownerUrl, (tx) => tx.update(requests).set({ dueAt }).where(eq(requests.id, id)));

describe("mail about a request", () => {
  test("goes to whom each act concerns, and says kind, label and moment alone", async () => {
    const [ecuador, italy] = await asked();
    expect(await told(ecuador)).toEqual(["request-asked ec.focal"]);
    expect(await told(italy)).toEqual(["request-asked it.focal"]);
    await as("ec.focal", (tx, viewer) => handOver(tx, viewer, ecuador, accountId("ec.member")));
    await as("pe.member", (tx, viewer) =>
      extend(tx, viewer, ecuador, { dueAt: hours(96), reason: "CANARY" }),
    );
    const part = await answer("ec.member", ecuador, { kind: "part", label: 3 });
    expect(await told(part)).toEqual(["request-answered pe.member"]);
    const all = [...(await written(ecuador)), ...(await written(part))];
    expect(all.map((mail) => mail?.to.email.split("@")[0])).toEqual(
      expect.arrayContaining(["ec.focal", "ec.member", "pe.member"]),
    );
    expect(JSON.stringify(all)).not.toMatch(/CANARY|Policía/);
    expect(JSON.stringify(await written(part))).toContain("TLP:AMBER+STRICT");
    await as("pe.member", (tx, viewer) => close(tx, viewer, ecuador, "CANARY"));
    // What was still to be sent of an open request is overtaken.
    const said = (await written(ecuador)).flatMap((mail) => (mail ? [mail.subject] : []));
    expect(new Set(said).size).toBe(1);
    expect((await told(ecuador)).filter((each) => each.startsWith("request-closed"))).toEqual([
      "request-closed ec.focal",
      "request-closed ec.member",
    ]);
  });

  test("of a RED answer nobody hears by mail", async () => {
    const [ecuador] = await asked();
    const id = await answer("ec.focal", ecuador, { label: 4, readers: [accountId("pe.member")] });
    expect(await told(id)).toEqual([]);
  });

  test("is written in the reader's language", async () => {
    const subjects = new Set<string>();
    for (const language of locales) {
      const [ecuador] = await asked();
      await asOwner(portal.ownerUrl, (tx) =>
        tx.execute(`update accounts set language = '${language}' where id = '${accountId("ec.focal")}'`),
      );
      for (const mail of await written(ecuador)) if (mail) subjects.add(mail.subject);
    }
    expect(subjects.size).toBe(locales.length);
  });
});

describe("reminders", () => {
  const reminded = async (id: string) => (await told(id)).filter((each) => each.startsWith("request-due"));

  test("a day before and at the due moment, once each, and not after the answer", async () => {
    const [ecuador, italy] = await asked({ dueAt: hours(30) });
    await answer("it.focal", italy, { kind: "nothing", body: "" });
    await asOwner(portal.ownerUrl, (tx) => tx.update(requests).set({ createdAt: hours(-48) }));
    await remindAskedServices();
    expect(await reminded(ecuador)).toEqual([]);
    await moveDue(ecuador, hours(20));
    await moveDue(italy, hours(20));
    await Promise.all([remindAskedServices(), remindAskedServices()]);
    expect(await reminded(ecuador)).toEqual(["request-due ec.focal"]);
    await remindAskedServices();
    expect(await reminded(ecuador)).toEqual(["request-due ec.focal"]);
    await remindAskedServices(hours(21));
    expect((await reminded(ecuador)).length).toBe(2);
    expect(await reminded(italy)).toEqual([]);
    expect((await written(ecuador)).filter(Boolean).length).toBeGreaterThan(0);
    await answer("ec.focal", ecuador);
    const left = (await mails(ecuador)).filter(({ kind }) => kind === "request-due");
    expect(await Promise.all(left.map((mail) => compose(mail)))).toEqual([null, null]);
  });
});
