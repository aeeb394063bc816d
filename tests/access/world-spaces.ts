/** The spaces of a generated world: who is in them, since when, and the rows that are no posts. */

import { commonsId, type Maker, moment } from "./maker";
import type { Account, Label, Space } from "./model/world";
import { addPosts, addPriorities } from "./world-posts";

const activityRoles = "organiser chair rapporteur speaker participant interpreter observer".split(" ");
const groupRoles = "chair rapporteur member observer".split(" ");
const labels = [0, 1, 2, 3] as Label[];

export function addSpaces(maker: Maker, people: Account[], organisations: string[]): void {
  const { random } = maker;
  const space = (kind: Space["kind"], open = random.chance(0.7)) => {
    const label = random.pick(labels);
    return maker.put("spaces", { id: random.uuid(), kind, label, open, author_id: random.pick(people).id });
  };
  for (let i = 0; i < 3; i++) {
    const made = space("activity");
    addMembers(maker, made, people, activityRoles);
    addActivity(maker, made, people);
    addPosts(maker, made, people);
  }
  for (let i = 0; i < 3; i++) {
    const made = space("group");
    addMembers(maker, made, people, groupRoles);
    addGroup(maker, made, people);
    addPosts(maker, made, people);
  }
  const year = space("year", random.chance(0.8));
  maker.put("years", { id: year.id, year: 2000 + maker.number() });
  for (const organisation_id of random.some(organisations, 0.6))
    maker.put("year_delegations", { id: random.uuid(), space_id: year.id, organisation_id });
  addPriorities(maker, year, people);
  addPosts(maker, year, people);
  const commons = maker.world.spaces.find(({ id }) => id === commonsId);
  if (commons) addPosts(maker, commons, people);
}

function addMembers(maker: Maker, space: Space, people: Account[], roles: string[]): void {
  const { random } = maker;
  for (const account of random.some(people, 0.45)) {
    const ended = random.chance(0.15);
    const later = !ended && random.chance(0.1);
    // Now and then the organisation of an earlier posting.
    const stale = random.chance(0.06);
    maker.put("memberships", {
      id: random.uuid(),
      space_id: space.id,
      account_id: account.id,
      organisation_id: stale ? random.pick(people).organisation_id : account.organisation_id,
      roles: [random.pick(roles), ...(random.chance(0.2) ? [random.pick(roles)] : [])],
      starts_at: later ? moment(2) : moment(-100),
      ends_at: ended ? moment(-2) : random.chance(0.2) ? moment(50) : null,
    });
  }
}

function addActivity(maker: Maker, { id, label }: Space, people: Account[]): void {
  const { random } = maker;
  const space_id = id;
  const days = { starts_on: "2022-03-01", ends_on: "2022-03-03", time_zone: "America/Lima" };
  maker.put("activities", { id, kind: "workshop", title: { en: "Workshop" }, city: "Lima", ...days });
  maker.put("rooms", { id: random.uuid(), space_id, name: "Room" });
  for (const account of random.some(people, 0.25)) {
    const away = random.chance(0.3);
    const { id: participant_id } = maker.put("participants", {
      id: random.uuid(),
      space_id,
      account_id: away ? null : account.id,
      organisation_id: random.chance(0.8) ? account.organisation_id : null,
      name: `Participant ${maker.number()}`,
      roles: [random.chance(0.5) ? "speaker" : random.pick(activityRoles)],
      name_public: random.chance(0.5),
    });
    if (random.chance(0.7))
      maker.put("participant_contacts", { participant_id, space_id, email: "a@enlace.example" });
  }
  const versions = random.between(0, 2);
  for (let number = 1; number <= versions; number++)
    maker.put("agenda_versions", { id: random.uuid(), space_id, number, author_id: random.pick(people).id });
  const sessionIds = [random.uuid(), random.uuid(), random.uuid()];
  for (let version = 0; version <= versions; version++)
    for (const session_id of sessionIds) {
      const session = { kind: random.pick(["opening", "blocker"]), title: { en: "Session" }, minutes: 30 };
      const own = random.between(label, 3) as Label;
      maker.put("agenda_sessions", {
        id: random.uuid(),
        space_id,
        version,
        label: own,
        session_id,
        ...session,
      });
    }
  const account_id = random.pick(people).id;
  maker.put("agenda_acts", { id: random.uuid(), space_id, account_id, act: "move", before: [], after: [] });
}

function addGroup(maker: Maker, { id }: Space, people: Account[]): void {
  const { random } = maker;
  const space_id = id;
  maker.put("groups", { id, title: { en: "Group" } });
  const author_id = random.pick(people).id;
  maker.put("mandates", { id: random.uuid(), space_id, number: 1, text: { en: "Terms" }, author_id });
  maker.put("milestones", { id: random.uuid(), space_id, title: { en: "Milestone" }, due_on: "2022-06-01" });
  for (const { id: account_id, organisation_id } of random.some(people, 0.15))
    maker.put("join_requests", {
      id: random.uuid(),
      space_id,
      account_id,
      organisation_id,
      reason: "Please",
    });
}
