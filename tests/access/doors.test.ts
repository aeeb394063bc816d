import { drizzle } from "drizzle-orm/node-postgres";
import type pg from "pg";
import { expect, test } from "vitest";
import { listRecipients } from "@/db/queries/agenda-messages";
import { followable, hear } from "@/db/queries/live";
import { countUnread } from "@/db/queries/notices";
import { notices as noticesTable } from "@/db/schema/notices";
import { canary, expectNoCanary, marked } from "./canary";
import { type Eye, jobEyes, webEyes } from "./compare";
import { counted, counting } from "./counts";
import { doors as others } from "./doors";
import { doorsOfFindings } from "./doors-of-findings";
import { doorsOfRequests } from "./doors-of-requests";
import { figures } from "./figures";
import type { Maker } from "./maker";
import { Following } from "./model/following";
import { Reading } from "./model/reading";
import { Facts, type Viewer } from "./model/standing";
import type { World } from "./model/world";
import { worldDatabase } from "./world-database";

const doors = [...others, ...doorsOfFindings, ...doorsOfRequests];
const made = worldDatabase({
  until: (world) =>
    invitesStrangers(world) &&
    ledAgendas(world)
      .slice(1)
      .some(({ space_id }) => aboveClear(world, space_id)),
  also: writeToStrangers,
});
const { seed, world } = made;

/** Whether some invitation is open to people who read nothing else of its activity. */
function invitesStrangers(world: World): boolean {
  const all = new Reading(new Facts(world));
  return webEyes(all.facts).some(({ viewer }) =>
    world.delegations.some(
      (row) =>
        all.delegations.asked(viewer, row) && !all.may(viewer, "spaces", all.facts.space(row.space_id)),
    ),
  );
}

/** The newest versions of agendas that somebody leads who is signed in. */
function ledAgendas(world: World) {
  const facts = new Facts(world);
  const people = webEyes(facts).filter(({ viewer }) => viewer.interactive);
  const newest = world.agenda_versions.filter(({ space_id, number }) =>
    world.agenda_versions.every((each) => each.space_id !== space_id || each.number <= number),
  );
  return newest.filter(({ space_id }) => people.some(({ viewer }) => facts.leads(viewer, space_id)));
}

const aboveClear = (world: World, id: string) =>
  world.spaces.some((space) => space.id === id && space.label > 0);

/** In each led agenda a message waits for somebody without an account; one of these activities is CLEAR. */
function writeToStrangers(maker: Maker) {
  const { world, random } = maker;
  const [first, ...others] = ledAgendas(world);
  for (const space of world.spaces) if (space.id === first?.space_id) space.label = 0;
  for (const { space_id, number } of first ? [first, ...others] : []) {
    const [participant_id, id] = [random.uuid(), random.uuid()];
    const person = {
      id: participant_id,
      space_id,
      account_id: null,
      organisation_id: null,
      name: "Stranger",
    };
    maker.put("participants", { ...person, roles: ["speaker"], name_public: false, confirmed: true });
    maker.put("participant_contacts", { participant_id, space_id, email: "stranger@enlace.example" });
    const told = { version: number, since: 0, language: "es", note: marked(id), excluded: false };
    maker.put("agenda_messages", { id, space_id, participant_id, account_id: null, ...told });
  }
}

/** Rows with such a text that this viewer reads. */
function readableMarked(viewer: Viewer): Set<string> {
  const tables = [
    ...(["findings", "comments", "documents", "document_versions", "contributions"] as const),
    ...(["finding_steps", "finding_versions", "corroborations", "corrections", "sharing_requests"] as const),
    ...(["request_questions", "answers"] as const),
    ...(["attachments", "finding_drafts"] as const),
    ...(["delegations", "nominations", "agenda_messages", "participant_imports", "saved_views"] as const),
    ...([
      "conflict_acceptances",
      "activities",
      "groups",
      "rooms",
      "agenda_sessions",
      "contact_points",
    ] as const),
  ];
  const read = tables.flatMap((table) =>
    world[table].filter((row) => made.reading.may(viewer, table, row as never)).map(({ id }) => id),
  );
  // An open invitation shows the title of its activity.
  const asked = world.delegations.filter((row) => made.reading.delegations.asked(viewer, row));
  return new Set([...read, ...asked.map(({ space_id }) => space_id)]);
}

