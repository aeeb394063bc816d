import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { SetupError } from "@/lib/env";

type Login = "enlace_web" | "enlace_job";

function passwordOf(login: Login, secret: string): string {
  return createHmac("sha256", secret).update(login).digest("hex");
}

/** The owner's address with another login. */
export function addressOf(ownerUrl: string, login: Login, secret: string): string {
  const url = new URL(ownerUrl);
  url.username = login;
  url.password = passwordOf(login, secret);
  return url.href;
}

/** Roles belong to the whole server, so another database of it may be creating the same one right now. */
export async function ensureRole(client: pg.Client, role: Login) {
  if ((await client.query("select from pg_roles where rolname = $1", [role])).rowCount) return;
  await client
    .query(`create role ${role} nologin noinherit`)
    .catch((error: { code?: string; message: string }) => {
      if (error.code === "42710" || error.code === "23505") return;
      throw new SetupError(
        `${client.user} may not create the role ${role} (${error.message}). Give it CREATEROLE, or create the roles as docs/running.md says.`,
      );
    });
}

/** Lets the role log in with a password made from the secret, sent as a SCRAM-SHA-256 verifier (RFC 7677). */
export async function setPassword(client: pg.Client, login: Login, secret: string) {
  const verifier = client.escapeLiteral(scramVerifier(passwordOf(login, secret)));
  for (let attempt = 1; ; attempt++) {
    try {
      await client.query(`alter role ${login} login noinherit password ${verifier}`);
      return;
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      if (code === "42501") {
        throw new SetupError(
          `${client.user} may not set the password of ${login}, which another role created. Set DATABASE_WEB_URL and DATABASE_JOB_URL, see docs/running.md.`,
        );
      }
      if (attempt > 20 || !/concurrently/.test(message)) throw error;
      await sleep(20 + Math.random() * 80);
    }
  }
}

/** What PostgreSQL stores of a password: sent instead of it, so that no server log can hold it. */
function scramVerifier(password: string): string {
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, 4096, 32, "sha256");
  const key = (name: string) => createHmac("sha256", salted).update(name).digest();
  const stored = createHash("sha256").update(key("Client Key")).digest("base64");
  return `SCRAM-SHA-256$4096:${salt.toString("base64")}$${stored}:${key("Server Key").toString("base64")}`;
}
