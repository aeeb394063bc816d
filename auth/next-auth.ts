import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { safePath } from "@/lib/paths";
import { sessionCookieName } from "./cookie";
import { endSessionOf, signInSecret } from "./sign-in";

/**
 * next-auth carries the cookie: an encrypted token that holds our session's secret and nothing else. Whether that
 * session is alive our own table decides, on every request.
 */
export function authOptions(): NextAuthOptions {
  return {
    session: { strategy: "jwt", maxAge: env.sessionMaxHours * 3600 },
    // A garbled cookie is no fault of ours, and its error holds what somebody sent.
    logger: {
      error: (code) => log.debug({ code: /^[A-Z_]{1,60}$/.exec(code)?.[0] }, "next-auth"),
      warn() {},
      debug() {},
    },
    pages: { signIn: "/", error: "/" },
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: {
          httpOnly: true,
          sameSite: "lax",
          path: "/",
          secure: sessionCookieName().startsWith("__Host-"),
        },
      },
    },
    providers: [
      Credentials({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(given) {
          const { email, password } = given ?? {};
          if (typeof email !== "string" || typeof password !== "string") return null;
          const opened = await signInSecret(email.trim().toLowerCase(), password).catch(() => null);
          return typeof opened === "string" ? { id: opened } : null;
        },
      }),
    ],
    // Without this the cookie would go on working after a sign-out here.
    events: { signOut: ({ token }) => endSessionOf(token?.session) },
    callbacks: {
      jwt: ({ token, user }) => (user ? { session: user.id } : { session: token.session }),
      session: () => ({ expires: new Date(0).toISOString() }),
      redirect: ({ url, baseUrl }) =>
        baseUrl + safePath(url.startsWith(baseUrl) ? url.slice(baseUrl.length) || "/" : url),
    },
  };
}
