import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readStopToken, stopMails, stopToken } from "@/auth/stop-mails";
import { asSystem } from "@/db/client";
import { asOwner } from "@/db/owner";
import { addComment } from "@/db/queries/comments";
import { judgeFinding, withdrawFinding } from "@/db/queries/finding-life";
import { addFinding } from "@/db/queries/findings";
import {
  chooseWays,
  countUnread,
  listChoices,
  listNotices,
  markAllRead,
  markItemRead,
} from "@/db/queries/notices";
import { notices } from "@/db/schema/notices";
import { outbox } from "@/db/schema/operations";
import { memberships } from "@/db/schema/spaces";
import { accountId } from "@/db/seed/accounts";
import { lastMornings } from "@/domain/notices";
import { tellDigests } from "@/jobs/digest";
import { sendMailJob } from "@/jobs/send-mail";
import { forgetEnv } from "@/lib/env";
import { findingStage, group } from "./finding-stage";
import { openMailbox } from "./mailbox";

const { portal, as, post } = findingStage();
let mailbox: Awaited<ReturnType<typeof openMailbox>>;
beforeAll(async () => {
  mailbox = await openMailbox();
  process.env.SMTP_URL = mailbox.url;
  forgetEnv();
});
afterAll(() => mailbox.close());

const all = async (who: string) =>
  (await as(who, (tx) => listNotices(tx, { unread: false }), "read")).rows.map(({ kind, itemId }) => [
    kind,
    itemId,
  ]);
const unread = (who: string) => as(who, countUnread, "read");
const comment = (who: string, findingId: string, body = "Where?", label = 2) =>
  as(who, (tx, viewer) =>
    addComment(tx, viewer, { findingId, body, label, question: true, answersId: null }),
  );
const clear = () =>
  asOwner(portal.ownerUrl, async (tx) => {
    await tx.delete(notices);
    await tx.delete(outbox);
    await tx.execute(sql`delete from notice_choices`);
    mailbox.mails.length = 0;
  });
/** Everything told so far happened two weeks ago. */
const longAgo = () =>
  asOwner(portal.ownerUrl, (tx) => tx.update(notices).set({ createdAt: sql`now() - interval '14 days'` }));
const waiting = () =>
  asOwner(portal.ownerUrl, (tx) => tx.select().from(outbox).where(eq(outbox.kind, "notices")));
const sendAll = async () => {
  for (const { id } of await waiting()) await sendMailJob({ id });
};

describe("notices", () => {
  test("are written once to whom it concerns, and not to who did it", async () => {
    await clear();
    const id = await post(2);
    expect(await all("co.member")).toEqual([["finding", id]]);
    expect(await all("pe.member")).toEqual([["finding-submitted", id]]);
    expect(await all("uy.member")).toEqual([]);
    await comment("co.member", id);
    await as("pe.member", (tx, viewer) => judgeFinding(tx, viewer, id, { kind: "validated", version: 1 }));
    expect((await all("uy.member")).sort()).toEqual([
      ["finding-validated", id],
      ["question", id],
    ]);
    expect(await unread("uy.member")).toBe(2);
  });

  test("of what may no longer be read show nothing and count nowhere", async () => {
    await clear();
    const id = await post(3);
    expect(await unread("co.member")).toBe(1);
    const leave = (endsAt: Date | null) =>
      asOwner(portal.ownerUrl, (tx) =>
        tx
          .update(memberships)
          .set({ endsAt })
          .where(
            sql`${memberships.spaceId} = ${group} and ${memberships.accountId} = ${accountId("co.member")}`,
          ),
      );
    await leave(new Date());
    expect(await unread("co.member")).toBe(0);
    expect(await all("co.member")).toEqual([]);
    await leave(null);
    expect(await unread("co.member")).toBe(1);
    await as("uy.member", (tx, viewer) => withdrawFinding(tx, viewer, id, { version: 1, reason: "Wrong" }));
    expect(await unread("co.member")).toBe(0);
  });

  test("are read by opening the item, or all at once", async () => {
    await clear();
    const [first] = [await post(2), await post(2)];
    await as("co.member", (tx) => markItemRead(tx, first));
    expect(await unread("co.member")).toBe(1);
    await as("co.member", markAllRead);
    expect(await unread("co.member")).toBe(0);
    expect(await unread("pe.member")).toBe(2);
  });

  test("are not written to who chose to hear nothing of the topic", async () => {
    await clear();
    await as("co.member", (tx, viewer) => chooseWays(tx, viewer.accountId, { finding: "none" }));
    await post(2);
    expect(await all("co.member")).toEqual([]);
  });
});

