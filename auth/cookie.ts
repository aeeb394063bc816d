import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/env";
import { hashOf, hashOfGiven } from "./secret";

const overHttps = () => env.publicUrl.startsWith("https:");

/** `__Host-` over HTTPS; a plain name only on loopback without TLS. */
export function sessionCookieName(): string {
  return overHttps() ? "__Host-enlace-session" : "enlace-session";
}

export const deviceCookieName = "enlace-device";

const attributes = () => ({ httpOnly: true, sameSite: "lax" as const, secure: overHttps(), path: "/" });

/** The value of the session cookie: next-auth's encrypted token around our own session's secret. */
export function sealSession(secret: string): Promise<string> {
  return encode({ token: { session: secret }, secret: env.secret, maxAge: env.sessionMaxHours * 3600 });
}

/** Unsealing is dear and a page needs it each time: kept for a minute, one hash under another. */
const unsealed = new Map<string, { secretHash: string; until: number }>();
const KEPT = 60_000;
const MOST = 5000;

/** The hash of the session's secret in this request's cookie, or null. Whether it is alive the database decides. */
export async function sessionHash(): Promise<string | null> {
  const sealed = (await cookies()).get(sessionCookieName())?.value;
  return sealed ? unseal(sealed) : null;
}

async function unseal(sealed: string): Promise<string | null> {
  const key = hashOf(sealed);
  const known = unsealed.get(key);
  if (known && known.until > Date.now()) return known.secretHash;
  unsealed.delete(key);
  try {
    const token = await decode({ token: sealed, secret: env.secret });
    const secretHash = hashOfGiven(token?.session);
    const end = Number(token?.exp) * 1000;
    if (secretHash && end) keep(key, { secretHash, until: Math.min(Date.now() + KEPT, end) });
    return secretHash;
  } catch {
    return null;
  }
}

function keep(key: string, found: { secretHash: string; until: number }) {
  const [oldest] = unsealed.keys();
  if (unsealed.size >= MOST && oldest) unsealed.delete(oldest);
  unsealed.set(key, found);
}

/** Gives the browser the session of this secret, until the browser closes. */
export async function setSessionCookie(secret: string): Promise<void> {
  (await cookies()).set(sessionCookieName(), await sealSession(secret), attributes());
}

/** Takes the session's cookie away; ending the session is the database's. */
export async function clearSessionCookie(): Promise<void> {
  (await cookies()).set(sessionCookieName(), "", { ...attributes(), maxAge: 0 });
}

/** The hash of the secret by which this browser is known again; null where it has none. */
export async function deviceHash(): Promise<string | null> {
  return hashOfGiven((await cookies()).get(deviceCookieName)?.value);
}

/** Lets this browser be known again for 400 days, the longest that browsers keep a cookie. */
export async function setDeviceCookie(secret: string): Promise<void> {
  (await cookies()).set(deviceCookieName, secret, { ...attributes(), maxAge: 400 * 24 * 3600 });
}
