/** Invitations to an activity of a generated world: open, declined, withdrawn and expired, with names and contributions. */
import { marked } from "./canary";
import { type Maker, moment } from "./maker";
import type { Account, Delegation, Label, NominationState, Space } from "./model/world";

const states: NominationState[] = ["nominated", "nominated", "confirmed", "waiting", "refused", "withdrawn"];

export function addDelegations(maker: Maker, space: Space, people: Account[], organisations: string[]): void {
  const { random } = maker;
  for (const organisation_id of random.some(organisations, 0.7)) {
    const id = random.uuid();
    const delegation: Delegation = maker.put("delegations", {
      id,
      space_id: space.id,
      organisation_id,
      quota: random.between(1, 4),
      answer_until: moment(random.chance(0.75) ? 40 : -1),
      contribution_until: random.chance(0.8) ? moment(random.chance(0.7) ? 60 : -1) : null,
      declined_at: random.chance(0.15) ? moment(-2) : null,
      withdrawn_at: random.chance(0.15) ? moment(-2) : null,
      head_id: null,
      invited_by: random.pick(people).id,
      note: marked(id),
    });
    const own = people.filter((account) => account.organisation_id === organisation_id);
    addNominations(maker, delegation, own);
    const named = maker.world.nominations.filter((row) => row.delegation_id === id);
    if (named.length > 0 && random.chance(0.5)) delegation.head_id = random.pick(named).id;
    if (random.chance(0.5)) addContribution(maker, space, delegation, own);
  }
}

/** People of the organisation with an account, and others without; some delegations are full, some fuller than that. */
function addNominations(maker: Maker, delegation: Delegation, people: Account[]): void {
  const { random, world } = maker;
  const { id: delegation_id, space_id, organisation_id } = delegation;
  const there = world.participants.filter((row) => row.space_id === space_id);
  const accounts = random.some(people, 0.4).map(({ id }) => id);
  const others = Array.from({ length: random.between(0, 2) }, () => null);
  for (const account_id of [...accounts, ...others]) {
    const id = random.uuid();
    const state = random.pick(states);
    const decided = state !== "nominated" && state !== "withdrawn";
    const entered = state === "confirmed" && there.length > 0;
    maker.put("nominations", {
      id,
      delegation_id,
      space_id,
      organisation_id,
      account_id,
      state,
      name: marked(id),
      role: "participant",
      nominated_by: random.pick(people).id,
      decided_by: decided ? random.pick(people).id : null,
      participant_id: entered ? random.pick(there).id : null,
    });
  }
}

/** A contribution, and often its papers, each at least as strict as it. */
function addContribution(maker: Maker, space: Space, delegation: Delegation, people: Account[]): void {
  const { random } = maker;
  const { id: space_id } = space;
  const label = random.between(space.label, 3) as Label;
  const own = { space_id, author_id: random.pick(people).id, organisation_id: delegation.organisation_id };
  const id = random.uuid();
  const submitted_at = random.chance(0.6) ? moment(-1) : null;
  const texts = { title: { en: "Contribution" }, summary: { en: marked(id) } };
  maker.put("contributions", { id, delegation_id: delegation.id, ...own, label, submitted_at, ...texts });
  for (const each of random.some([label, random.between(label, 3) as Label], 0.5)) {
    const paper = { id: random.uuid(), ...own, label: each, contribution_id: id };
    const version = { id: random.uuid(), ...own, label: each, document_id: paper.id };
    maker.put("documents", { ...paper, title: marked(paper.id), status: "final", original_language: "es" });
    const file = {
      media_type: "application/pdf",
      size: 1,
      sha256: random.digest(),
      storage_key: random.uuid(),
    };
    const named = { number: 1, language: "es", file_name: `${marked(version.id)}.pdf` };
    maker.put("document_versions", { ...version, ...named, ...file });
  }
}
