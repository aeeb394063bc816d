import { spawn } from "node:child_process";
import { once } from "node:events";
import { eq, sql } from "drizzle-orm";
import type { ParsedMail } from "mailparser";
import pg from "pg";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { asOwner } from "@/db/owner";
import { findSession } from "@/db/queries/agenda";
import { addSession, editSession, removeSession } from "@/db/queries/agenda-draft";
import {
  countMessages,
  editMessage,
  listMessages,
  noteForAll,
  sendAgain,
  sendMessages,
} from "@/db/queries/agenda-messages";
import { publishAgenda } from "@/db/queries/agenda-publishing";
import { endParticipation } from "@/db/queries/participants";
import { accounts } from "@/db/schema/accounts";
import { agendaSessions } from "@/db/schema/agenda";
import { agendaMessages } from "@/db/schema/agenda-messages";
import { outbox } from "@/db/schema/operations";
import { accountId } from "@/db/seed/accounts";
import type { AgendaSession } from "@/domain/agenda/session";
import { composeAgendaMail } from "@/jobs/agenda-mail";
import { sendMailJob } from "@/jobs/send-mail";
import { forgetEnv } from "@/lib/env";
import { Refusal } from "@/lib/errors";
import { as, enter, openSessions, publishedActivity, session } from "./agenda-people";
import { openMailbox } from "./mailbox";
import { testPortal } from "./portal";

const portal = testPortal({
  ENLACE_URL: "https://enlace.example",
  MAIL_FROM: "Enlace <agenda@enlace.example>",
});
const first = "11111111-1111-4111-8111-111111111111";
const second = "22222222-2222-4222-8222-222222222222";
const canary = "CANARY of a session";
let mailbox: Awaited<ReturnType<typeof openMailbox>>;

beforeAll(async () => {
  await openSessions(portal.ownerUrl, ["organiser", "uy.member", "pt.member"]);
  await asOwner(portal.ownerUrl, (tx) =>
    tx
      .update(accounts)
      .set({ language: "en" })
      .where(eq(accounts.id, accountId("pt.member"))),
  );
  mailbox = await openMailbox();
  process.env.SMTP_URL = mailbox.url;
  forgetEnv();
  return () => mailbox.close();
});

beforeEach(() => {
  mailbox.mails.length = 0;
  mailbox.refuse(false);
  mailbox.beforeTaking(async () => undefined);
});

const organise = <T>(work: Parameters<typeof as<T>>[1]) => as("organiser", work);
const add = (id: string, each: AgendaSession) => organise((tx, viewer) => addSession(tx, viewer, id, each));
const publish = (id: string) => organise((tx, viewer) => publishAgenda(tx, viewer, id, ""));
const messages = async (id: string, version: number) =>
  (await organise((tx) => listMessages(tx, id, version))).rows;
const send = (id: string, version: number) => organise((tx) => sendMessages(tx, id, version));
const counts = (id: string, version: number) => organise((tx) => countMessages(tx, id, version));

async function change(id: string, to: AgendaSession): Promise<void> {
  const revision = (await organise((tx) => findSession(tx, id, 0, to.sessionId)))?.revision ?? 0;
  await organise((tx, viewer) => editSession(tx, viewer, id, revision, to));
}

/** The rows of the outbox about these messages, oldest first. */
const posted = (...ids: string[]) =>
  asOwner(portal.ownerUrl, async (tx) => {
    const rows = await tx.select().from(outbox).where(eq(outbox.kind, "agenda-changed")).orderBy(outbox.id);
    return rows.filter((row) => ids.includes(row.subjectId ?? ""));
  });

async function deliver(id: string, version: number): Promise<ParsedMail[]> {
  const ids = (await messages(id, version)).map((each) => each.id);
  for (const row of await posted(...ids)) await sendMailJob({ id: row.id });
  return mailbox.mails;
}

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason) => reason,
  );
  if (!(error instanceof Refusal)) throw new Error(`no refusal: ${error}`);
  return error.failure?.key ?? "";
}

