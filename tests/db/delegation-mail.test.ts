import { and, eq, inArray } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asOwner } from "@/db/owner";
import { askForContributions } from "@/db/queries/contribution-sessions";
import { writeContribution } from "@/db/queries/contributions";
import { inviteOrganisations, withdrawDelegation } from "@/db/queries/delegation-acts";
import { tellDecision, tellDelegation, tellHeads, tellNominees } from "@/db/queries/delegation-mail";
import { remind } from "@/db/queries/delegation-reminding";
import { findDelegation } from "@/db/queries/delegations";
import { decide, nominate } from "@/db/queries/nominations";
import { accounts } from "@/db/schema/accounts";
import { delegations } from "@/db/schema/delegations";
import { auditLog, outbox } from "@/db/schema/operations";
import { accountId } from "@/db/seed/accounts";
import { organisationId } from "@/db/seed/organisations";
import { locales } from "@/domain/local-text";
import { compose } from "@/jobs/compose";
import { remindDelegations } from "@/jobs/remind";
import { acting, publishedActivity, refusal } from "./acting";
import { testPortal } from "./portal";

const portal = testPortal({ ENLACE_URL: "https://enlace.example" });
const as = acting(portal, ["organiser", "uy.focal", "uy.member"]);

const hours = (count: number) => new Date(Date.now() + count * 3_600_000);
const uruguay = organisationId("uy");
const canary = "Taller de rutas";

async function invited(label: number, answerUntil = hours(24 * 30), told = false) {
  const activity = await publishedActivity(as, label);
  const terms = { quota: 2, answerUntil, note: "A note" };
  const [made] = await as("organiser", async (tx, viewer) => {
    const all = await inviteOrganisations(tx, viewer, activity, [uruguay], terms);
    // The mail goes with the act: another transaction may not write it.
    if (told) for (const each of all) await tellDelegation(tx, "delegation-invited", each);
    return all;
  });
  return { activity, delegation: { id: made?.id ?? "", organisationId: uruguay } };
}

const person = { name: "", function: "", email: null, languages: [], role: "participant" as const };
const name = (delegation: string, change: object) =>
  as("uy.focal", (tx, viewer) => nominate(tx, viewer, delegation, { ...person, accountId: null, ...change }));

async function decided(id: string, decision: "confirmed" | "refused" | "waiting", reason = "") {
  await as("organiser", async (tx, viewer) => {
    const nomination = await decide(tx, viewer, id, 1, { decision, reason });
    await tellDecision(tx, `nomination-${decision}`, nomination, reason);
  });
}

const owner = <T>(work: Parameters<typeof asOwner<T>>[1]) => asOwner(portal.ownerUrl, work);
/** The mails about a delegation, as the outbox holds them. */
const mails = (subject: string) =>
  owner((tx) => tx.select().from(outbox).where(eq(outbox.subjectId, subject)).orderBy(outbox.id));
const written = async (subject: string) => Promise.all((await mails(subject)).map((mail) => compose(mail)));

beforeEach(() =>
  owner((tx) =>
    tx
      .update(accounts)
      .set({ language: null })
      .where(inArray(accounts.id, [accountId("uy.focal"), accountId("uy.member")])),
  ),
);

