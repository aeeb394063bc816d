import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { asOwner } from "@/db/owner";
import { removeSession } from "@/db/queries/agenda-draft";
import { editMessage, listMessages, noteForAll, sendMessages } from "@/db/queries/agenda-messages";
import { endParticipation } from "@/db/queries/participants";
import { agendaSessions } from "@/db/schema/agenda";
import { accountId } from "@/db/seed/accounts";
import { composeAgendaMail } from "@/jobs/agenda-mail";
import {
  add,
  agendaMailbox,
  change,
  counts,
  first,
  firstVersion,
  messages,
  organise,
  publish,
  refusal,
  second,
  send,
} from "./agenda-mailbox";
import { as, enter, publishedActivity, session } from "./agenda-people";

const { portal, mailbox, deliver } = agendaMailbox();
const canary = "CANARY of a session";

/** The messages about a first version are sent. */
async function announced() {
  const made = await firstVersion();
  await send(made.id, 1);
  await deliver(made.id, 1);
  return made;
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
  expect(mailbox().mails).toEqual([]);
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
  mailbox().mails.length = 0;
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
