import { env } from "@/lib/env";
import type { Recipient } from "./recipient";

/** A mail that is written and not yet laid out. */
export type Composed = {
  to: Recipient;
  subject: string;
  paragraphs: string[];
  entries?: { text: string; address: string }[];
  button?: { label: string; address: string };
  /** Stops mails of this kind, without signing in. */
  stop?: string;
  calendar?: { fileName: string; content: string };
};

export const address = (path: string) => env.publicUrl + path;