describe("what a mail says", () => {
  test.each([0, 1, 2, 3])(
    "an activity labelled %i is named only up to GREEN, and so are people and reasons",
    async (label) => {
      const { activity, delegation } = await invited(label, hours(24 * 30), true);
      const { id } = delegation;
      const again = as("organiser", (tx) => tellDelegation(tx, "delegation-invited", delegation));
      expect(await refusal(again)).toEqual({ "": "notFound" });
      const ana = await name(id, { name: "CANARY of a person", email: "ana@enlace.example" });
      await decided(ana, "waiting");
      await decided(await name(id, { accountId: accountId("uy.member") }), "refused", "CANARY of a reason");
      await owner((tx) => tellHeads(tx, "nomination-taken-back", activity, id));
      const all = await written(id);
      expect(all.map((mail) => mail?.to.email)).toEqual([
        "uy.focal@enlace.example",
        "uy.focal@enlace.example",
        "uy.focal@enlace.example",
        "uy.member@enlace.example",
        "organiser@enlace.example",
      ]);
      const said = JSON.stringify(all);
      expect(said.includes(canary)).toBe(label <= 1);
      expect(said.includes("CANARY of a person")).toBe(label <= 1);
      expect(said.includes("CANARY of a reason")).toBe(label <= 1);
      expect(JSON.stringify(await mails(id)).includes("CANARY of a reason")).toBe(label <= 1);
      if (label > 1) expect(said).toContain(label === 2 ? "TLP:AMBER)" : "TLP:AMBER+STRICT)");
      const [first] = all;
      expect(first?.button?.address).toBe(`https://enlace.example/activities/invitations/${id}`);
      expect(JSON.stringify(first)).toContain("UTC−5");
    },
  );

  test("tightened meanwhile, it is named no more", async () => {
    const { activity, delegation } = await invited(1);
    const nomination = await name(delegation.id, { accountId: accountId("uy.member") });
    await decided(nomination, "refused", "CANARY of a reason");
    await owner(async (tx) => {
      await tx.execute(`update spaces set label = 2 where id = '${activity}'`);
    });
    const said = JSON.stringify(await written(delegation.id));
    expect(said).toContain("TLP:AMBER");
    for (const text of [canary, "CANARY"]) expect(said).not.toContain(text);
  });

  test("confirmed without an account, a person reads no more than is CLEAR", async () => {
    for (const label of [0, 1]) {
      const { delegation } = await invited(label);
      await decided(await name(delegation.id, { name: "Ana", email: "ana@enlace.example" }), "confirmed");
      const guest = (await written(delegation.id)).find((mail) => mail?.to.email === "ana@enlace.example");
      expect(guest?.to.language).toBe("es");
      expect(JSON.stringify(guest).includes(canary)).toBe(label === 0);
      expect(Boolean(guest?.button)).toBe(label === 0);
    }
  });

  test("in the reader's language, every kind", async () => {
    const { delegation } = await invited(1);
    const { id } = delegation;
    const own = await name(id, { accountId: accountId("uy.member") });
    await as("organiser", async (tx, viewer) => {
      const asking = [{ id, title: { es: "Uruguay" } }];
      const { spaceId } = (await findDelegation(tx, id)) ?? { spaceId: "" };
      await askForContributions(tx, viewer, spaceId, asking, hours(48));
    });
    await owner(async (tx) => {
      for (const kind of ["delegation-invited", "contribution-asked", "contribution-reminder"] as const)
        await tellDelegation(tx, kind, delegation);
    });
    await decided(own, "confirmed");
    const said = new Map<string, Set<string>>();
    for (const language of locales) {
      await owner((tx) =>
        tx
          .update(accounts)
          .set({ language })
          .where(eq(accounts.id, accountId("uy.focal"))),
      );
      for (const mail of await mails(id)) {
        if (mail.accountId !== accountId("uy.focal")) continue;
        const composed = await compose(mail);
        if (!composed) throw new Error(`nothing to say: ${mail.kind}`);
        const key = `${mail.kind}`;
        said.set(key, (said.get(key) ?? new Set()).add(composed.subject + composed.paragraphs.join()));
      }
    }
    expect([...said].map(([kind, texts]) => [kind, texts.size])).toEqual([
      ["delegation-invited", 4],
      ["contribution-asked", 4],
      ["contribution-reminder", 4],
      ["nomination-confirmed", 4],
    ]);
  });

  test("withdrawn, the delegation and its nominees hear it, and what was overtaken is not said", async () => {
    const { delegation } = await invited(2, hours(24 * 30), true);
    await name(delegation.id, { accountId: accountId("uy.member") });
    await as("organiser", async (tx) => {
      await withdrawDelegation(tx, delegation.id);
      await tellDelegation(tx, "delegation-withdrawn", delegation);
      await tellNominees(tx, "delegation-withdrawn", delegation);
    });
    const all = await written(delegation.id);
    expect(all.map((mail) => mail?.to.email)).toEqual([
      undefined,
      "uy.focal@enlace.example",
      "uy.member@enlace.example",
    ]);
  });
});

describe("reminders", () => {
  const reminders = async (id: string) =>
    (await mails(id)).filter((mail) => mail.kind.endsWith("-reminder")).map((mail) => mail.kind);
  const later = (until: Date, before: number) => new Date(until.getTime() - before * 3_600_000);
  /** An invitation that was sent a month ago. */
  async function longInvited(until: Date) {
    const found = await invited(2, until);
    await owner((tx) =>
      tx
        .update(delegations)
        .set({ createdAt: hours(-24 * 30) })
        .where(eq(delegations.id, found.delegation.id)),
    );
    return found;
  }

  test("seven days and one day before, once each, also when two jobs run at once", async () => {
    const until = hours(24 * 6.5);
    const { delegation } = await longInvited(until);
    const { id } = delegation;
    await Promise.all([remindDelegations(), remindDelegations()]);
    await remindDelegations(hours(1));
    expect(await reminders(id)).toEqual(["delegation-reminder"]);
    await remindDelegations(later(until, 20));
    await remindDelegations(later(until, 10));
    expect(await reminders(id)).toEqual(["delegation-reminder", "delegation-reminder"]);
    const noted = await owner((tx) =>
      tx.$count(auditLog, and(eq(auditLog.act, "delegation.remind"), eq(auditLog.subjectId, id))),
    );
    expect(noted).toBe(2);
    expect(JSON.stringify(await written(id))).toContain("TLP:AMBER");
  });

  test("nobody who has answered, and of a contribution until it is given in", async () => {
    const until = hours(24 * 6.5);
    const { activity, delegation } = await longInvited(until);
    const { id } = delegation;
    await name(id, { name: "Ana" });
    await as("organiser", (tx, viewer) =>
      askForContributions(tx, viewer, activity, [{ id, title: { es: "Uruguay" } }], until),
    );
    await remindDelegations();
    expect(await reminders(id)).toEqual(["contribution-reminder"]);
    const content = { title: { es: "Puertos" }, summary: {}, speakerId: null, languages: [], label: 2 };
    await as("uy.focal", (tx, viewer) => writeContribution(tx, viewer, id, null, { ...content, give: true }));
    await remindDelegations(later(until, 10));
    expect(await reminders(id)).toEqual(["contribution-reminder"]);
    // A reminder that is overtaken before it leaves says nothing.
    expect((await written(id)).filter((mail) => mail !== null)).toEqual([]);
  });

  test("by hand an organiser reminds of what is open, and that counts", async () => {
    const until = hours(24 * 6.9);
    const { delegation } = await longInvited(until);
    const { id } = delegation;
    const byHand = (who: string) =>
      as(who, async (tx) => {
        const found = await findDelegation(tx, id);
        if (found) await remind(tx, found, new Date());
      });
    await byHand("organiser");
    expect(await reminders(id)).toEqual(["delegation-reminder"]);
    await remindDelegations();
    expect(await reminders(id)).toEqual(["delegation-reminder"]);
    expect(await refusal(byHand("uy.focal"))).toEqual({ "": "notFound" });
    await name(id, { name: "Ana" });
    expect(await refusal(byHand("organiser"))).toEqual({ "": "nothingToRemind" });
  });
});
