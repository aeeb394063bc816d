import * as z from "zod";
import { asSystem } from "@/db/client";
import { findWaiting, holdMail, markFailed, markSent, type Waiting } from "@/db/queries/mail";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { sendMail } from "@/lib/mail";
import { compose } from "./compose";
import { writeLetter } from "./letter";
import { mailWords } from "./words";

const payloadShape = z.object({ id: z.uuid() });

/** What is sent again after a failure is the same mail: whoever got it twice can tell. */
const identity = ({ id, kind, subjectId }: Waiting) => (kind === "agenda-changed" && subjectId) || id;

/** Where a mail program itself stops mails (RFC 8058). */
const oneClick = (link: string) => link.replace("/stop-mails/", "/api/stop-mails/");

/**
 * Sends one row of the outbox, at least once: the link's hash is kept before the mail goes out, and the row is marked
 * after the mail server took it. A crash between the two sends the same mail with the same link again. One attempt at
 * a time: a second one waits until the first has ended, or two minutes.
 */
export async function sendMailJob(payload: unknown): Promise<void> {
  const { id } = payloadShape.parse(payload);
  const waiting = await asSystem((tx) => findWaiting(tx, id));
  if (!waiting) return;
  if (!(await asSystem((tx) => holdMail(tx, waiting)))) throw new Error(`mail ${id} is being sent`);
  // Without SMTP an invitation waits for an administrator, and nothing else leaves.
  if (!env.smtpUrl && (waiting.kind !== "password-reset" || !env.embedded)) {
    await asSystem((tx) => markFailed(tx, id, "no SMTP_URL"));
    return;
  }
  const mail = await compose(waiting);
  if (!mail) return asSystem((tx) => markFailed(tx, id, "nothing left to say"));
  const { to, subject, paragraphs, entries, button, calendar, stop } = mail;
  if (!env.smtpUrl) {
    process.stdout.write(`\n  A new password for ${to.email}: ${button?.address}\n\n`);
    return asSystem((tx) => markSent(tx, id));
  }
  const t = await mailWords(to.language);
  const letter = {
    language: to.language,
    subject,
    paragraphs,
    entries,
    button,
    foot: t("foot"),
    portal: env.publicUrl,
    stop: stop ? { label: t("stop"), address: stop } : undefined,
  };
  const { html, text } = await writeLetter(letter);
  try {
    await sendMail({
      id: identity(waiting),
      to: to.email,
      subject,
      html,
      text,
      calendar,
      stop: stop && oneClick(stop),
    });
  } catch (error) {
    const code = (error as { code?: string }).code ?? "refused";
    log.warn({ mail: id, kind: waiting.kind, code }, "mail not sent");
    await asSystem((tx) => markFailed(tx, id, code));
    throw new Error(`mail ${id} not sent: ${code}`);
  }
  await asSystem((tx) => markSent(tx, id));
}
