import { spawn } from "node:child_process";
import { once } from "node:events";
import { eq, sql } from "drizzle-orm";
import pg from "pg";
import { expect, test } from "vitest";
import { asOwner } from "@/db/owner";
import { sendAgain } from "@/db/queries/agenda-messages";
import { agendaMessages } from "@/db/schema/agenda-messages";
import { sendMailJob } from "@/jobs/send-mail";
import { agendaMailbox, counts, firstVersion, messages, organise, refusal, send } from "./agenda-mailbox";

const { portal, mailbox, posted } = agendaMailbox();

test("ten who send at once send each message once", async () => {
  const { id } = await firstVersion();
  const results = await Promise.allSettled(Array.from({ length: 10 }, () => send(id, 1)));
  expect(results.filter((each) => each.status === "fulfilled")).toHaveLength(1);
  const [message] = await messages(id, 1);
  const rows = await posted(message?.id ?? "");
  expect(rows).toHaveLength(1);
  const jobs = Array.from({ length: 5 }, () => sendMailJob({ id: rows[0]?.id }));
  await Promise.allSettled(jobs);
  expect(mailbox().mails).toHaveLength(1);
});

test("a failed one is seen and sent again, as the same mail; the earlier attempt is replaced", async () => {
  const { id } = await firstVersion();
  await send(id, 1);
  mailbox().refuse(true);
  const [message] = await messages(id, 1);
  const [before] = await posted(message?.id ?? "");
  await expect(sendMailJob({ id: before?.id })).rejects.toThrow("not sent");
  expect(await counts(id, 1)).toMatchObject({ failed: 1, sent: 0 });
  mailbox().refuse(false);
  await organise((tx) => sendAgain(tx, id, message?.id ?? ""));
  expect(await refusal(organise((tx) => sendAgain(tx, id, message?.id ?? "")))).toBe("nothingToSend");
  const [, again] = await posted(message?.id ?? "");
  await sendMailJob({ id: again?.id });
  await sendMailJob({ id: before?.id });
  expect(mailbox().mails.map((mail) => mail.messageId)).toEqual([`<${message?.id}@enlace.example>`]);
  expect(await counts(id, 1)).toMatchObject({ failed: 0, sent: 1 });
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
  const { id } = await firstVersion();
  await send(id, 1);
  const [message] = await messages(id, 1);
  const [row] = await posted(message?.id ?? "");
  await killedWhile(row?.id ?? "", (kill) =>
    mailbox().beforeTaking(async () => {
      await kill();
      throw new Error("the sender is gone");
    }),
  );
  mailbox().beforeTaking(async () => undefined);
  // What the dead one held is nobody else's for two minutes; then the next attempt goes out.
  await expect(sendMailJob({ id: row?.id })).rejects.toThrow("is being sent");
  await release(row?.id ?? "");
  await sendMailJob({ id: row?.id });
  await sendMailJob({ id: row?.id });
  expect(mailbox().mails).toHaveLength(1);
});

test("killed after the server took it and before that is written down, it comes twice as one and the same mail", async () => {
  const { id } = await firstVersion();
  await send(id, 1);
  const [message] = await messages(id, 1);
  const [row] = await posted(message?.id ?? "");
  const client = new pg.Client({ connectionString: process.env.DATABASE_JOB_URL });
  await client.connect();
  await killedWhile(row?.id ?? "", (kill) =>
    mailbox().beforeTaking(async () => {
      // The sender cannot write down that it sent the mail, until it is dead.
      await client.query("begin");
      const held = await client.query("select from outbox where id = $1 for update", [row?.id]);
      expect(held.rowCount).toBe(1);
      mailbox()
        .next("pt.member")
        .then(async (mail) => {
          mailbox().mails.push(mail);
          await kill();
        });
    }),
  );
  await client.query("rollback");
  await client.end();
  mailbox().beforeTaking(async () => undefined);
  await release(row?.id ?? "");
  await sendMailJob({ id: row?.id });
  expect(new Set(mailbox().mails.map((mail) => mail.messageId)).size).toBe(1);
  expect(mailbox().mails).toHaveLength(2);
  const [told] = await asOwner(portal.ownerUrl, (tx) =>
    tx
      .select()
      .from(agendaMessages)
      .where(eq(agendaMessages.id, message?.id ?? "")),
  );
  expect(told?.sentAt).not.toBeNull();
});
