import { createHmac } from "node:crypto";
import { env } from "@/lib/env";

/**
 * The secret of a link that one mail carries: 256 bits, made when the mail is sent and kept nowhere. The same at every
 * attempt, so that a mail that goes out twice because of a crash holds the same, valid link.
 */
export function linkSecret(mailId: string): string {
  return createHmac("sha256", env.secret).update(`link of mail ${mailId}`).digest("base64url");
}
