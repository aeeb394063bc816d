import { verify } from "@node-rs/argon2";
import { eq } from "drizzle-orm";
import pg from "pg";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { type Browser, openSession } from "@/auth/open-session";
import { hashPassword } from "@/auth/password";
import { changePassword } from "@/auth/reset";
import { hashOf } from "@/auth/secret";
import { beginTry, tryBucket } from "@/auth/tries";
import { asSystem, asViewer, type Tx } from "@/db/client";
import { asOwner } from "@/db/owner";
import { endSession, setPassword } from "@/db/queries/identity";
import { findViewer } from "@/db/queries/viewer";
import { accountSessions } from "@/db/schema/account-sessions";
import { accountContacts, accounts } from "@/db/schema/accounts";
import { rateLimits } from "@/db/schema/identity";
import { auditLog } from "@/db/schema/operations";
import { accountId, demoPassword } from "@/db/seed/accounts";
import { answerTo } from "@/lib/errors";
import { testPortal } from "./portal";

vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof import("@node-rs/argon2")>();
  return { ...real, verify: vi.fn(real.verify) };
});

const portal = testPortal();
const owner = (work: (tx: Tx) => Promise<unknown>) => asOwner(portal.ownerUrl, work);

const browser: Browser = { name: "Firefox, Linux", address: "192.0.2.1", deviceHash: null };
const uruguay = "uy.member@enlace.example";

async function session(email = uruguay, password = demoPassword, from: Partial<Browser> = {}) {
  const opened = await openSession(email, password, { ...browser, ...from });
  if ("wait" in opened) throw new Error(`not signed in: ${opened.wait}`);
  return opened;
}

const textOf = (config: unknown) =>
  typeof config === "string" ? config : ((config as { text?: string }).text ?? "");

const whoIs = (secret: string) => asViewer(hashOf(secret), "read", findViewer);

beforeEach(() => asSystem((tx) => tx.delete(rateLimits)));

test("opens a session of its own at each sign-in", async () => {
  const [first, second] = [await session(), await session()];
  expect(first.session).not.toBe(second.session);
  expect((await whoIs(first.session))?.accountId).toBe(accountId("uy.member"));
  expect((await whoIs(second.session))?.accountId).toBe(accountId("uy.member"));
});

test("the database keeps only the hash of a session's secret", async () => {
  const { session: secret } = await session();
  const rows = await asSystem((tx) => tx.select().from(accountSessions));
  expect(JSON.stringify(rows)).not.toContain(secret);
  expect(rows.map((row) => row.secretHash)).toContain(hashOf(secret));
});

describe("who is refused", () => {
  test.each(["nobody@enlace.example", "pe.member@enlace.example", "former@enlace.example"])(
    "%s with a wrong password: the same answer after the same work",
    async (email) => {
      vi.mocked(verify).mockClear();
      expect(await openSession(email, "not the password", browser)).toEqual({ wait: 0 });
      expect(verify).toHaveBeenCalledTimes(1);
      const [stored] = vi.mocked(verify).mock.calls[0] ?? [];
      expect(String(stored)).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    },
  );

  test("nobody, a stranger's address and a known one: the same statements, also from a browser that is known", async () => {
    const { device } = await session();
    const asked = vi.spyOn(pg.Client.prototype, "query");
    const statements = async (email: string, deviceHash: string | null) => {
      await asSystem((tx) => tx.delete(rateLimits));
      asked.mockClear();
      expect(await openSession(email, "not the password", { ...browser, deviceHash })).toEqual({ wait: 0 });
      return asked.mock.calls.map(([config]) => textOf(config));
    };
    try {
      for (const deviceHash of [null, "f".repeat(64)]) {
        const known = await statements(uruguay, deviceHash);
        expect(known.filter((text) => /insert into "audit_log"/.test(text))).toHaveLength(1);
        expect(known.some((text) => /"known_devices"/.test(text))).toBe(deviceHash !== null);
        for (const email of ["nobody@enlace.example", "former@enlace.example"])
          expect(await statements(email, deviceHash)).toEqual(known);
      }
      // The owner's own browser has a bucket of its own, which only who holds its secret learns.
      const own = await statements(uruguay, hashOf(device ?? ""));
      expect(own.some((text) => /insert into "audit_log"/.test(text))).toBe(true);
    } finally {
      asked.mockRestore();
    }
  });

  test("an ended posting, even with the right password", async () => {
    expect(await openSession("former@enlace.example", demoPassword, browser)).toEqual({ wait: 0 });
  });
});

test("every byte of a password counts, however its accents are written", async () => {
  const long = `${"ñ".repeat(100)} hasta el final`;
  const hash = await hashPassword(long);
  await asSystem((tx) => setPassword(tx, accountId("cl.member"), hash));
  const chile = "cl.member@enlace.example";
  expect(await openSession(chile, long.slice(0, -1), browser)).toEqual({ wait: 0 });
  expect(await openSession(chile, `${long} `, browser)).toEqual({ wait: 0 });
  expect(await openSession(chile, long.normalize("NFD"), browser)).toHaveProperty("session");
});

