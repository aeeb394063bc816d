/** Years, delegations, priorities and the positions on them. */
import type { Label, Space } from "../model/world";
import { type Attempt, type Context, few, insert, update } from "./attempt";

export function priorities(context: Context): Attempt[] {
  const { world, facts, may, random } = context;
  const acts: Attempt[] = [];
  const add = (act: string, step: Attempt["steps"][number], allowed: boolean) =>
    acts.push({ act, steps: [step], allowed });
  const me = may.me ?? random.pick(world.accounts);
  const mine = { author_id: me.id, organisation_id: me.organisation_id };
  for (const { id: space_id } of few(context, world.years, 4)) {
    const space = facts.space(space_id);
    const label = random.between(0, 4) as Label;
    const words = { kind: "strategic", number: random.between(1000, 9999), title: {}, text: {} };
    const row = { id: random.uuid(), space_id, label, ...mine, ...words };
    const proposes = may.readsPage(space) && (may.admitted(space_id) || may.leads(space_id));
    const allowed = proposes && may.fits(label, space.label, space, 3);
    add("propose a priority", insert("priorities", { ...row, state: "proposed" }), allowed);
    const kept = { ...row, state: "proposed" };
    acts.push({
      act: "propose a priority and edit it afterwards",
      steps: [insert("priorities", kept), update("priorities", `text = '{"en":"C"}'`, row.id)],
      allowed: allowed && may.reading.may(may.viewer, "priorities", kept),
    });
    const draw = { text: "select next_number($1)", values: [`priorities ${space_id} strategic`] };
    add("draw a number of a year", draw, may.admitted(space_id) || may.organiser);
    add("adopt at once", insert("priorities", { ...row, state: "adopted" }), false);
    const { id, organisation_id } = world.accounts.find((each) => each.id !== me.id) ?? me;
    add("propose in another's name", insert("priorities", { ...row, author_id: id, organisation_id }), false);
    const joining = random.pick(world.organisations).id;
    const already = world.year_delegations.some(
      (each) => each.space_id === space_id && each.organisation_id === joining,
    );
    const admit = insert("year_delegations", { id: random.uuid(), space_id, organisation_id: joining });
    if (!already) add("admit a delegation", admit, may.organiser && may.isDelegation(joining));
  }
  for (const row of few(context, world.priorities, 10)) {
    const reads = !!may.me && may.reading.may(may.viewer, "priorities", row);
    const author = reads && may.proposer(row);
    const leads = reads && may.leads(row.space_id);
    add("edit a priority", update("priorities", `text = '{"en":"C"}'`, row.id), author || leads);
    const next = row.state === "adopted" ? "in consultation" : "adopted";
    add("adopt a priority", update("priorities", `state = '${next}'`, row.id), leads);
    if (row.state !== "draft")
      add("withdraw a priority", update("priorities", "state = 'withdrawn'", row.id), author || leads);
    add("take a priority over", update("priorities", `author_id = '${me.id}'`, row.id), false);
    const still = may.reading.may(may.viewer, "priorities", { ...row, label: 3 });
    if (row.label < 3)
      add("tighten a priority", update("priorities", "label = 3", row.id), (author || leads) && still);
    const floor = facts.space(row.space_id).label;
    const looser = update("priorities", `label = ${floor}, label_reason = 'asked'`, row.id);
    if (floor < row.label) add("loosen a priority", looser, author);
    const label = random.between(0, 4) as Label;
    const asked = row.state === "proposed" || row.state === "in consultation";
    const position = { id: random.uuid(), priority_id: row.id, label, position: "supports", ...mine };
    const fits = may.fits(label, row.label, facts.space(row.space_id), 3);
    const speaks = reads && asked && may.speaks() && may.admitted(row.space_id);
    add("take a position", insert("positions", position), speaks && fits);
    const other = world.organisations.find((each) => each.id !== me.organisation_id)?.id;
    add("take another's position", insert("positions", { ...position, organisation_id: other }), false);
  }
  for (const { id } of few(context, world.positions))
    add("change a position", update("positions", "position = 'abstains'", id), false);
  for (const { id } of few(context, world.decisions))
    add("change a decision", update("decisions", "label = label", id), false);
  const spare = random.pick(world.spaces) as Space;
  const year = { id: spare.id, year: 1900 };
  if (spare.kind !== "year") add("make a year of another space", insert("years", year), false);
  const fresh = random.uuid();
  acts.push({
    act: "open a year",
    steps: [
      insert("spaces", { id: fresh, kind: "year", label: 1, author_id: me.id }),
      insert("years", { id: fresh, year: 1901 }),
    ],
    allowed: may.organiser,
  });
  return acts;
}