/** An activity in which Portugal's member speaks, with a first version whose messages are sent. */
async function announced(label = 1, change: Partial<AgendaSession> = {}) {
  const id = await publishedActivity(label);
  const speaker = await enter(id, "pt.member", ["participant"]);
  await add(id, session(first, { label, speakerIds: [speaker], ...change }));
  await publish(id);
  await send(id, 1);
  await deliver(id, 1);
  return { id, speaker };
}

test("each hears of their own alone, in their language, with a calendar", async () => {
  const id = await publishedActivity(1);
  const speaker = await enter(id, "pt.member", ["participant"]);
  await enter(id, "uy.member", ["participant"]);
  await add(id, session(first, { speakerIds: [speaker] }));
  await publish(id);
  expect((await messages(id, 1)).map((each) => [each.accountId, each.notices])).toEqual([
    [accountId("pt.member"), [{ sessionId: first, kinds: ["added"] }]],
  ]);
  await organise((tx) => noteForAll(tx, id, 1, "See you in Lima."));
  expect(await send(id, 1)).toBe(1);
  const [mail] = await deliver(id, 1);
  expect(mail?.subject).toBe("Workshop: agenda, version 1");
  expect(mail?.text).toContain("See you in Lima.");
  expect(mail?.text).toContain(
    "“Routes”: you are down for it, Tuesday 4 March, 09:00–10:00 (UTC−5), plenary.",
  );
  expect(mail?.text).toContain(`https://enlace.example/activities/${id}/agenda/${first}`);
  const calendar = mail?.attachments[0];
  expect(calendar).toMatchObject({ filename: "agenda.ics", contentType: "text/calendar" });
  const lines = calendar?.content.toString().replaceAll("\r\n ", "").split("\r\n");
  expect(lines).toEqual(
    expect.arrayContaining([
      "METHOD:PUBLISH",
      `UID:${first}@enlace`,
      "SEQUENCE:1",
      "DTSTART:20310304T140000Z",
      "DTEND:20310304T150000Z",
      "SUMMARY:Routes",
      "STATUS:CONFIRMED",
      'ORGANIZER;CN="Enlace":mailto:agenda@enlace.example',
    ]),
  );
  expect(await counts(id, 1)).toMatchObject({ all: 1, sent: 1, toSend: 0 });
});

test("moved, cancelled: from where to where, and cancelled in the calendar with a higher sequence", async () => {
  const { id, speaker } = await announced();
  await add(id, session(second, { speakerIds: [speaker], startsAt: "2031-03-05T14:00:00.000Z" }));
  await change(id, session(first, { speakerIds: [speaker], startsAt: "2031-03-04T16:30:00.000Z" }));
  await publish(id);
  await send(id, 2);
  const [moved] = (await deliver(id, 2)).slice(-1);
  expect(moved?.text).toContain(
    "“Routes” has moved: Tuesday 4 March, 09:00–10:00 (UTC−5), plenary → Tuesday 4 March, 11:30–12:30",
  );
  await organise((tx, viewer) => removeSession(tx, viewer, id, first));
  await publish(id);
  await send(id, 3);
  const [gone] = (await deliver(id, 3)).slice(-1);
  expect(gone?.text).toContain("“Routes” is cancelled (Tuesday 4 March, 11:30–12:30 (UTC−5), plenary).");
  const calendar = gone?.attachments[0]?.content.toString() ?? "";
  expect(calendar).toContain(`UID:${first}@enlace`);
  expect(calendar).toContain("SEQUENCE:3");
  expect(calendar).toContain("STATUS:CANCELLED");
  expect(calendar).not.toContain(second);
});

