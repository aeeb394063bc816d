import { asSystem } from "@/db/client";
import { recordAct } from "@/db/queries/audit";
import { addDevice, addSession, endSession, findCredentials, knowsDevice } from "@/db/queries/identity";
import { tellAbout } from "@/db/queries/outbox";
import { env } from "@/lib/env";
import { clearSessionCookie, deviceHash, sessionHash, setDeviceCookie, setSessionCookie } from "./cookie";
import { addressOfRequest, deviceOfRequest } from "./device";
import { passwordFits } from "./password";
import { hashOf, newSecret } from "./secret";
import { countFailure, forgetFailures, secondsToWait, tryBucket } from "./tries";

export type SignedIn = { signedIn: true } | { signedIn: false; wait: number };

/**
 * Signs somebody in and sets the cookie of a new session. An unknown person, a wrong password and an ended posting look
 * and take the same. `wait` is in seconds, 0 when the password or the person was wrong.
 */
export async function signIn(email: string, password: string): Promise<SignedIn> {
  const secret = await openSession(email, password);
  if (typeof secret !== "string") return { signedIn: false, wait: secret.wait };
  await setSessionCookie(secret);
  return { signedIn: true };
}

/** The secret of a new session, or how long to wait. */
export async function openSession(email: string, password: string): Promise<string | { wait: number }> {
  const [address, device] = [await addressOfRequest(), await deviceHash()];
  const { person, known } = await asSystem(async (tx) => {
    const person = await findCredentials(tx, email);
    return { person, known: Boolean(person && device && (await knowsDevice(tx, person.accountId, device))) };
  });
  const bucket = tryBucket(email, known ? device : null);
  const wait = await secondsToWait(bucket, address);
  if (wait > 0) return { wait };

  const fits = await passwordFits(person?.passwordHash ?? null, password);
  if (!fits || !person?.active) {
    await countFailure(bucket, address);
    if (person) {
      await asSystem((tx) =>
        recordAct(tx, { accountId: null, act: "account.fail-to-sign-in", subjectId: person.accountId }),
      );
    }
    return { wait: 0 };
  }

  await forgetFailures(bucket);
  const secret = newSecret();
  const newDevice = known ? null : newSecret();
  const { accountId } = person;
  const name = await deviceOfRequest();
  await asSystem(async (tx) => {
    await addSession(tx, {
      accountId,
      secretHash: hashOf(secret),
      device: name,
      idleMinutes: env.sessionIdleMinutes,
      maxHours: env.sessionMaxHours,
    });
    if (newDevice) {
      await addDevice(tx, accountId, hashOf(newDevice));
      await tellAbout(tx, "new-device", accountId, null);
    }
    await recordAct(tx, { accountId, act: "account.sign-in", subjectId: accountId });
  });
  if (newDevice) await setDeviceCookie(newDevice);
  return secret;
}

/** Ends the session of this request and takes its cookie away. */
export async function signOut(): Promise<void> {
  const hash = await sessionHash();
  await clearSessionCookie();
  if (!hash) return;
  await asSystem(async (tx) => {
    const accountId = await endSession(tx, hash);
    if (accountId) await recordAct(tx, { accountId, act: "account.sign-out", subjectId: accountId });
  });
}
