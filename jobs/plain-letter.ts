import type { Locale } from "@/domain/local-text";

export type Letter = {
  language: Locale;
  subject: string;
  paragraphs: string[];
  /** What it is about, one by one, each with its address. */
  entries?: { text: string; address: string }[];
  button?: { label: string; address: string };
  /** Why this person gets it, and the portal's address. */
  foot: string;
  portal: string;
  /** How to stop mails like this one. */
  stop?: { label: string; address: string };
};

/** The letter as plain text. */
export function plainText(letter: Letter): string {
  const link = letter.button && `${letter.button.label}:\n${letter.button.address}`;
  const entries = (letter.entries ?? []).map((entry) => `${entry.text}\n${entry.address}`);
  const stop = letter.stop && `${letter.stop.label}:\n${letter.stop.address}`;
  const parts = [
    letter.subject,
    ...letter.paragraphs,
    ...entries,
    link,
    `${letter.foot}\n${letter.portal}`,
    stop,
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}
