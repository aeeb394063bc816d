import { NIL } from "uuid";
import { asSystem } from "@/db/client";
import { recordAct } from "@/db/queries/audit";
import { addDevice, addSession, findCredentials, knowsDevice } from "@/db/queries/identity";
import { tellAbout } from "@/db/queries/outbox";
import type { Locale } from "@/domain/local-text";
import { env } from "@/lib/env";
import { passwordFits } from "./password";
import { hashOf, newSecret } from "./secret";
import { beginTry, forgetTries, tryBucket } from "./tries";

/** The browser that asks: what it calls itself, where it connects from, and the hash of its device cookie. */
export type Browser = { name: string; address: string; deviceHash: string | null };

/** Secrets for the cookies: of the session, and of the device where it was not known before. */
export type Opened = { session: string; device: string | null; language: Locale | null };

/**
 * Opens a session for who knows the password, or says how many seconds to wait: 0 when the password or the person was
 * wrong. An unknown person, a wrong password and an ended posting look and take the same.
 */
export async function openSession(
  email: string,
  password: string,
  browser: Browser,
): Promise<Opened | { wait: number }> {
  const device = browser.deviceHash;
  const { person, known } = await asSystem(async (tx) => {
    const person = await findCredentials(tx, email);
    // Asked of nobody as well: how long it takes would tell who has an account.
    const known = device !== null && (await knowsDevice(tx, person?.accountId ?? NIL, device));
    return { person, known };
  });
  const bucket = tryBucket(email, known ? device : null);
  const wait = await beginTry(bucket, known ? null : browser.address);
  if (wait > 0) return { wait };
  const fits = await passwordFits(person?.passwordHash ?? null, password);
  if (!fits || !person?.active) {
    const subjectId = person?.accountId ?? null;
    await asSystem((tx) => recordAct(tx, { accountId: null, act: "account.fail-to-sign-in", subjectId }));
    return { wait: 0 };
  }
  await forgetTries(bucket, known ? null : browser.address);
  return { ...(await beginSession(person.accountId, browser, known)), language: person.language };
}

/** A new session for somebody who has just proved who they are; never one that was there before. */
export async function beginSession(
  accountId: string,
  browser: Browser,
  known: boolean,
): Promise<Omit<Opened, "language">> {
  const session = newSecret();
  const device = known ? null : newSecret();
  await asSystem(async (tx) => {
    await addSession(tx, {
      accountId,
      secretHash: hashOf(session),
      device: browser.name,
      idleMinutes: env.sessionIdleMinutes,
      maxHours: env.sessionMaxHours,
    });
    if (device) {
      await addDevice(tx, accountId, hashOf(device));
      await tellAbout(tx, "new-device", accountId, null, { device: browser.name });
    }
    await recordAct(tx, { accountId, act: "account.sign-in", subjectId: accountId });
  });
  return { session, device };
}
