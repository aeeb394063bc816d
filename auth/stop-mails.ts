import { createHmac, timingSafeEqual } from "node:crypto";
import { asSystem } from "@/db/client";
import { recordAct } from "@/db/queries/audit";
import { chooseWays, listChoices } from "@/db/queries/notices";
import { isId } from "@/domain/ids";
import { type Topic, topics } from "@/domain/notices";
import { env } from "@/lib/env";

/** The link in a mail that stops mails of these topics, without signing in. It names an account and topics, and opens nothing. */
const sign = (said: string) =>
  createHmac("sha256", env.secret).update(`stop mails ${said}`).digest("base64url");

export function stopToken(accountId: string, which: readonly Topic[]): string {
  const said = `${accountId}.${topics.filter((topic) => which.includes(topic)).join("+")}`;
  return `${said}.${sign(said)}`;
}

export type Stopping = { accountId: string; topics: Topic[] };

/** What a link stops; null for one that is none of ours. */
export function readStopToken(token: string): Stopping | null {
  const [accountId = "", named = "", mac = "", more] = token.split(".");
  const given = Buffer.from(mac);
  const right = Buffer.from(sign(`${accountId}.${named}`));
  if (more !== undefined || given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const which = topics.filter((topic) => named.split("+").includes(topic));
  return isId(accountId) && which.length > 0 ? { accountId, topics: which } : null;
}

/** What comes by mail stays in the portal alone; what was turned off before stays off. */
export async function stopMails({ accountId, topics: which }: Stopping): Promise<void> {
  await asSystem(async (tx) => {
    const before = await listChoices(tx, accountId);
    const mailed = which.filter((topic) => before[topic] !== "none" && before[topic] !== "portal");
    if (mailed.length === 0) return;
    await chooseWays(tx, accountId, Object.fromEntries(mailed.map((topic) => [topic, "portal"])));
    await recordAct(tx, { accountId: null, act: "notices.stop-mails", subjectId: accountId });
  });
}
