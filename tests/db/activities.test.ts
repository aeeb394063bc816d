import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import pg from "pg";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { asViewer, type Tx } from "@/db/client";
import { asOwner } from "@/db/owner";
import { findActivity, listActivities, listActivitiesBetween } from "@/db/queries/activities";
import { addActivity, editActivity, endActivity, publishActivity } from "@/db/queries/activity-acts";
import { copyActivity } from "@/db/queries/activity-copy";
import { findAgendaSummary } from "@/db/queries/agenda-summary";
import { readActivityCalendar, readOwnCalendar } from "@/db/queries/calendar-feed";
import {
  addParticipant,
  editParticipant,
  endParticipation,
  findParticipant,
  listLeading,
  listOrganisationsOf,
  listParticipants,
  removeParticipant,
} from "@/db/queries/participants";
import { addRoom, listRooms, moveRoom, removeRoom } from "@/db/queries/rooms";
import { findViewer, type Viewer } from "@/db/queries/viewer";
import { accountSessions } from "@/db/schema/account-sessions";
import { agendaSessions } from "@/db/schema/agenda";
import { accountId } from "@/db/seed/accounts";
import { Refusal } from "@/lib/errors";
import { testPortal } from "./portal";

const portal = testPortal();
const people = ["organiser", "uy.member", "pt.member", "observer"] as const;
type Who = (typeof people)[number];
const hash = (who: string) => createHash("sha256").update(who).digest("hex");
const later = new Date(Date.now() + 3_600_000);

beforeAll(async () => {
  const session = (who: Who, kind: "interactive" | "feed") => ({
    accountId: accountId(who),
    kind,
    secretHash: hash(kind === "feed" ? `feed ${who}` : who),
    idleUntil: later,
    expiresAt: later,
  });
  await asOwner(portal.ownerUrl, (tx) =>
    tx
      .insert(accountSessions)
      .values(people.flatMap((who) => [session(who, "interactive"), session(who, "feed")])),
  );
});

const as = <T>(who: string, work: (tx: Tx, viewer: Viewer) => Promise<T>, mode: "read" | "write" = "write") =>
  asViewer(hash(who), mode, async (tx) => work(tx, (await findViewer(tx)) as Viewer));

const content = {
  kind: "workshop" as const,
  title: { es: "Taller", original: "es" as const },
  summary: {},
  objectives: {},
  city: "Lima",
  address: "",
  mapUrl: "",
  countryCode: "PE",
  timeZone: "America/Lima",
  startsOn: "2031-03-04",
  endsOn: "2031-03-06",
  languages: [],
  interpretation: [],
  countriesTotal: null,
  illustrative: false,
};

const planned = (label = 1, change: Partial<typeof content> = {}) =>
  as("organiser", (tx, viewer) => addActivity(tx, viewer, { ...content, ...change, label }));
const published = async (label = 1, change: Partial<typeof content> = {}) => {
  const id = await planned(label, change);
  await as("organiser", (tx) => publishActivity(tx, id));
  return id;
};
const person = {
  name: "",
  function: "",
  organisationId: null,
  email: null,
  languages: [],
  roles: ["participant" as const],
  namePublic: false,
};
const enter = (id: string, who: Who) =>
  as("organiser", (tx) => addParticipant(tx, id, { ...person, accountId: accountId(who) }));
const guest = (id: string, name: string) =>
  as("organiser", (tx) => addParticipant(tx, id, { ...person, accountId: null, name }));
const reads = (who: string, id: string) => as(who, (tx) => findActivity(tx, id), "read");

/** The sentences of a refusal, by field. */
async function refusal(work: Promise<unknown>): Promise<Record<string, string>> {
  const error = await work.then(
    () => null,
    (reason) => reason,
  );
  if (!(error instanceof Refusal)) throw new Error(`no refusal: ${error}`);
  const fields = Object.entries(error.errors).map(([field, [first]]) => [field, first?.key ?? ""]);
  return Object.fromEntries(error.failure ? [["", error.failure.key], ...fields] : fields);
}