test.each([1, 2, 3])(
  "above GREEN a mail says kind, time and label alone; here the label is %i",
  async (label) => {
    const word = "A word of the organiser";
    const id = await publishedActivity(label);
    const speaker = await enter(id, "pt.member", ["participant"]);
    await add(id, session(first, { label, title: { en: canary }, speakerIds: [speaker] }));
    await publish(id);
    await organise((tx) => noteForAll(tx, id, 1, word));
    await send(id, 1);
    const [mail] = await deliver(id, 1);
    const all = JSON.stringify([mail, mail?.attachments[0]?.content.toString()]);
    for (const secret of [canary, "Workshop", word, "Lima", "plenary"]) {
      expect(all.includes(secret), secret).toBe(label === 1);
    }
    expect(all.includes("Presentation · TLP:AMBER")).toBe(label > 1);
    expect(all).toContain("09:00–10:00 (UTC−5)");
  },
);

test("what its reader may no longer read at the moment of sending is not in it", async () => {
  const id = await publishedActivity(2);
  const speaker = await enter(id, "pt.member", ["speaker"]);
  await add(id, session(first, { label: 2, speakerIds: [speaker] }));
  await add(id, session(second, { label: 3, speakerIds: [speaker], startsAt: "2031-03-05T14:00:00.000Z" }));
  await publish(id);
  await send(id, 1);
  const [message] = await messages(id, 1);
  const written = async () => composeAgendaMail(message?.id ?? "");
  expect(await written()).toMatchObject({ entries: [{}, {}] });
  await organise((tx) => endParticipation(tx, speaker));
  expect(await written()).toBe("mayNotRead");
  await deliver(id, 1);
  expect(mailbox.mails).toEqual([]);
  expect((await messages(id, 1))[0]).toMatchObject({ sentAt: null, failure: "nothing left to say" });
});

test("somebody without an account hears of what is CLEAR and nothing else", async () => {
  const clear = await publishedActivity(0);
  const guest = await enter(clear, "A guest", ["speaker"], "guest@uy.example");
  await add(clear, session(first, { label: 0, speakerIds: [guest] }));
  await add(
    clear,
    session(second, {
      label: 1,
      title: { pt: canary },
      speakerIds: [guest],
      startsAt: "2031-03-05T14:00:00.000Z",
    }),
  );
  await publish(clear);
  expect(await send(clear, 1)).toBe(1);
  const [mail] = await deliver(clear, 1);
  expect(mail?.to).toMatchObject({ text: "guest@uy.example" });
  expect(mail?.subject).toBe("Taller: agenda, versão 1");
  expect(mail?.text).toContain("«Rutas»: consta nela");
  expect(JSON.stringify(mail)).not.toContain(canary);
  expect(mail?.attachments[0]?.content.toString()).not.toContain(second);

  const green = await publishedActivity(1);
  const other = await enter(green, "Another guest", ["speaker"], "other@uy.example");
  await add(green, session(first, { speakerIds: [other] }));
  await publish(green);
  expect((await messages(green, 1))[0]).toMatchObject({ isReached: false, canSend: false });
  expect(await refusal(send(green, 1))).toBe("nothingToSend");
});

test("an organiser drops an entry, leaves somebody out, and what is sent is not changed any more", async () => {
  const id = await publishedActivity(1);
  const [pt, uy] = [
    await enter(id, "pt.member", ["participant"]),
    await enter(id, "uy.member", ["participant"]),
  ];
  await add(id, session(first, { speakerIds: [pt, uy] }));
  await add(
    id,
    session(second, { title: { en: canary }, speakerIds: [pt], startsAt: "2031-03-05T14:00:00.000Z" }),
  );
  await publish(id);
  const all = await messages(id, 1);
  const of = (participant: string) => all.find((each) => each.accountId === accountId(participant))?.id ?? "";
  const keep = { note: "", keep: [first], excluded: false };
  await organise((tx) => editMessage(tx, id, of("pt.member"), 1, keep));
  expect(await refusal(organise((tx) => editMessage(tx, id, of("pt.member"), 1, keep)))).toBe("stale");
  await organise((tx) => editMessage(tx, id, of("uy.member"), 1, { ...keep, excluded: true }));
  expect(await send(id, 1)).toBe(1);
  const mails = await deliver(id, 1);
  expect(mails).toHaveLength(1);
  expect(JSON.stringify(mails)).not.toContain(canary);
  expect(await refusal(organise((tx) => editMessage(tx, id, of("pt.member"), 2, keep)))).toBe("notFound");
});

