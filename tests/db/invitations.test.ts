import { eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openInvitation, takeInvitation } from "@/auth/invitation";
import { openSession } from "@/auth/open-session";
import { makeReset, openReset, takeReset } from "@/auth/reset";
import { hashOf } from "@/auth/secret";
import { asSystem, asViewer } from "@/db/client";
import { asOwner } from "@/db/owner";
import {
  addInvitation,
  type NewInvitation,
  relinkInvitation,
  resendInvitation,
  revokeInvitation,
} from "@/db/queries/invitations";
import { findViewer } from "@/db/queries/viewer";
import { accountContacts, accounts } from "@/db/schema/accounts";
import { passwordResets } from "@/db/schema/identity";
import { invitations } from "@/db/schema/invitations";
import { outbox } from "@/db/schema/operations";
import { accountId, demoPassword } from "@/db/seed/accounts";
import { organisationId } from "@/db/seed/organisations";
import { sendMailJob } from "@/jobs/send-mail";
import { startWorker } from "@/jobs/worker";
import { forgetEnv } from "@/lib/env";
import { openMailbox } from "./mailbox";
import { testPortal } from "./portal";

const portal = testPortal({ ENLACE_URL: "https://enlace.example" });
const password = "tres gatos en el tejado";
let mailbox: Awaited<ReturnType<typeof openMailbox>>;
let worker: Awaited<ReturnType<typeof startWorker>>;

beforeAll(async () => {
  mailbox = await openMailbox();
  process.env.SMTP_URL = mailbox.url;
  forgetEnv();
  worker = await startWorker();
});

afterAll(async () => {
  await worker.stop();
  await mailbox.close();
});

const sessions = new Map<string, string>();

async function as(who: string): Promise<string> {
  const known = sessions.get(who);
  if (known) return known;
  const browser = { name: "Firefox, Linux", address: "192.0.2.1", deviceHash: null };
  const opened = await openSession(`${who}@enlace.example`, demoPassword, browser);
  if ("wait" in opened) throw new Error("not signed in");
  await mailbox.next(`${who}@enlace.example`);
  sessions.set(who, hashOf(opened.session));
  return hashOf(opened.session);
}

let count = 0;
const email = () => `person${++count}@uy.example`;

const person = (change: Partial<NewInvitation> = {}): NewInvitation => ({
  email: email(),
  name: "Liaison, Uruguay",
  function: "",
  organisationId: organisationId("uy"),
  role: "member",
  focalPoint: false,
  alternate: false,
  language: "es",
  ...change,
});

async function invite(who: string, change: Partial<NewInvitation> = {}) {
  const invitation = person(change);
  const session = await as(who);
  const id = await asViewer(session, "write", (tx) => addInvitation(tx, accountId(who), invitation));
  return { id, email: invitation.email, session };
}

async function linkOf(to: string, kind = "invitation"): Promise<string> {
  const mail = await mailbox.next(to);
  const link = new RegExp(`https://enlace\\.example/${kind}/([A-Za-z0-9_-]{43})`).exec(mail.text ?? "");
  if (!link?.[1]) throw new Error("no link in the mail");
  return link[1];
}

const accountsOf = (to: string) =>
  asSystem((tx) => tx.select().from(accountContacts).where(eq(accountContacts.email, to)));