describe("limits", () => {
  test("after five tries the right password waits too, and only there", async () => {
    for (let attempt = 0; attempt < 5; attempt++) {
      expect(await openSession(uruguay, "wrong", browser)).toEqual({ wait: 0 });
    }
    expect(await openSession(uruguay, demoPassword, browser)).toSatisfy(
      (answer) => "wait" in (answer as object) && Math.abs((answer as { wait: number }).wait - 30) < 15,
    );
    await session("uy.focal@enlace.example");
  });

  test("the wait doubles, and asking again does not make it longer", async () => {
    const bucket = tryBucket("somebody", null);
    const waits: number[] = [];
    for (let attempt = 0; attempt < 8; attempt++) {
      let wait = await beginTry(bucket, null);
      if (wait > 0) {
        expect(await beginTry(bucket, null)).toBe(wait);
        waits.push(wait);
        await asSystem((tx) => tx.delete(rateLimits).where(eq(rateLimits.key, `turn:${bucket}`)));
        wait = await beginTry(bucket, null);
      }
      expect(wait).toBe(0);
    }
    expect(waits).toEqual([30, 60, 120]);
  });

  test("many tries at once gain nothing", async () => {
    const bucket = tryBucket("somebody else", null);
    const answers = await Promise.all(Array.from({ length: 20 }, () => beginTry(bucket, null)));
    expect(answers.filter((wait) => wait === 0)).toHaveLength(5);
  });

  test("an attacker never locks out the browser in which the owner has signed in before", async () => {
    const { device } = await session();
    for (let attempt = 0; attempt < 6; attempt++) {
      await openSession(uruguay, "wrong", { ...browser, address: "203.0.113.9" });
    }
    expect(await openSession(uruguay, demoPassword, browser)).toHaveProperty("wait");
    await session(uruguay, demoPassword, { deviceHash: hashOf(device ?? "") });
  });

  test("one address may not try everybody", async () => {
    const tries = Array.from({ length: 201 }, (_, index) =>
      beginTry(tryBucket(`person ${index}`, null), "203.0.113.7"),
    );
    expect((await Promise.all(tries)).filter((wait) => wait > 0)).toHaveLength(1);
    expect(await beginTry(tryBucket("person", null), "203.0.113.8")).toBe(0);
  });
});

describe("the next request with the old cookie reads nothing", () => {
  test.each<[string, (secret: string) => Promise<unknown>]>([
    ["after signing out", (secret) => asSystem((tx) => endSession(tx, hashOf(secret)))],
    [
      "after a new password",
      () => changePassword(accountId("uy.member"), demoPassword, "tres gatos en el tejado", []),
    ],
    [
      "when the account is disabled",
      () =>
        owner((tx) =>
          tx
            .update(accounts)
            .set({ disabledAt: new Date() })
            .where(eq(accounts.id, accountId("uy.member"))),
        ),
    ],
    [
      "when the role changes",
      () =>
        owner((tx) =>
          tx
            .update(accounts)
            .set({ role: "organiser" })
            .where(eq(accounts.id, accountId("uy.member"))),
        ),
    ],
    [
      "when the posting ends",
      () =>
        owner((tx) =>
          tx
            .update(accounts)
            .set({ postedUntil: new Date(Date.now() - 1000) })
            .where(eq(accounts.id, accountId("uy.member"))),
        ),
    ],
    [
      "when it was idle for too long",
      () => owner((tx) => tx.update(accountSessions).set({ idleUntil: new Date(Date.now() - 1000) })),
    ],
  ])("%s", async (_, ends) => {
    const { session: secret } = await session();
    expect(await whoIs(secret)).not.toBe(null);
    await ends(secret);
    expect(await whoIs(secret)).toBe(null);
    const hash = await hashPassword(demoPassword);
    await owner(async (tx) => {
      await setPassword(tx, accountId("uy.member"), hash);
      await tx
        .update(accounts)
        .set({ disabledAt: null, role: "member", postedUntil: null })
        .where(eq(accounts.id, accountId("uy.member")));
    });
  });
});

test("signing in and failing to stand in the audit trail", async () => {
  await openSession(uruguay, "wrong", browser);
  await session();
  const acts = await asOwner(portal.ownerUrl, (tx) =>
    tx
      .select({ act: auditLog.act, who: auditLog.accountId, subject: auditLog.subjectId })
      .from(auditLog)
      .orderBy(auditLog.seq),
  );
  const uy = accountId("uy.member");
  expect(acts.slice(-2)).toEqual([
    { act: "account.fail-to-sign-in", who: null, subject: uy },
    { act: "account.sign-in", who: uy, subject: uy },
  ]);
});

test("forty at once are all let in; where no connection comes free in time the answer is that the portal is busy", async () => {
  const people = (await owner((tx) => tx.select({ email: accountContacts.email }).from(accountContacts))) as {
    email: string;
  }[];
  const once = people.filter(({ email }) => /(focal|member)@/.test(email)).slice(0, 40);
  vi.mocked(verify).mockImplementation(async () => true);
  try {
    const opened = await Promise.all(once.map(({ email }) => openSession(email, demoPassword, browser)));
    expect(opened.filter((each) => "session" in each).length).toBe(once.length);
    expect(once.length).toBeGreaterThan(30);
  } finally {
    vi.mocked(verify).mockReset();
  }
  const narrow = new pg.Pool({
    connectionString: process.env.DATABASE_JOB_URL,
    max: 1,
    connectionTimeoutMillis: 50,
  });
  const held = await narrow.connect();
  const error = await narrow.connect().catch((thrown) => thrown);
  held.release();
  await narrow.end();
  expect(answerTo(error, "account.sign-in").failure).toEqual({ key: "busy" });
  expect(answerTo(new Error("drizzle", { cause: error }), "account.sign-in").failure).toEqual({
    key: "busy",
  });
  for (const code of ["53300", "55P03", "57014", "57P03"])
    expect(answerTo({ code }, "account.sign-in").failure).toEqual({ key: "busy" });
  expect(answerTo(new Error("something else"), "account.sign-in").failure?.key).toBe("apology");
});
