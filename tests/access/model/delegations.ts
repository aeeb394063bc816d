/** Invitations to activities: to whom one is open, and what it opens. */
import { AMBER, type Facts, looksAfter, type Viewer } from "./standing";
import type { Delegation, Label } from "./world";

export class Delegations {
  private readonly rows: Map<string, Delegation>;

  constructor(private readonly facts: Facts) {
    this.rows = new Map(facts.world.delegations.map((row) => [row.id, row]));
  }

  of(id: string): Delegation {
    const row = this.rows.get(id);
    if (!row) throw new Error(`no delegation ${id}`);
    return row;
  }

  /** An invitation is open, while it is not withdrawn, to the focal points and alternates of the invited organisation. */
  asked(viewer: Viewer, row: Delegation): boolean {
    return this.opens(viewer, row, this.facts.space(row.space_id).label);
  }

  /** What it opens of its own up to this label: nothing in a draft, and to an administrator AMBER only as a member. */
  opens(viewer: Viewer, row: Delegation, label: Label): boolean {
    const space = this.facts.space(row.space_id);
    if (row.withdrawn_at !== null || !looksAfter(viewer, row.organisation_id) || !space.open) return false;
    const strictest = Math.max(label, space.label);
    if (strictest > viewer.ceiling) return false;
    const administrator = viewer.account?.role === "administrator";
    return strictest < AMBER || !administrator || this.facts.member(viewer, space.id);
  }
}