test("an invitation comes by mail in its language, in text and HTML, and its secret stands nowhere else", async () => {
  const { email, id } = await invite("admin", { organisationId: organisationId("pe"), role: "organiser" });
  const mail = await mailbox.next(email);
  expect(mail.subject).toBe("Invitación a Enlace");
  const secret = /invitation\/([A-Za-z0-9_-]{43})/.exec(mail.text ?? "")?.[1] ?? "";
  expect(mail.html).toContain(`https://enlace.example/invitation/${secret}`);
  expect(mail.html).toContain('lang="es"');
  const kept = await asOwner(portal.ownerUrl, async (tx) => [
    await tx.select().from(outbox),
    await tx.select().from(invitations),
    (await tx.execute("select * from graphile_worker._private_jobs")).rows,
  ]);
  expect(JSON.stringify(kept)).not.toContain(secret);

  const account = await takeInvitation(secret, password, "pt");
  const [made] = await asSystem((tx) => tx.select().from(accounts).where(eq(accounts.id, account)));
  expect(made).toMatchObject({ role: "organiser", organisationId: organisationId("pe"), language: "pt" });
  const [used] = await asSystem((tx) => tx.select().from(invitations).where(eq(invitations.id, id)));
  expect(used?.acceptedAt).not.toBe(null);
});

test("the focal points of the organisation hear of a new posting", async () => {
  const { email } = await invite("uy.focal");
  await takeInvitation(await linkOf(email), password, "es");
  const mail = await mailbox.next("uy.focal@enlace.example");
  expect(mail.subject).toBe("Una cuenta nueva en su organización");
});

describe("a link that is no longer good is like one that never was", () => {
  const refused = async (secret: string) => {
    expect(await openInvitation(secret)).toBe(null);
    await expect(takeInvitation(secret, password, "es")).rejects.toMatchObject({
      failure: { key: "notFound" },
    });
  };

  test("used", async () => {
    const { email } = await invite("uy.focal");
    const secret = await linkOf(email);
    await takeInvitation(secret, password, "es");
    await refused(secret);
    expect(await accountsOf(email)).toHaveLength(1);
  });

  test("expired", async () => {
    const { id, email } = await invite("uy.focal");
    const secret = await linkOf(email);
    const expiresAt = new Date(Date.now() - 1000);
    await asSystem((tx) => tx.update(invitations).set({ expiresAt }).where(eq(invitations.id, id)));
    await refused(secret);
  });

  test("taken back", async () => {
    const { id, email, session } = await invite("uy.focal");
    const secret = await linkOf(email);
    await asViewer(session, "write", (tx) => revokeInvitation(tx, id));
    await refused(secret);
  });

  test("replaced by a newer one", async () => {
    const { id, email, session } = await invite("uy.focal");
    const old = await linkOf(email);
    await asViewer(session, "write", (tx) => resendInvitation(tx, id));
    const secret = await linkOf(email);
    await refused(old);
    expect(await openInvitation(secret)).toMatchObject({ email });
  });

  test.each(["", "x", "../../etc", "a".repeat(43), `${"b".repeat(42)}\u0000`, "é".repeat(43)])(
    "garbled: %j",
    refused,
  );
});

test("two acceptances at once make one account", async () => {
  const { email } = await invite("uy.focal");
  const secret = await linkOf(email);
  const tries = await Promise.allSettled([1, 2, 3].map(() => takeInvitation(secret, password, "es")));
  expect(tries.filter((each) => each.status === "fulfilled")).toHaveLength(1);
  expect(await accountsOf(email)).toHaveLength(1);
});

test("two invitations of one person make one account", async () => {
  const { email } = await invite("uy.focal");
  const first = await linkOf(email);
  await invite("admin", { email });
  const second = await linkOf(email);
  const tries = await Promise.allSettled(
    [first, second].map((secret) => takeInvitation(secret, password, "es")),
  );
  expect(tries.filter((each) => each.status === "fulfilled")).toHaveLength(1);
  expect(await accountsOf(email)).toHaveLength(1);
});

test("a weak password is refused and the link stays good", async () => {
  const { email } = await invite("uy.focal");
  const secret = await linkOf(email);
  await expect(takeInvitation(secret, `${email.split("@")[0]}-2022`, "es")).rejects.toMatchObject({
    errors: { password: [{ key: "passwordCommon" }] },
  });
  expect(await openInvitation(secret)).toMatchObject({ email });
});