describe("mails of many events", () => {
  test("one in the morning, by place, naming nothing above GREEN, and each event once", async () => {
    await clear();
    await post(2);
    const title = "CANARY of a finding";
    for (const label of [2, 4])
      await as("uy.member", (tx, viewer) =>
        addFinding(tx, viewer, group, {
          title,
          body: title,
          observedFrom: null,
          observedUntil: null,
          source: "B",
          information: "2",
          handling: "H0",
          handlingNote: "",
          readers: label === 4 ? [accountId("co.member")] : [],
          draft: false,
          label,
        }),
      );
    await tellDigests();
    expect(await waiting()).toEqual([]);
    await longAgo();
    await tellDigests();
    await tellDigests();
    const rows = await waiting();
    expect(new Set(rows.map(({ accountId: to }) => to)).size).toBe(rows.length);
    await sendAll();
    const mail = await mailbox.next("co.member");
    expect(mail.subject).toContain("2");
    expect(`${mail.text}${mail.html}`).not.toContain("CANARY");
    expect(mail.headers.get("list")).toMatchObject({
      unsubscribe: { url: expect.stringContaining("/api/stop-mails/") },
    });
    expect(
      mail.headerLines.some(({ line }) => /^List-Unsubscribe-Post: List-Unsubscribe=One-Click/i.test(line)),
    ).toBe(true);
    await tellDigests();
    await sendAll();
    expect(mailbox.mails.filter((each) => JSON.stringify(each.to).includes("co.member"))).toEqual([]);
  });

  test("a job killed between mail and mark tells nothing twice that is not the same mail", async () => {
    await clear();
    await post(2);
    await longAgo();
    await tellDigests();
    const [row] = (await waiting()).filter(({ accountId: to }) => to === accountId("co.member"));
    if (!row) throw new Error("no mail");
    await sendMailJob({ id: row.id });
    const first = await mailbox.next("co.member");
    // The mark is lost, more happens meanwhile.
    await asOwner(portal.ownerUrl, (tx) =>
      tx.update(outbox).set({ sentAt: null, heldUntil: null }).where(eq(outbox.id, row.id)),
    );
    await post(2);
    await longAgo();
    await tellDigests();
    await sendMailJob({ id: row.id });
    const again = await mailbox.next("co.member");
    expect([again.messageId, again.subject, again.text]).toEqual([
      first.messageId,
      first.subject,
      first.text,
    ]);
    await sendMailJob({ id: row.id });
    expect(mailbox.mails).toEqual([]);
  });

  test("at once for who wants it; never of what may no longer be read when it is sent", async () => {
    await clear();
    await as("uy.member", (tx, viewer) => chooseWays(tx, viewer.accountId, { addition: "at-once" }));
    const id = await post(2);
    await comment("co.member", id);
    await comment("co.member", id, "And when?");
    expect(await waiting()).toHaveLength(2);
    await sendAll();
    expect((await mailbox.next("uy.member")).subject).toContain("2");
    expect(mailbox.mails).toEqual([]);
    await comment("co.member", id);
    await as("uy.member", (tx, viewer) => withdrawFinding(tx, viewer, id, { version: 1, reason: "Wrong" }));
    await sendAll();
    expect(mailbox.mails).toEqual([]);
  });

  test("the link of a mail stops its kind without signing in, and a garbled one nothing", async () => {
    await clear();
    const me = accountId("uy.member");
    const token = stopToken(me, ["review", "addition"]);
    const [, , mac] = token.split(".");
    for (const wrong of ["", "..", "a.b.c", `${me}.finding.${mac}`, `${token}x`, `${token}.x`, "%", "\u0000"])
      expect(readStopToken(wrong), wrong).toBe(null);
    const stopping = readStopToken(token);
    if (!stopping) throw new Error("no link");
    await stopMails(stopping);
    await stopMails(stopping);
    const choices = await asSystem((tx) => listChoices(tx, me));
    expect([choices.review, choices.addition, choices.decision]).toEqual(["portal", "portal", "at-once"]);
    // What has a mail of its own obeys as well.
    const id = await post(2);
    await as("pe.member", (tx, viewer) => judgeFinding(tx, viewer, id, { kind: "validated", version: 1 }));
    const own = await asOwner(portal.ownerUrl, (tx) =>
      tx.select().from(outbox).where(eq(outbox.accountId, me)),
    );
    for (const each of own) await sendMailJob({ id: each.id });
    const mail = await mailbox.next("uy.member");
    expect(mail.headers.get("list")).toBeTruthy();
    await stopMails({ accountId: me, topics: ["decision"] });
    await asOwner(portal.ownerUrl, (tx) => tx.update(outbox).set({ sentAt: null, heldUntil: null }));
    for (const each of own) await sendMailJob({ id: each.id });
    expect(mailbox.mails).toEqual([]);
  });
});

test("mornings are those of the reader's time zone, and weeks begin on Monday", () => {
  const said = (now: string, zone: string) => {
    const { daily, weekly } = lastMornings(new Date(now), zone);
    return [daily.toISOString(), weekly.toISOString()];
  };
  expect(said("2031-03-05T12:34:56Z", "America/Lima")).toEqual([
    "2031-03-05T12:00:00.000Z",
    "2031-03-03T12:00:00.000Z",
  ]);
  expect(said("2031-03-05T11:59:00Z", "America/Lima")).toEqual([
    "2031-03-04T12:00:00.000Z",
    "2031-03-03T12:00:00.000Z",
  ]);
  expect(said("2031-03-03T11:00:00Z", "America/Lima")).toEqual([
    "2031-03-02T12:00:00.000Z",
    "2031-02-24T12:00:00.000Z",
  ]);
});
