import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/env";
import { hashOfGiven } from "./secret";

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

/** The hash of the session's secret in this request's cookie, or null. Whether it is alive the database decides. */
export async function sessionHash(): Promise<string | null> {
  const sealed = (await cookies()).get(sessionCookieName())?.value;
  if (!sealed) return null;
  try {
    const token = await decode({ token: sealed, secret: env.secret });
    return hashOfGiven(token?.session);
  } catch {
    return null;
  }
}

export async function setSessionCookie(secret: string): Promise<void> {
  (await cookies()).set(sessionCookieName(), await sealSession(secret), attributes());
}

export async function clearSessionCookie(): Promise<void> {
  (await cookies()).set(sessionCookieName(), "", { ...attributes(), maxAge: 0 });
}

export async function deviceHash(): Promise<string | null> {
  return hashOfGiven((await cookies()).get(deviceCookieName)?.value);
}

export async function setDeviceCookie(secret: string): Promise<void> {
  (await cookies()).set(deviceCookieName, secret, { ...attributes(), maxAge: 400 * 24 * 3600 });
}