test("a member who runs nothing reads, changes and sends no message", async () => {
  const { id } = await announced();
  await enter(id, "uy.member", ["participant"]);
  expect((await as("pt.member", (tx) => listMessages(tx, id, 1))).rows).toEqual([]);
  expect((await as("uy.member", (tx) => listMessages(tx, id, 1))).rows).toEqual([]);
  expect(await refusal(as("uy.member", (tx) => sendMessages(tx, id, 1)))).toBe("nothingToSend");
});

test("ten who send at once send each message once", async () => {
  const id = await publishedActivity(1);
  const speaker = await enter(id, "pt.member", ["participant"]);
  await add(id, session(first, { speakerIds: [speaker] }));
  await publish(id);
  const results = await Promise.allSettled(Array.from({ length: 10 }, () => send(id, 1)));
  expect(results.filter((each) => each.status === "fulfilled")).toHaveLength(1);
  const [message] = await messages(id, 1);
  const rows = await posted(message?.id ?? "");
  expect(rows).toHaveLength(1);
  const jobs = Array.from({ length: 5 }, () => sendMailJob({ id: rows[0]?.id }));
  await Promise.allSettled(jobs);
  expect(mailbox.mails).toHaveLength(1);
});

test("a failed one is seen and sent again, as the same mail; the earlier attempt is replaced", async () => {
  const id = await publishedActivity(1);
  const speaker = await enter(id, "pt.member", ["participant"]);
  await add(id, session(first, { speakerIds: [speaker] }));
  await publish(id);
  await send(id, 1);
  mailbox.refuse(true);
  const [message] = await messages(id, 1);
  const [before] = await posted(message?.id ?? "");
  await expect(sendMailJob({ id: before?.id })).rejects.toThrow("not sent");
  expect(await counts(id, 1)).toMatchObject({ failed: 1, sent: 0 });
  mailbox.refuse(false);
  await organise((tx) => sendAgain(tx, id, message?.id ?? ""));
  expect(await refusal(organise((tx) => sendAgain(tx, id, message?.id ?? "")))).toBe("nothingToSend");
  const [, again] = await posted(message?.id ?? "");
  await sendMailJob({ id: again?.id });
  await sendMailJob({ id: before?.id });
  expect(mailbox.mails.map((mail) => mail.messageId)).toEqual([`<${message?.id}@enlace.example>`]);
  expect(await counts(id, 1)).toMatchObject({ failed: 0, sent: 1 });
});

test("who was not told of a version hears of it with the next; the older message is not sent any more", async () => {
  const { id, speaker } = await announced();
  await change(id, session(first, { speakerIds: [speaker], minutes: 90 }));
  await publish(id);
  await change(
    id,
    session(first, { speakerIds: [speaker], minutes: 90, title: { en: "Ports", original: "en" } }),
  );
  await publish(id);
  expect((await messages(id, 3))[0]?.notices).toEqual([{ sessionId: first, kinds: ["longer", "renamed"] }]);
  expect(await refusal(send(id, 2))).toBe("newerVersion");
  expect(await composeAgendaMail((await messages(id, 2))[0]?.id ?? "")).toBe("replaced");
  mailbox.mails.length = 0;
  await send(id, 3);
  const [mail] = await deliver(id, 3);
  expect(mail?.text).toContain(
    "“Ports” is 30 min longer: Tuesday 4 March, 09:00–10:30 (UTC−5), plenary. “Routes” is now called “Ports”.",
  );
});