test.each<[string, Partial<NewInvitation>]>([
  ["an organiser", { role: "organiser" }],
  ["an administrator", { role: "administrator" }],
  ["a focal point", { focalPoint: true }],
  ["an alternate", { alternate: true }],
  ["somebody of another organisation", { organisationId: organisationId("pe") }],
])("a focal point does not invite %s", async (_, change) => {
  await expect(invite("uy.focal", change)).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("a member invites nobody", async () => {
  await expect(invite("uy.member")).rejects.toMatchObject({ cause: { code: "42501" } });
});

describe("a mail is sent at least once", () => {
  test("a crash after the mail server took it sends the same link again", async () => {
    const { id, email } = await invite("uy.focal");
    const first = await linkOf(email);
    await asOwner(portal.ownerUrl, (tx) =>
      tx.update(outbox).set({ sentAt: null }).where(eq(outbox.subjectId, id)),
    );
    const [row] = await asSystem((tx) => tx.select().from(outbox).where(eq(outbox.subjectId, id)));
    await sendMailJob({ id: row?.id });
    expect(await linkOf(email)).toBe(first);
    expect(await openInvitation(first)).toMatchObject({ email });
  });

  test("a mail server that refuses gets it later, with a good link", async () => {
    mailbox.refuse(true);
    const { id, email } = await invite("uy.focal");
    const [row] = await asSystem((tx) => tx.select().from(outbox).where(eq(outbox.subjectId, id)));
    await expect
      .poll(
        async () =>
          (await asSystem((tx) => tx.select().from(outbox).where(eq(outbox.subjectId, id))))[0]?.failure,
      )
      .not.toBe("");
    mailbox.refuse(false);
    await sendMailJob({ id: row?.id });
    expect(await openInvitation(await linkOf(email))).toMatchObject({ email });
  });
});

test("without a mail server an administrator makes the link, and nobody else", async () => {
  delete process.env.SMTP_URL;
  forgetEnv();
  const { id, email, session } = await invite("uy.focal");
  await expect
    .poll(
      async () =>
        (await asSystem((tx) => tx.select().from(outbox).where(eq(outbox.subjectId, id))))[0]?.failure,
    )
    .toBe("no SMTP_URL");
  process.env.SMTP_URL = mailbox.url;
  forgetEnv();
  await expect(asViewer(session, "write", (tx) => relinkInvitation(tx, id, hashOf("x")))).rejects.toThrow(
    "refused",
  );
  const secret = "k".repeat(43);
  await asViewer(await as("admin"), "write", (tx) => relinkInvitation(tx, id, hashOf(secret)));
  expect(await openInvitation(secret)).toMatchObject({ email });
});

describe("a forgotten password", () => {
  const chile = "cl.member@enlace.example";

  test("a link comes in the language of the country, works once and ends every session", async () => {
    const session = await as("cl.member");
    await makeReset(chile);
    const mail = await mailbox.next(chile);
    expect(mail.subject).toBe("Una contraseña nueva para Enlace");
    const secret = /password\/([A-Za-z0-9_-]{43})/.exec(mail.text ?? "")?.[1] ?? "";
    expect(await takeReset(secret, password)).toBe(accountId("cl.member"));
    expect(await asViewer(session, "read", findViewer)).toBe(null);
    expect(await openReset(secret)).toBe(null);
    await expect(takeReset(secret, password)).rejects.toThrow("refused");
    const browser = { name: "", address: "192.0.2.1", deviceHash: null };
    expect(await openSession(chile, password, browser)).toHaveProperty("session");
  });

  test("nothing is sent to a stranger or to somebody whose posting ended", async () => {
    await makeReset("nobody@enlace.example");
    await makeReset("former@enlace.example");
    expect(
      await asSystem((tx) => tx.select().from(passwordResets).where(isNull(passwordResets.usedAt))),
    ).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const resets = mailbox.mails.filter((mail) => mail.subject?.includes("contraseña"));
    expect(resets).toEqual([]);
  });
});