describe("who plans", () => {
  test("a draft is read by its organiser alone; published, under its label", async () => {
    const id = await planned(1);
    expect(await reads("uy.member", id)).toBeNull();
    expect(await reads("organiser", id)).toMatchObject({ open: false, canEdit: true, canCreate: true });
    await as("organiser", (tx) => publishActivity(tx, id));
    expect(await reads("uy.member", id)).toMatchObject({ open: true, canEdit: false, canLoosen: false });
    expect(await refusal(as("organiser", (tx) => publishActivity(tx, id)))).toEqual({ "": "notFound" });
  });

  test("a member creates none, and edits none that they read", async () => {
    const attempt = as("uy.member", (tx, viewer) => addActivity(tx, viewer, { ...content, label: 1 }));
    await expect(attempt).rejects.toThrow();
    const id = await published();
    const change = { ...content, city: "Quito", label: 1, reason: "" };
    expect(await refusal(as("uy.member", (tx) => editActivity(tx, id, 1, change)))).toEqual({
      "": "notFound",
    });
  });

  test("a stale revision gets the other's texts; loosening needs a reason", async () => {
    const id = await published(2);
    const change = { ...content, city: "Quito", label: 2, reason: "" };
    await as("organiser", (tx) => editActivity(tx, id, 1, change));
    expect(await refusal(as("organiser", (tx) => editActivity(tx, id, 1, change)))).toEqual({ "": "stale" });
    await expect(as("organiser", (tx) => editActivity(tx, id, 2, { ...change, label: 1 }))).rejects.toThrow();
    await as("organiser", (tx) => editActivity(tx, id, 2, { ...change, label: 1, reason: "Agreed" }));
    expect(await reads("uy.member", id)).toMatchObject({ city: "Quito", label: 1 });
  });

  test("cancelled once, with its reason, and never closed afterwards", async () => {
    const id = await published();
    await as("organiser", (tx) => endActivity(tx, id, { cancelled: "Flooded" }));
    expect(await reads("uy.member", id)).toMatchObject({ cancelReason: "Flooded" });
    expect(await refusal(as("organiser", (tx) => endActivity(tx, id, { closed: true })))).toEqual({
      "": "notFound",
    });
  });
});

describe("who takes part", () => {
  test("an account becomes a member and reads; ended, it reads nothing", async () => {
    const id = await published(3);
    expect(await reads("pt.member", id)).toBeNull();
    const participant = await enter(id, "pt.member");
    expect(await reads("pt.member", id)).toMatchObject({ id });
    expect(await refusal(enter(id, "pt.member"))).toEqual({ accountId: "takesPart" });
    await as("organiser", (tx) => endParticipation(tx, participant));
    expect(await reads("pt.member", id)).toBeNull();
    await as("organiser", (tx) => removeParticipant(tx, participant));
    expect(await as("organiser", (tx) => findParticipant(tx, participant))).toBeNull();
  });

  test("somebody stays who may run it", async () => {
    const id = await planned();
    const [self] = (await as("organiser", (tx) => listParticipants(tx, id))).rows;
    const own = { ...person, accountId: null, roles: ["observer" as const] };
    expect(await refusal(as("organiser", (tx) => endParticipation(tx, self?.id ?? "")))).toEqual({
      roles: "lastOrganiser",
    });
    expect(await refusal(as("organiser", (tx) => editParticipant(tx, self?.id ?? "", 1, own)))).toEqual({
      roles: "lastOrganiser",
    });
  });

  test("who speaks in the agenda is not removed, and a room in use stays", async () => {
    const id = await planned();
    const speaker = await guest(id, "A guest");
    const [first, second] = await as("organiser", async (tx) => [
      await addRoom(tx, id, { name: "Sala 1", capacity: null, opensAt: null, closesAt: null }),
      await addRoom(tx, id, { name: "Sala 2", capacity: 20, opensAt: "09:00", closesAt: "18:00" }),
    ]);
    await as("organiser", (tx) =>
      tx.insert(agendaSessions).values({
        sessionId: id,
        spaceId: id,
        label: 1,
        kind: "presentation",
        title: { es: "Rutas" },
        startsAt: new Date("2031-03-04T14:00:00Z"),
        minutes: 30,
        roomIds: [first ?? ""],
        speakerIds: [speaker],
      }),
    );
    expect(await refusal(as("organiser", (tx) => removeParticipant(tx, speaker)))).toEqual({
      "": "speaksInAgenda",
    });
    expect(await refusal(as("organiser", (tx) => removeRoom(tx, first ?? "")))).toEqual({ "": "roomInUse" });
    await as("organiser", (tx) => moveRoom(tx, second ?? "", "up"));
    expect((await as("organiser", (tx) => listRooms(tx, id))).map((room) => room.name)).toEqual([
      "Sala 2",
      "Sala 1",
    ]);

    const copy = await as("organiser", (tx, viewer) =>
      copyActivity(tx, viewer, id, { title: { es: "Otra vez" }, startsOn: "2031-04-01" }),
    );
    const copied = await as("organiser", (tx) =>
      tx.select().from(agendaSessions).where(eq(agendaSessions.spaceId, copy)),
    );
    expect(copied).toMatchObject([
      { startsAt: new Date("2031-04-01T14:00:00Z"), version: 0, speakerIds: [] },
    ]);
    expect(copied[0]?.roomIds).toHaveLength(1);
    expect(await reads("organiser", copy)).toMatchObject({
      startsOn: "2031-04-01",
      endsOn: "2031-04-03",
      open: false,
    });
    await as("organiser", (tx) => removeRoom(tx, second ?? ""));
  });
});

