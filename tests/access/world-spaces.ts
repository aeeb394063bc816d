/** The spaces of a generated world: who is in them, since when, and the rows that are no posts. */

import { commonsId, type Maker, moment } from "./maker";
import type { Account, Label, Space } from "./model/world";
import { activityRoles, addActivity } from "./world-activity";
import { addDelegations } from "./world-delegations";
import { addPosts, addPriorities } from "./world-posts";

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
    addDelegations(maker, made, people, organisations);
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