test("a tighter label of a published session counts for what is sent after it", async () => {
  const id = await publishedActivity(1);
  const speaker = await enter(id, "pt.member", ["participant"]);
  await add(id, session(first, { title: { en: canary }, speakerIds: [speaker] }));
  await publish(id);
  await send(id, 1);
  await asOwner(portal.ownerUrl, (tx) =>
    tx.update(agendaSessions).set({ label: 3 }).where(sql`space_id = ${id} and version = 1`),
  );
  const [mail] = await deliver(id, 1);
  expect(JSON.stringify([mail, mail?.attachments[0]?.content.toString()])).not.toContain(canary);
  expect(mail?.text).toContain("Presentation · TLP:AMBER+STRICT");
});

/** A process of its own that sends one mail; killed by SIGKILL when `moment` says so. */
async function killedWhile(outboxId: string, moment: (kill: () => Promise<void>) => void): Promise<void> {
  const work = `const { sendMailJob } = await import("@/jobs/send-mail"); await sendMailJob({ id: "${outboxId}" });`;
  const child = spawn("node_modules/.bin/node", ["--import", "tsx", "--input-type=module", "-e", work], {
    stdio: "ignore",
  });
  const ended = once(child, "exit");
  moment(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  expect(await ended).toEqual([null, "SIGKILL"]);
}

const release = (id: string) =>
  asOwner(portal.ownerUrl, (tx) =>
    tx.execute(sql`update outbox set held_until = now() - interval '1 second' where id = ${id}`),
  );

test("killed before the server has taken it, a message is sent once", async () => {
  const id = await publishedActivity(1);
  const speaker = await enter(id, "pt.member", ["participant"]);
  await add(id, session(first, { speakerIds: [speaker] }));
  await publish(id);
  await send(id, 1);
  const [message] = await messages(id, 1);
  const [row] = await posted(message?.id ?? "");
  await killedWhile(row?.id ?? "", (kill) =>
    mailbox.beforeTaking(async () => {
      await kill();
      throw new Error("the sender is gone");
    }),
  );
  mailbox.beforeTaking(async () => undefined);
  // What the dead one held is nobody else's for two minutes; then the next attempt goes out.
  await expect(sendMailJob({ id: row?.id })).rejects.toThrow("is being sent");
  await release(row?.id ?? "");
  await sendMailJob({ id: row?.id });
  await sendMailJob({ id: row?.id });
  expect(mailbox.mails).toHaveLength(1);
});

test("killed after the server took it and before that is written down, it comes twice as one and the same mail", async () => {
  const id = await publishedActivity(1);
  const speaker = await enter(id, "pt.member", ["participant"]);
  await add(id, session(first, { speakerIds: [speaker] }));
  await publish(id);
  await send(id, 1);
  const [message] = await messages(id, 1);
  const [row] = await posted(message?.id ?? "");
  const client = new pg.Client({ connectionString: portal.ownerUrl });
  await client.connect();
  await killedWhile(row?.id ?? "", (kill) =>
    mailbox.beforeTaking(async () => {
      // The sender cannot write down that it sent the mail, until it is dead.
      await client.query("begin");
      await client.query("select from outbox where id = $1 for update", [row?.id]);
      mailbox.next("pt.member").then(async (mail) => {
        mailbox.mails.push(mail);
        await kill();
      });
    }),
  );
  await client.query("rollback");
  await client.end();
  mailbox.beforeTaking(async () => undefined);
  await release(row?.id ?? "");
  await sendMailJob({ id: row?.id });
  expect(new Set(mailbox.mails.map((mail) => mail.messageId)).size).toBe(1);
  expect(mailbox.mails).toHaveLength(2);
  const [told] = await asOwner(portal.ownerUrl, (tx) =>
    tx
      .select()
      .from(agendaMessages)
      .where(eq(agendaMessages.id, message?.id ?? "")),
  );
  expect(told?.sentAt).not.toBeNull();
});
