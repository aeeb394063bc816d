import { createTransport, type Transporter } from "nodemailer";
import { env } from "./env";

export type Mail = {
  /** The same for every attempt, so that a mail that arrives twice can be recognised. */
  id: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  /** Where one POST stops mails like this one (RFC 8058). */
  stop?: string;
  /** A calendar that the mail carries along. */
  calendar?: { fileName: string; content: string };
};

let transporter: { url: string; sender: Transporter } | undefined;

function sender(url: string): Transporter {
  if (transporter?.url !== url) {
    const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
    const closed = { disableFileAccess: true, disableUrlAccess: true };
    transporter = { url, sender: createTransport({ url, ...timeouts, ...closed }) };
  }
  return transporter.sender;
}

/** True once the mail server took it; false where no mail leaves, because SMTP_URL is not set. */
export async function sendMail({ id, calendar, stop, ...mail }: Mail): Promise<boolean> {
  const url = env.smtpUrl;
  if (!url) return false;
  const messageId = `<${id}@${new URL(env.publicUrl).hostname}>`;
  await sender(url).sendMail({
    ...mail,
    from: env.mailFrom,
    messageId,
    attachments: calendar && [
      {
        filename: calendar.fileName,
        content: calendar.content,
        contentType: "text/calendar; charset=utf-8; method=PUBLISH",
      },
    ],
    headers: {
      "Auto-Submitted": "auto-generated",
      ...(stop && { "List-Unsubscribe": `<${stop}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
    },
  });
  return true;
}