async function as<R>(client: pg.Client, setting: string, eye: Eye, look: () => Promise<R>): Promise<R> {
  await client.query("begin read only");
  await client.query("select set_config($1, $2, true)", [setting, eye.setting]);
  const seen = await look();
  await client.query("rollback");
  return seen;
}

test(`no text that few may read leaves by ${doors.length} doors for others`, async () => {
  const sum = { answers: 0, canaries: 0 };
  const look = async (client: pg.Client, setting: string, eye: Eye) => {
    const tx = drizzle({ client, casing: "snake_case" });
    const readable = readableMarked(eye.viewer);
    for (const door of doors.filter(({ jobsOwn }) => client === made.web || !jobsOwn)) {
      const answer = await as(client, setting, eye, () =>
        door.open(tx, world).catch((error: Error & { cause?: Error }) => {
          // Some doors are closed to jobs altogether; what they say is looked at as well.
          if (client === made.web) throw error;
          return `${error.message} ${error.cause?.message}`;
        }),
      );
      const text = JSON.stringify(answer) ?? "";
      expectNoCanary(text, `${door.name} for ${eye.name}, seed ${seed}`, readable);
      sum.answers += 1;
      sum.canaries += text.split(canary).length - 1;
    }
  };
  for (const eye of webEyes(made.reading.facts).filter((_, i) => i % 2 === 0))
    await look(made.web, "enlace.session", eye);
  for (const eye of jobEyes(made.reading.facts).filter((_, i) => i % 3 === 0))
    await look(made.job, "enlace.account", eye);
  // The doors do open for the readers.
  expect(sum.canaries).toBeGreaterThan(0);
  figures({ doors: doors.length, ...sum });
});

test("an open invitation shows title, place, dates and objectives to whom it is open, and to nobody else", async () => {
  const shown =
    "delegation_id space_id label title objectives city address country_code time_zone starts_on ends_on cancelled";
  const sum = { open: 0, beyond: 0 };
  const look = async (client: pg.Client, setting: string, eye: Eye) => {
    const { rows, fields } = await as(client, setting, eye, () =>
      client.query<{ delegation_id: string; space_id: string; title: unknown }>(
        "select * from viewer_invitations()",
      ),
    );
    expect(fields.map(({ name }) => name).join(" ")).toBe(shown);
    const open = world.delegations.filter((row) => made.reading.delegations.asked(eye.viewer, row));
    const pairs = rows.map((row) => `${row.delegation_id} ${row.space_id}`).sort();
    expect(pairs, `${eye.name}, seed ${seed}`).toEqual(open.map((row) => `${row.id} ${row.space_id}`).sort());
    for (const { title, space_id } of rows) expect(title).toEqual({ en: marked(space_id) });
    sum.open += open.length;
    sum.beyond += open.filter(
      ({ space_id }) => !made.reading.may(eye.viewer, "spaces", made.reading.facts.space(space_id)),
    ).length;
  };
  for (const eye of webEyes(made.reading.facts)) await look(made.web, "enlace.session", eye);
  for (const eye of jobEyes(made.reading.facts)) await look(made.job, "enlace.account", eye);
  // Some are open to people who read nothing else of the activity.
  expect(sum.beyond).toBeGreaterThan(0);
  figures({ "open invitations": sum.open, "to who reads nothing else": sum.beyond });
});

test("what is counted is counted from rows that the viewer may read", async () => {
  let lines = 0;
  for (const eye of webEyes(made.reading.facts)) {
    const { rows } = await as(made.web, "enlace.session", eye, () =>
      made.web.query<{ what: string; of: string; count: number }>(counting),
    );
    const seen = rows.map(({ what, of, count }) => `${what} ${of} ${count}`).sort();
    expect(seen, `${eye.name}, seed ${seed}`).toEqual(counted(made.reading, eye.viewer));
    lines += seen.length;
  }
  expect(lines).toBeGreaterThan(0);
});