describe("lists", () => {
  test("upcoming first, then past ones, paged by key without gap or double", async () => {
    const city = "Paginada";
    const day = (index: number) => `20${String(10 + index).padStart(2, "0")}-05-01`;
    for (let index = 0; index < 30; index++) {
      await published(1, { city, startsOn: day(index), endsOn: day(index) });
    }
    const all: string[] = [];
    for (let cursor: string | null = null, page = 0; page < 3; page++) {
      const found = await as(
        "uy.member",
        (tx) => listActivities(tx, "2020-01-01", { words: city, cursor }),
        "read",
      );
      all.push(...found.rows.map((row) => row.endsOn));
      cursor = found.next;
      if (!cursor) break;
    }
    const order = Array.from({ length: 30 }, (_, index) => day(index));
    expect(all).toEqual([...order.slice(10), ...order.slice(0, 10).reverse()]);
  });

  test("take the same number of queries for one row and for three", async () => {
    const id = await published();
    const count = async (work: (tx: Tx) => Promise<unknown>) => {
      const spy = vi.spyOn(pg.Client.prototype, "query");
      await as("organiser", work, "read");
      const queries = spy.mock.calls.length;
      spy.mockRestore();
      return queries;
    };
    const lists: ((tx: Tx) => Promise<unknown>)[] = [
      (tx) => listParticipants(tx, id),
      (tx) => listLeading(tx, id),
      (tx) => listOrganisationsOf(tx, id),
      (tx) => listRooms(tx, id),
      (tx) => listActivities(tx, "2031-01-01", { words: "Contada" }),
      (tx) => listActivitiesBetween(tx, "2033-01-01", "2033-01-31", 300),
      (tx) => readOwnCalendar(tx),
      (tx) => readActivityCalendar(tx, id),
      (tx) => findAgendaSummary(tx, id),
    ];
    const change = { city: "Contada", startsOn: "2033-01-04", endsOn: "2033-01-05" };
    const room = { capacity: null, opensAt: null, closesAt: null };
    await published(1, change);
    await as("organiser", (tx) => addRoom(tx, id, { name: "Sala 1", ...room }));
    const withOne = [];
    for (const each of lists) withOne.push(await count(each));
    for (const name of ["Sala 2", "Sala 3"]) {
      await published(1, change);
      await as("organiser", (tx) => addRoom(tx, id, { name, ...room }));
      await guest(id, name);
    }
    await enter(id, "uy.member");
    const withThree = [];
    for (const each of lists) withThree.push(await count(each));
    expect(withThree).toEqual(withOne);
  });
});

test("a feed holds the activities of its owner, and nothing of others", async () => {
  const own = await published(3);
  const other = await published(3);
  await enter(own, "observer");
  const ids = async (secret: string) =>
    (await asViewer(hash(secret), "read", readOwnCalendar)).days.map((day) => day.id);
  expect(await ids("feed observer")).toEqual([own]);
  expect(await ids("feed organiser")).toContain(other);
  expect(await ids("feed nobody")).toEqual([]);
});
