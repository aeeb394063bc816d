import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { asOwner } from "@/db/owner";
import type { Waiting } from "@/db/queries/mail";
import { accounts } from "@/db/schema/accounts";
import { activities } from "@/db/schema/activities";
import { groups } from "@/db/schema/groups";
import { memberships, spaces } from "@/db/schema/spaces";
import { accountId } from "@/db/seed/accounts";
import { organisationId } from "@/db/seed/organisations";
import { locales } from "@/domain/local-text";
import { compose } from "@/jobs/compose";
import { writeLetter } from "@/jobs/letter";
import { testPortal } from "./portal";

const portal = testPortal({ ENLACE_URL: "https://enlace.example" });
const groupOf = (label: number) => `0190d3a4-0000-7000-8000-00000000c0d${label}`;
const activityOf = (label: number) => `0190d3a4-0000-7000-8000-00000000ac7${label}`;
const reader = accountId("uy.member");
const canary = "CANARY of a group";

beforeAll(() =>
  asOwner(portal.ownerUrl, async (tx) => {
    for (const label of [0, 1, 2, 3]) {
      const id = groupOf(label);
      await tx.insert(spaces).values({ id, kind: "group", label, open: true, authorId: reader });
      await tx
        .insert(memberships)
        .values({ spaceId: id, accountId: reader, organisationId: organisationId("uy"), roles: ["chair"] });
      await tx.insert(groups).values({ id, title: { en: canary, original: "en" } });
    }
    for (const label of [1, 3]) {
      const id = activityOf(label);
      await tx.insert(spaces).values({ id, kind: "activity", label, open: true, authorId: reader });
      await tx
        .insert(memberships)
        .values({ spaceId: id, accountId: reader, organisationId: organisationId("uy"), roles: ["chair"] });
      const day = "2031-03-04";
      await tx.insert(activities).values({
        id,
        title: { en: canary, original: "en" },
        kind: "workshop",
        city: "Lima",
        timeZone: "UTC",
        startsOn: day,
        endsOn: day,
      });
    }
  }),
);

const mail = (
  kind: Waiting["kind"],
  subjectId: string | null,
  params: Record<string, string> = { device: "Firefox, Linux" },
): Waiting => ({
  id: "0190d3a4-0000-7000-8000-00000000beef",
  kind,
  accountId: reader,
  subjectId,
  params,
});
const seatTaken = (subject: string, kind: "group" | "activity", seat: string) =>
  mail("seat-taken", subject, { kind, seat });

test.each([0, 1, 2, 3])("a group labelled %i is named only up to GREEN", async (value) => {
  const group = groupOf(value);
  for (const kind of ["membership-granted", "membership-refused", "membership-asked"] as const) {
    const written = JSON.stringify(await compose(mail(kind, group)));
    expect(written.includes(canary), kind).toBe(value <= 1);
    expect(written).toContain(group);
  }
});

test("who takes a seat hears what it is, and where only up to GREEN", async () => {
  const said = async (subject: string, kind: "group" | "activity", seat: string) => {
    const composed = await compose(seatTaken(subject, kind, seat));
    return `${composed?.subject} ${composed?.paragraphs.join(" ")} ${composed?.button?.address}`;
  };
  for (const [seat, word] of [
    ["chair", "preside"],
    ["rapporteur", "relatoría"],
  ] as const)
    for (const label of [0, 1, 2, 3]) {
      const words = await said(groupOf(label), "group", seat);
      expect(words.includes(canary), words).toBe(label <= 1);
      expect(words).toContain(word);
      expect(words).toContain(`/groups/${groupOf(label)}`);
    }
  expect(await said(activityOf(1), "activity", "organiser")).toContain(`organiza ${canary}`);
  const hidden = await said(activityOf(3), "activity", "organiser");
  expect(hidden).toContain("organiza una actividad");
  expect(hidden).toContain(`/activities/${activityOf(3)}`);
});

test("every kind of mail is written in the language of the account", async () => {
  const group = groupOf(1);
  const kinds = [
    ["new-device", null],
    ["posting-ended", null],
    ["posting-ends", null, { day: "2031-03-04" }],
    ["seat-taken", group, { kind: "group", seat: "chair" }],
    ["seat-taken", group, { kind: "group", seat: "rapporteur" }],
    ["seat-taken", activityOf(3), { kind: "activity", seat: "organiser" }],
    ["posting-begun", accountId("uy.focal")],
    ["membership-granted", group],
    ["membership-refused", group],
    ["membership-asked", group],
  ] as const;
  for (const [kind, subject, params] of kinds) {
    const said = new Set<string>();
    for (const language of locales) {
      await asOwner(portal.ownerUrl, (tx) =>
        tx.update(accounts).set({ language }).where(eq(accounts.id, reader)),
      );
      const composed = await compose(mail(kind, subject, params));
      if (!composed) throw new Error(`nothing to say: ${kind}`);
      const { subject: title, paragraphs, button } = composed;
      const letter = {
        language,
        subject: title,
        paragraphs,
        button,
        foot: "—",
        portal: "https://enlace.example",
      };
      const { html, text } = await writeLetter(letter);
      expect(html).toContain(`lang="${language}"`);
      for (const paragraph of paragraphs) expect(text).toContain(paragraph);
      said.add(title);
    }
    expect(said.size, kind).toBe(4);
  }
});

test("nothing is written to somebody whose posting has ended, but that it has", async () => {
  const former = accountId("former");
  expect(await compose({ ...mail("membership-granted", groupOf(1)), accountId: former })).toBe(null);
  expect(await compose({ ...mail("posting-ended", null), accountId: former })).not.toBe(null);
});