test("live topics are open to whom they may tell something, and a session is heard of by who reads it", async () => {
  const following = new Following(made.reading);
  const sum = { topics: 0, closed: 0, heard: 0, unheard: 0 };
  for (const eye of webEyes(made.reading.facts)) {
    const tx = drizzle({ client: made.web, casing: "snake_case" });
    // Of the first two worlds, so that the number of questions has an end.
    for (const { id } of world.activities.slice(0, 6)) {
      const all = ["agenda", "attendance", "draft", "messages"].map((kind) => `${kind}:${id}`);
      const right = following.topics(eye.viewer, id);
      const sessions = world.agenda_sessions.filter(({ space_id }) => space_id === id);
      const told = [...new Set(sessions.map(({ session_id }) => session_id))];
      await as(made.web, "enlace.session", eye, async () => {
        const said = `${eye.name} in ${id}, seed ${seed}`;
        expect(await followable(tx, [...all, `run:${id}:${told[0]}`, "messages:"]), said).toEqual(right);
        expect((await hear(tx, all, all)).heard, said).toEqual(right);
        for (const session of told) {
          const hears = following.hearsOf(eye.viewer, id, session);
          const { heard } = await hear(tx, [`agenda:${id}`], [`run:${id}:${session}`]);
          expect(heard, said).toEqual(hears ? [`agenda:${id}`] : []);
          sum[hears ? "heard" : "unheard"] += 1;
        }
      });
      sum.topics += right.length;
      sum.closed += all.length - right.length;
    }
  }
  expect(Math.min(...Object.values(sum))).toBeGreaterThan(0);
  figures(sum);
});

test("notices are followed by whom they are for, and heard of and counted by who may still read them", async () => {
  const sum = { heard: 0, unheard: 0, closed: 0, counted: 0 };
  for (const eye of webEyes(made.reading.facts)) {
    const tx = drizzle({ client: made.web, casing: "snake_case" });
    const { account, interactive } = eye.viewer;
    await as(made.web, "enlace.session", eye, async () => {
      const said = `${eye.name}, seed ${seed}`;
      for (const { id } of world.accounts) {
        const right = interactive && id === account?.id ? [`notices:${id}`] : [];
        expect(await followable(tx, [`notices:${id}`]), said).toEqual(right);
        if (right.length === 0) sum.closed += 1;
      }
      const may = world.notices.filter((row) => made.reading.may(eye.viewer, "notices", row));
      const shown = new Set(
        (await tx.select({ id: noticesTable.id }).from(noticesTable)).map(({ id }) => id),
      );
      expect(
        world.notices.filter((row) => shown.has(row.id) !== may.includes(row)),
        said,
      ).toEqual([]);
      expect(await countUnread(tx), said).toBe(Math.min(100, may.length));
      sum.counted += may.length;
      if (!interactive || !account) return;
      for (const row of world.notices.filter(({ account_id }) => account_id === account.id)) {
        const topic = `notices:${account.id}`;
        const hears = may.includes(row);
        const { heard } = await hear(tx, [topic], [`notice:${account.id}:${row.id}`]);
        expect(heard, said).toEqual(hears ? [topic] : []);
        sum[hears ? "heard" : "unheard"] += 1;
      }
    });
  }
  expect(Math.min(...Object.values(sum))).toBeGreaterThan(0);
  figures(sum);
});

test("whom sending would reach is shown to whoever sends, without whom a mail may not reach", async () => {
  const following = new Following(made.reading);
  const sum = { shown: 0, "without an account": 0, "above CLEAR": 0, hidden: 0 };
  for (const eye of webEyes(made.reading.facts)) {
    const tx = drizzle({ client: made.web, casing: "snake_case" });
    for (const { space_id, number } of world.agenda_versions) {
      const messages = world.agenda_messages.filter(
        (row) => row.space_id === space_id && row.version === number,
      );
      const right = messages.filter((row) => following.reaches(eye.viewer, row));
      const shown = await as(made.web, "enlace.session", eye, () =>
        listRecipients(tx, space_id, number, 1000),
      );
      expect(shown.map(({ id }) => id).sort(), `${eye.name}, seed ${seed}`).toEqual(
        right.map(({ id }) => id).sort(),
      );
      sum.shown += right.length;
      sum["without an account"] += right.filter(({ account_id }) => account_id === null).length;
      const read = messages.filter((row) => made.reading.may(eye.viewer, "agenda_messages", row));
      const beyond = read.filter((row) => row.account_id === null && aboveClear(world, space_id));
      sum["above CLEAR"] += beyond.length;
      sum.hidden += messages.length - right.length;
    }
  }
  expect(Math.min(...Object.values(sum))).toBeGreaterThan(0);
  figures(sum);
});

test("the canary is found wherever it turns up", () => {
  expect(() => expectNoCanary(`<p>${canary}</p>`)).toThrow();
  expect(() => expectNoCanary("<p>nothing</p>")).not.toThrow();
});
