import { and, eq, inArray } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { asOwner } from "@/db/owner";
import { verifyContactPoint } from "@/db/queries/organisations";
import { findViewer } from "@/db/queries/viewer";
import { accounts } from "@/db/schema/accounts";
import { auditLog, outbox } from "@/db/schema/operations";
import { contactPoints } from "@/db/schema/organisations";
import { accountId } from "@/db/seed/accounts";
import { idOf } from "@/db/seed/ids";
import { organisationId } from "@/db/seed/organisations";
import { locales } from "@/domain/local-text";
import { compose } from "@/jobs/compose";
import { remindVerifiers } from "@/jobs/remind-verifiers";
import { testPortal } from "./portal";
import { as, openSessions } from "./stage";

const portal = testPortal({ ENLACE_URL: "https://enlace.example" });
beforeAll(() => openSessions(portal, ["co.focal"]));

const now = new Date();
const days = (count: number, from = now) => new Date(from.getTime() + count * 86_400_000);
const owner = <T>(work: Parameters<typeof asOwner<T>>[1]) => asOwner(portal.ownerUrl, work);
const points = { old: idOf("point old"), never: idOf("point never"), fresh: idOf("point fresh") };

beforeEach(() =>
  owner(async (tx) => {
    await tx.delete(contactPoints);
    await tx.delete(outbox);
    const of = (key: string) => ({ organisationId: organisationId(key), hours: "day" as const });
    const named = (en: string) => ({ en, original: "en" as const });
    await tx.insert(contactPoints).values([
      { id: points.old, ...of("co"), service: named("Operations room"), verifiedAt: days(-91) },
      { id: points.never, ...of("co"), service: named("Night desk"), verifiedAt: null },
      { id: points.fresh, ...of("mx"), service: named("Fresh centre"), verifiedAt: days(-89) },
    ]);
  }),
);

const mails = () => owner((tx) => tx.select().from(outbox).orderBy(outbox.id));

test("who may verify is reminded once in each ninety days, of what is due and nothing else", async () => {
  await remindVerifiers(now);
  await Promise.all([remindVerifiers(now), remindVerifiers(days(1))]);
  const [mail, ...others] = await mails();
  expect([mail?.kind, mail?.accountId, others]).toEqual(["contact-points-due", accountId("co.focal"), []]);
  const traces = await owner((tx) =>
    tx.select({ id: auditLog.subjectId }).from(auditLog).where(eq(auditLog.act, "contact-point.remind")),
  );
  expect(traces.map(({ id }) => id).sort()).toEqual([points.old, points.never].sort());
  await remindVerifiers(days(2));
  const told = (await mails()).map(({ accountId: reader }) => reader);
  expect(told, "the fresh one comes due meanwhile").toEqual([accountId("co.focal"), accountId("mx.focal")]);
  await remindVerifiers(days(89));
  expect((await mails()).length, "still the first period").toBe(2);
  await remindVerifiers(days(91));
  expect((await mails()).length, "a second period begins").toBe(3);
});

test("it names what is still due when it goes, and says nothing once all is verified", async () => {
  await remindVerifiers(now);
  const [mail] = await mails();
  const write = async () => mail && compose(mail);
  for (const service of ["Operations room", "Night desk"])
    expect(JSON.stringify(await write())).toContain(service);
  const verify = (id: string) =>
    as("co.focal", async (tx) => {
      const viewer = await findViewer(tx);
      return viewer && verifyContactPoint(tx, viewer, id);
    });
  await verify(points.old);
  const said = JSON.stringify(await write());
  expect(said).toContain("Night desk");
  expect(said).not.toContain("Operations room");
  await verify(points.never);
  expect(await write()).toBeNull();
});

test("in the reader's language", async () => {
  await remindVerifiers(now);
  const [mail] = await mails();
  const subjects = new Set<string>();
  for (const language of locales) {
    await owner((tx) =>
      tx
        .update(accounts)
        .set({ language })
        .where(eq(accounts.id, accountId("co.focal"))),
    );
    const written = mail && (await compose(mail));
    expect(written?.to.language).toBe(language);
    expect(written?.paragraphs.join(" ")).toContain("Policía Nacional de Colombia");
    subjects.add(written?.subject ?? "");
  }
  expect(subjects.size).toBe(locales.length);
});

test("where an organisation has no focal point any more, the administrators hear of it", async () => {
  const focal = and(inArray(accounts.id, [accountId("co.focal")]));
  await owner((tx) =>
    tx
      .update(accounts)
      .set({ postedUntil: days(-1) })
      .where(focal),
  );
  await remindVerifiers(now);
  expect((await mails()).map(({ accountId: reader }) => reader)).toEqual([accountId("admin")]);
});
