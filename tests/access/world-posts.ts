/** The posts of a generated world: findings, documents, decisions, priorities, with replies and readers of RED. */

import { marked } from "./canary";
import { type Maker, moment } from "./maker";
import type { Account, Label, Post, RowOf, Space } from "./model/world";
import { addLife } from "./world-life";

/** A RED item's text names the item, so that a door which shows it tells which one it let out. */
function body({ id, label }: { id: string; label: Label }): string {
  return label === 4 ? `About ${marked(id)}` : "About a route";
}

class Room {
  private readonly insiders: Account[];

  constructor(
    readonly maker: Maker,
    readonly space: Space,
    readonly people: Account[],
  ) {
    const members = maker.world.memberships.filter((row) => row.space_id === space.id);
    const inside = people.filter(({ id }) => members.some((row) => row.account_id === id));
    this.insiders = inside.length > 0 ? inside : people;
  }

  /** Label, author and organisation of something new that is at least as strict as what it is in. */
  post(floor: Label, strictest: 3 | 4): Post {
    const { random } = this.maker;
    const top = this.space.kind === "commons" ? 1 : strictest;
    const label = random.between(Math.min(floor, top), top) as Label;
    const author = random.pick(random.chance(0.85) ? this.insiders : this.people);
    const { id: author_id, organisation_id } = author;
    const made = { id: random.uuid(), space_id: this.space.id, label, author_id, organisation_id };
    if (label === 4) this.name(made);
    return made;
  }

  private name({ id, author_id }: Post) {
    const { random, world } = this.maker;
    const readers = random.some(random.chance(0.8) ? this.insiders : this.people, 0.3);
    for (const { id: account_id } of readers) {
      if (account_id === author_id) continue;
      const row = { id: random.uuid(), item_id: id, space_id: this.space.id, author_id, account_id };
      world.red_readers.push(row);
    }
  }
}

export function addPosts(maker: Maker, space: Space, people: Account[]): void {
  const { random } = maker;
  const room = new Room(maker, space, people);
  for (let i = 0; i < 3; i++) addFinding(room);
  for (let i = random.between(1, 2); i > 0; i--) addDocument(room);
  const numbered = { year: 2022, number: maker.number(), taken_on: "2022-03-03" };
  if (random.chance(0.6))
    maker.put("decisions", { ...room.post(space.label, 3), ...numbered, text: { en: "Decided" } });
}

function addFinding(room: Room): void {
  const { maker, space } = room;
  const { random } = maker;
  const post = room.post(space.label, 4);
  const submitted = random.chance(0.75);
  const withdrawn = random.chance(0.1);
  const state = submitted ? random.pick(["submitted", "submitted", "returned", "validated"]) : "draft";
  const finding: RowOf<"findings"> = maker.put("findings", {
    ...post,
    title: body(post),
    body: body(post),
    submitted_at: submitted ? moment(-3) : null,
    withdrawn_at: withdrawn ? moment(-1) : null,
    state: withdrawn ? "withdrawn" : state,
    version: submitted ? random.between(1, 2) : 0,
  });
  addLife(room, finding);
  for (let i = random.between(0, 2); i > 0; i--) {
    const reply = room.post(finding.label, 4);
    const withdrawn_at = random.chance(0.15) ? moment(-1) : null;
    const own_readers = reply.label === 4 && (finding.label < 4 || random.chance(0.3));
    maker.put("comments", {
      ...reply,
      own_readers,
      finding_id: finding.id,
      body: body(reply),
      kind: random.chance(0.3) ? "question" : "comment",
      withdrawn_at,
    });
  }
}

function addDocument(room: Room): void {
  const { maker, space, people } = room;
  const { random } = maker;
  const post = room.post(space.label, 4);
  const status = random.pick(["draft", "final", "withdrawn"]);
  maker.put("documents", { ...post, title: body(post), status, original_language: "es" });
  for (let number = random.between(1, 2); number > 0; number--) {
    const reply = room.post(post.label, 4);
    const file = {
      media_type: "application/pdf",
      size: 1,
      sha256: random.digest(),
      storage_key: random.uuid(),
    };
    const named = { number, language: "es", file_name: `${body(reply)}.pdf` };
    const own_readers = reply.label === 4 && (post.label < 4 || random.chance(0.3));
    maker.put("document_versions", { ...reply, own_readers, document_id: post.id, ...named, ...file });
    const account_id = random.chance(0.8) ? random.pick(people).id : null;
    const download = { id: random.uuid(), space_id: space.id, document_version_id: reply.id, account_id };
    maker.put("downloads", download);
  }
}

export function addPriorities(maker: Maker, year: Space, people: Account[]): void {
  const { random } = maker;
  const room = new Room(maker, year, people);
  for (let i = 0; i < 5; i++) {
    const post = room.post(year.label, 3);
    const state = random.pick(["draft", "proposed", "in consultation", "adopted", "withdrawn"]);
    const words = {
      kind: "strategic",
      number: maker.number(),
      title: { en: "Priority" },
      text: { en: "Text" },
    };
    maker.put("priorities", { ...post, state, ...words });
    for (let j = random.between(0, 2); j > 0; j--) {
      const reply = room.post(post.label, 3);
      maker.put("positions", { ...reply, priority_id: post.id, position: "supports" });
    }
  }
}
