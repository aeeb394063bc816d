import { eq } from "drizzle-orm";
import { beforeAll, beforeEach } from "vitest";
import { asOwner } from "@/db/owner";
import { findSession } from "@/db/queries/agenda";
import { addSession, editSession } from "@/db/queries/agenda-draft";
import { countMessages, listMessages, sendMessages } from "@/db/queries/agenda-messages";
import { publishAgenda } from "@/db/queries/agenda-publishing";
import { accounts } from "@/db/schema/accounts";
import { outbox } from "@/db/schema/operations";
import { accountId } from "@/db/seed/accounts";
import type { AgendaSession } from "@/domain/agenda/session";
import { sendMailJob } from "@/jobs/send-mail";
import { forgetEnv } from "@/lib/env";
import { Refusal } from "@/lib/errors";
import { as, enter, openSessions, publishedActivity, session } from "./agenda-people";
import { openMailbox } from "./mailbox";
import { testPortal } from "./portal";

export const first = "11111111-1111-4111-8111-111111111111";
export const second = "22222222-2222-4222-8222-222222222222";

export const organise = <T>(work: Parameters<typeof as<T>>[1]) => as("organiser", work);
export const add = (id: string, each: AgendaSession) =>
  organise((tx, viewer) => addSession(tx, viewer, id, each));
export const publish = (id: string) => organise((tx, viewer) => publishAgenda(tx, viewer, id, ""));
export const messages = async (id: string, version: number) =>
  (await organise((tx) => listMessages(tx, id, version))).rows;
export const send = (id: string, version: number) => organise((tx) => sendMessages(tx, id, version));
export const counts = (id: string, version: number) => organise((tx) => countMessages(tx, id, version));

export async function change(id: string, to: AgendaSession): Promise<void> {
  const revision = (await organise((tx) => findSession(tx, id, 0, to.sessionId)))?.revision ?? 0;
  await organise((tx, viewer) => editSession(tx, viewer, id, revision, to));
}

export async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason) => reason,
  );
  if (!(error instanceof Refusal)) throw new Error(`no refusal: ${error}`);
  return error.failure?.key ?? "";
}

/** A published activity in which Portugal's member speaks in one session, with a first version. */
export async function firstVersion(label = 1, change: Partial<AgendaSession> = {}) {
  const id = await publishedActivity(label);
  const speaker = await enter(id, "pt.member", ["participant"]);
  await add(id, session(first, { label, speakerIds: [speaker], ...change }));
  await publish(id);
  return { id, speaker };
}

/** A portal whose mail arrives at a real server; Portugal's member reads English. */
export function agendaMailbox() {
  const portal = testPortal({
    ENLACE_URL: "https://enlace.example",
    MAIL_FROM: "Enlace <agenda@enlace.example>",
  });
  let open: Awaited<ReturnType<typeof openMailbox>> | undefined;
  const mailbox = () => {
    if (!open) throw new Error("the mailbox is not open yet");
    return open;
  };

  beforeAll(async () => {
    await openSessions(portal.ownerUrl, ["organiser", "uy.member", "pt.member"]);
    await asOwner(portal.ownerUrl, (tx) =>
      tx
        .update(accounts)
        .set({ language: "en" })
        .where(eq(accounts.id, accountId("pt.member"))),
    );
    open = await openMailbox();
    process.env.SMTP_URL = open.url;
    forgetEnv();
    return () => mailbox().close();
  });

  beforeEach(() => {
    mailbox().mails.length = 0;
    mailbox().refuse(false);
    mailbox().beforeTaking(async () => undefined);
  });

  /** The rows of the outbox about these messages, oldest first. */
  const posted = (...ids: string[]) =>
    asOwner(portal.ownerUrl, async (tx) => {
      const rows = await tx.select().from(outbox).where(eq(outbox.kind, "agenda-changed")).orderBy(outbox.id);
      return rows.filter((row) => ids.includes(row.subjectId ?? ""));
    });

  return {
    portal,
    mailbox,
    posted,
    /** Runs the jobs of a version's messages; gives all that has arrived. */
    async deliver(id: string, version: number) {
      const ids = (await messages(id, version)).map((each) => each.id);
      for (const row of await posted(...ids)) await sendMailJob({ id: row.id });
      return mailbox().mails;
    },
  };
}
