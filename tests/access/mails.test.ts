import { afterAll, beforeAll, expect, test } from "vitest";
import { closePools } from "@/db/client";
import type { Waiting } from "@/db/queries/mail";
import { mailKinds } from "@/db/schema/operations";
import { compose } from "@/jobs/compose";
import { forgetEnv } from "@/lib/env";
import { testSecret } from "../database";
import { canary, expectNoCanary, marked } from "./canary";
import { figures } from "./figures";
import { GREEN, nobody, reachedByJob, type Viewer } from "./model/standing";
import { worldDatabase } from "./world-database";

// One seed, since few worlds hold every kind of mail to somebody who may read what it names.
const made = worldDatabase({
  seed: Number(process.env.ENLACE_SEED ?? 3),
  also: ({ world }) => {
    for (const finding of world.findings) Object.assign(finding, { title: marked(finding.id) });
  },
});
const { seed, world } = made;
const { random } = made.maker;
beforeAll(() => {
  Object.assign(process.env, {
    DATABASE_WEB_URL: made.database.webUrl,
    DATABASE_JOB_URL: made.database.jobUrl,
    ENLACE_SECRET: testSecret,
    ENLACE_LOG: "silent",
  });
  forgetEnv();
});
afterAll(closePools);

/** What a mail to this person may name: rows that they read, none above this label, and nothing in a stricter space. */
function nameable(viewer: Viewer, strictest: number): Set<string> {
  const { reading } = made;
  const { facts } = reading;
  const label = (spaceId: string) => facts.space(spaceId).label;
  const pages = [...world.activities, ...world.groups].filter(
    ({ id }) => label(id) <= strictest && reading.may(viewer, "spaces", facts.space(id)),
  );
  const open = new Set(pages.map(({ id }) => id));
  const within = <R extends { id: string; space_id: string }>(rows: R[], may: (row: R) => boolean) =>
    rows.filter((row) => open.has(row.space_id) && may(row));
  const rows = [
    ...pages,
    ...within(world.rooms, (row) => reading.may(viewer, "rooms", row)),
    ...within(world.nominations, (row) => reading.may(viewer, "nominations", row)),
    // A session of a stricter space is as strict as that.
    ...within(
      world.agenda_sessions,
      (row) => row.label <= strictest && reading.may(viewer, "agenda_sessions", row),
    ),
    ...within(world.findings, (row) => row.label <= strictest && reading.may(viewer, "findings", row)),
    ...within(world.documents, (row) => row.label <= strictest && reading.may(viewer, "documents", row)),
    // The organiser's own word stands in no table that its reader reads: it goes where the activity is named.
    ...within(world.agenda_messages, (row) => row.account_id === (viewer.account?.id ?? null)),
    ...world.contact_points.filter((row) => reading.may(viewer, "contact_points", row)),
  ];
  return new Set(rows.map(({ id }) => id));
}

/** What each kind of mail is about, and what it may carry, whoever put it into the outbox. */
function subjects(kind: Waiting["kind"]): { subjectId: string; params: Record<string, string> }[] {
  if (kind === "contact-points-due")
    return world.organisations.map(({ id }) => ({ subjectId: id, params: {} }));
  if (/^(finding|correction|sharing)-/.test(kind))
    return world.findings.map(({ id }) => ({ subjectId: id, params: {} }));
  if (kind.startsWith("request-"))
    return (kind === "request-answered" ? world.answers : world.requests).map(({ id }) => ({
      subjectId: id,
      params: {},
    }));
  if (kind === "agenda-changed")
    return world.agenda_messages.map(({ id }) => ({ subjectId: id, params: {} }));
  if (kind.startsWith("membership") || kind === "seat-taken")
    return [...world.groups, ...world.activities].map(({ id }) => ({
      subjectId: id,
      params: { seat: "chair", kind: world.groups.some((each) => each.id === id) ? "group" : "activity" },
    }));
  if (/^(delegation|nomination|contribution)-/.test(kind))
    return world.delegations.map(({ id }) => {
      const own = world.nominations.filter(({ delegation_id }) => delegation_id === id);
      const any = random.chance(0.7) && own.length > 0 ? own : world.nominations;
      return { subjectId: id, params: { nomination: random.pick(any).id } };
    });
  return [];
}

test("a mail names what its reader may read and a mail may name, whoever is told of whatever", async () => {
  const sum = { mails: 0, silent: 0, names: 0 };
  const seen = new Set<string>();
  for (const kind of mailKinds)
    for (const { subjectId, params } of subjects(kind))
      for (const account of random.some(world.accounts, 0.2)) {
        const message = world.agenda_messages.find(({ id }) => id === subjectId);
        const told = message ? world.accounts.find(({ id }) => id === message.account_id) : account;
        const mail = { id: random.uuid(), kind, accountId: told?.id ?? null, subjectId, params };
        const text = JSON.stringify(await compose(mail));
        const viewer = told ? reachedByJob(told) : nobody;
        const allowed = nameable(viewer, told ? GREEN : 0);
        expectNoCanary(text, `${kind} about ${subjectId} to ${told?.id}, seed ${seed}`, allowed);
        sum.mails += 1;
        if (text === "null") sum.silent += 1;
        if (text.includes(canary)) seen.add(kind);
        sum.names += text.split(canary).length - 1;
        if (message) break;
      }
  // The kinds that name something do so for whoever may read it.
  for (const kind of [
    "agenda-changed",
    "delegation-invited",
    "finding-submitted",
    "sharing-decided",
    "membership-granted",
    "seat-taken",
    "contact-points-due",
  ])
    expect([...seen], `${kind}, seed ${seed}`).toContain(kind);
  figures({ seed, ...sum });
}, 300_000);

test("a mail of many events names what its reader may read and a mail may name", async () => {
  const sum = { mails: 0, silent: 0, names: 0 };
  for (const account of world.accounts) {
    const id = random.uuid();
    const params = { daily: "9999-01-01T00:00:00Z", weekly: "9999-01-01T00:00:00Z" };
    const mail = { id, kind: "notices" as const, accountId: account.id, subjectId: null, params };
    const text = JSON.stringify(await compose(mail));
    const viewer = reachedByJob(account);
    expectNoCanary(text, `notices to ${account.id}, seed ${seed}`, nameable(viewer, GREEN));
    sum.mails += 1;
    if (text === "null") sum.silent += 1;
    sum.names += text.split(canary).length - 1;
  }
  expect(sum.names).toBeGreaterThan(0);
  figures({ seed, ...sum });
}, 300_000);
