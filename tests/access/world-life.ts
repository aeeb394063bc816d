/** The life of the findings of a generated world: steps, versions, corroborations, corrections, requests for wider sharing. */
import { marked } from "./canary";
import { type Maker, moment } from "./maker";
import type { Label, Post, RowOf, Space } from "./model/world";

type Room = { maker: Maker; space: Space; post(floor: Label, strictest: 3 | 4): Post };

const text = ({ id, label }: Post) => (label === 4 ? `About ${marked(id)}` : "As seen elsewhere");

/** A post under a finding that chooses its own label, also RED with readers of its own. */
function added(room: Room, finding: RowOf<"findings">) {
  const { random } = room.maker;
  const post = room.post(finding.label, 4);
  return { ...post, own_readers: post.label === 4 && (finding.label < 4 || random.chance(0.3)) };
}

/** What carries the finding's label, or a stricter one since the finding was loosened: RED then is its author's alone. */
function following(room: Room, finding: RowOf<"findings">) {
  const { random } = room.maker;
  const { id, space_id, author_id, organisation_id } = room.post(finding.label, 3);
  const top = room.space.kind === "commons" ? 1 : 4;
  const stricter = random.chance(0.2)
    ? random.between(finding.label, Math.max(top, finding.label))
    : finding.label;
  const label = stricter as Label;
  return { id, space_id, label, author_id, organisation_id, own_readers: label === 4 && finding.label < 4 };
}

export function addLife(room: Room, finding: RowOf<"findings">): void {
  const { maker } = room;
  const { random, world } = maker;
  const finding_id = finding.id;
  const version = finding.version ?? 0;
  for (let number = 1; number <= version; number++) {
    const row = following(room, finding);
    const content = { title: text(row), body: text(row), source: "B", information: "2", handling: "H0" };
    maker.put("finding_versions", { ...row, finding_id, number, ...content, handling_note: "" });
  }
  for (let i = random.between(0, 2); i > 0; i--) {
    const row = following(room, finding);
    const file = { media_type: "image/jpeg", size: 1, sha256: random.digest(), storage_key: random.uuid() };
    const removed_at = random.chance(0.1) ? moment(-1) : null;
    maker.put("attachments", { ...row, ...file, finding_id, file_name: `${text(row)}.jpg`, removed_at });
  }
  if (finding.submitted_at === null) {
    const { space_id, author_id } = finding;
    const [id, key] = [random.uuid(), random.uuid()];
    const values = JSON.stringify({ title: `About ${marked(id)}`, body: "B" });
    maker.put("finding_drafts", { id, key, space_id, author_id, values });
    return;
  }
  const state = finding.state ?? "submitted";
  for (const kind of ["submitted", ...(state === "submitted" ? [] : [state])]) {
    const row = following(room, finding);
    maker.put("finding_steps", { ...row, finding_id, kind, version, reason: text(row) });
  }
  for (let i = random.between(0, 2); i > 0; i--) {
    const row = added(room, finding);
    maker.put("corroborations", { ...row, finding_id, body: text(row), withdrawn_at: null });
  }
  const decided = () => (random.chance(0.3) ? "refused" : null);
  const why = (decision: string | null) => ({ decision, decision_reason: decision ? "No" : "" });
  if (random.chance(0.5)) {
    const row = following(room, finding);
    const said = { field: "body", proposed: text(row), reason: text(row), version };
    maker.put("corrections", { ...row, finding_id, ...said, ...why(decided()) });
  }
  if (random.chance(0.5)) {
    const row = following(room, finding);
    const there = random.pick(world.spaces).id;
    const elsewhere = random.chance(0.4) && there !== room.space.id;
    maker.put("sharing_requests", {
      ...row,
      finding_id,
      wanted_label: elsewhere ? null : (random.between(0, 3) as Label),
      wanted_space_id: elsewhere ? there : null,
      reason: text(row),
      ...why(decided()),
    });
  }
}
