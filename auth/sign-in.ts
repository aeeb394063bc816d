import { asSystem } from "@/db/client";
import { recordAct } from "@/db/queries/audit";
import { endSession, knowsDevice } from "@/db/queries/identity";
import { setLanguageCookie } from "@/lib/languages";
import { clearSessionCookie, deviceHash, sessionHash, setDeviceCookie, setSessionCookie } from "./cookie";
import { addressOfRequest, deviceOfRequest } from "./device";
import { type Browser, beginSession, openSession } from "./open-session";
import { hashOfGiven } from "./secret";

async function browserOfRequest(): Promise<Browser> {
  return {
    name: await deviceOfRequest(),
    address: await addressOfRequest(),
    deviceHash: await deviceHash(),
  };
}

/** The secret of a new session; its device and the person's language are in cookies already. Or seconds to wait. */
export async function signInSecret(email: string, password: string): Promise<string | { wait: number }> {
  const opened = await openSession(email, password, await browserOfRequest());
  if ("wait" in opened) return opened;
  if (opened.device) await setDeviceCookie(opened.device);
  if (opened.language) await setLanguageCookie(opened.language);
  return opened.session;
}

/** Signs somebody in: a new session and its cookie. */
export async function signIn(email: string, password: string): Promise<true | { wait: number }> {
  const opened = await signInSecret(email, password);
  if (typeof opened !== "string") return opened;
  await setSessionCookie(opened);
  return true;
}

/** After an invitation, a reset or a changed password: a session with a new identifier. */
export async function signInAs(accountId: string): Promise<void> {
  const device = await deviceHash();
  const known = device !== null && (await asSystem((tx) => knowsDevice(tx, accountId, device)));
  const opened = await beginSession(accountId, await browserOfRequest(), known);
  await setSessionCookie(opened.session);
  if (opened.device) await setDeviceCookie(opened.device);
}

/** Ends the session of this request and takes its cookie away. */
export async function signOut(): Promise<void> {
  const hash = await sessionHash();
  await clearSessionCookie();
  await endSessionWith(hash);
}

/** Ends the session whose secret this is. */
export async function endSessionOf(secret: unknown): Promise<void> {
  await endSessionWith(hashOfGiven(secret));
}

async function endSessionWith(hash: string | null): Promise<void> {
  if (!hash) return;
  await asSystem(async (tx) => {
    const accountId = await endSession(tx, hash);
    if (accountId) await recordAct(tx, { accountId, act: "account.sign-out", subjectId: accountId });
  });
}
