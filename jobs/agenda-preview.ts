import { env } from "@/lib/env";
import { composeAgendaMail, type Silence } from "./agenda-mail";
import { plainText } from "./plain-letter";
import { mailWords } from "./words";

/**
 * A message about an agenda as it would go now, for the organiser who reads it first: composed as its recipient, with
 * what they may read and no more. Whoever asks must have read the message under the policies.
 */
export async function previewAgendaMail(messageId: string) {
  const mail = await composeAgendaMail(messageId);
  if (typeof mail === "string") return { silence: mail as Silence };
  const { to, calendar, button: _button, stop: _stop, ...letter } = mail;
  const t = await mailWords(to.language);
  const text = plainText({
    ...letter,
    button: mail.button,
    language: to.language,
    foot: t("foot"),
    portal: env.publicUrl,
  });
  return { language: to.language, text, calendar: calendar?.content ?? "" };
}
