import { env } from "@/lib/env";
import type { Recipient } from "./recipient";

/** A mail that is written and not yet laid out. */
export type Composed = {
  to: Recipient;
  subject: string;
  paragraphs: string[];
  button?: { label: string; address: string };
};

export const address = (path: string) => env.publicUrl + path;
