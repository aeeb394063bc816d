/** What delegations contribute, with its papers: by their participants and focal points, and by all others. */
import type { Label, RowOf } from "../model/world";
import { type Attempt, type Context, few, insert, update } from "./attempt";
import { concerning } from "./delegations";

const texts = { title: { en: "A" } };

export function contributing(context: Context): Attempt[] {
  const { world, facts, may, random } = context;
  const given = new Set(world.contributions.map((row) => row.delegation_id));
  const waiting = world.delegations.filter(({ id }) => !given.has(id));
  const made = concerning(context, waiting).flatMap((delegation): Attempt[] => {
    const { id: delegation_id, space_id } = delegation;
    const space = facts.space(space_id);
    const label = random.between(0, 4) as Label;
    const author_id = may.me?.id ?? random.pick(world.accounts).id;
    const row = { id: random.uuid(), delegation_id, label, author_id, ...texts };
    const submitted_at = random.chance(0.5) ? "2022-01-01" : null;
    const right = may.contributes(delegation, label) && may.fits(label, space.label, space, 3);
    const another = world.accounts.find(({ id }) => id !== author_id)?.id;
    const give = (act: string, change: object, allowed: boolean) => ({
      act,
      steps: [insert("contributions", { ...row, ...change })],
      allowed,
    });
    return [
      give("contribute", { submitted_at }, right),
      give("contribute in another's name", { author_id: another }, false),
      ...speakers(context, space_id).map(({ id, taken, kind }) =>
        give(`contribute with a speaker ${kind}`, { speaker_id: id }, right && taken),
      ),
    ];
  });
  return [...made, ...concerning(context, world.contributions).flatMap((row) => changes(context, row))];
}

/** A speaker takes part in the activity, and whoever names them reads so. */
function speakers({ world, may, random }: Context, space_id: string) {
  const there = world.participants.filter((row) => row.space_id === space_id);
  const elsewhere = world.participants.filter((row) => row.space_id !== space_id);
  const found: { id: string; taken: boolean; kind: string }[] = [];
  if (there.length > 0) {
    const speaker = random.pick(there);
    const taken = may.reading.may(may.viewer, "participants", speaker);
    found.push({ id: speaker.id, taken, kind: "of the activity" });
  }
  if (elsewhere.length > 0) found.push({ id: random.pick(elsewhere).id, taken: false, kind: "of another" });
  return found;
}

function changes(context: Context, row: RowOf<"contributions">): Attempt[] {
  const { may, random } = context;
  const delegation = may.reading.delegations.of(row.delegation_id);
  const reads = !!may.me && may.reading.may(may.viewer, "contributions", row);
  const gives = reads && may.contributes(delegation, row.label);
  const change = (act: string, set: string, allowed: boolean) => ({
    act: `${act} a contribution`,
    steps: [update("contributions", set, row.id)],
    allowed,
  });
  const acts = [
    change("edit", `title = '{"en":"B"}', revision = revision + 1`, gives),
    change("give in", "submitted_at = coalesce(submitted_at, now())", gives || submitted(row, reads, may)),
    ...speakers(context, row.space_id).map(({ id, taken, kind }) =>
      change(`name a speaker ${kind} for`, `speaker_id = '${id}'`, gives && taken),
    ),
  ];
  if (row.submitted_at) acts.push(change("take back", "submitted_at = null", false));
  if (row.label > 0) acts.push(change("loosen", "label = label - 1", false));
  if (row.label < 3) {
    const label = random.between(row.label + 1, 3) as Label;
    const still = may.reading.may(may.viewer, "contributions", { ...row, label });
    const allowed = still && (gives || submitted(row, reads, may));
    acts.push(change("tighten", `label = ${label}`, allowed));
  }
  acts.push(...papers(context, row, gives));
  return acts;
}

/** The rapporteur and the chair tighten what was given in. */
function submitted(row: RowOf<"contributions">, reads: boolean, may: Context["may"]): boolean {
  return reads && row.submitted_at !== null && may.reviews(row.space_id);
}

/** Papers are documents of the activity: posted there by who may post and gives the contribution, never looser than it. */
function papers(context: Context, row: RowOf<"contributions">, gives: boolean): Attempt[] {
  const { world, facts, may, random } = context;
  const author = may.me ?? random.pick(world.accounts);
  const label = random.between(0, 4) as Label;
  const paper = {
    id: random.uuid(),
    space_id: row.space_id,
    label,
    author_id: author.id,
    organisation_id: author.organisation_id,
    contribution_id: row.id,
    title: "A",
    original_language: "es",
  };
  const right = gives && may.posts(row.space_id) && may.fits(label, row.label, facts.space(row.space_id), 4);
  const acts = [{ act: "add a paper", steps: [insert("documents", paper)], allowed: right }];
  for (const { id: space_id } of few(context, world.spaces, 1))
    if (space_id !== row.space_id)
      acts.push({
        act: "add a paper elsewhere",
        steps: [insert("documents", { ...paper, space_id })],
        allowed: false,
      });
  return acts;
}
