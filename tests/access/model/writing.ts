/** Who may do what: the section "Writing" of the access rule. Everything needs an interactive session and a readable object. */
import type { Reading } from "./reading";
import { active, looksAfter, past, type Viewer } from "./standing";
import type { Account, Delegation, Label, Post, RowOf, Space } from "./world";

export class Writing {
  constructor(
    readonly reading: Reading,
    readonly viewer: Viewer,
  ) {}

  private get facts() {
    return this.reading.facts;
  }

  /** The account that writes: nothing is written but in an interactive session. */
  get me(): Account | null {
    return this.viewer.interactive ? this.viewer.account : null;
  }

  get organiser(): boolean {
    return this.me?.role === "organiser";
  }

  get administrator(): boolean {
    return this.me?.role === "administrator";
  }

  looksAfter(organisation: string): boolean {
    return !!this.me && looksAfter(this.viewer, organisation);
  }

  readsPage(space: Space): boolean {
    return !!this.me && this.reading.may(this.viewer, "spaces", space);
  }

  private holds(spaceId: string, ...roles: string[]): boolean {
    const space = this.facts.space(spaceId);
    return this.readsPage(space) && this.facts.holds(this.viewer, spaceId, ...roles);
  }

  leads(spaceId: string): boolean {
    return this.holds(spaceId, "organiser", "chair");
  }

  /** Active members, not observers or interpreters. */
  posts(spaceId: string): boolean {
    return this.holds(spaceId, "organiser", "chair", "rapporteur", "speaker", "participant", "member");
  }

  /** Rapporteur and chair correct the evaluation and tighten the label. */
  reviews(spaceId: string): boolean {
    return this.holds(spaceId, "chair", "rapporteur");
  }

  decides(spaceId: string): boolean {
    return this.holds(spaceId, "organiser", "chair", "rapporteur");
  }

  /** A post keeps its author and the organisation the author stands for. */
  inOwnName(author: string, organisation: string): boolean {
    return author === this.me?.id && organisation === this.me.organisation_id;
  }

  /** A focal point of an invited organisation: declines, names the head, takes names back. */
  asked(row: Delegation): boolean {
    return !!this.me && this.reading.delegations.asked(this.viewer, row);
  }

  /** Nominations close at the deadline, and with a refusal to come. */
  nominates(row: Delegation): boolean {
    return this.asked(row) && row.declined_at === null && !past(row.answer_until);
  }

  /** Where a contribution is asked for, while the invitation stands: any participant of the delegation, its focal points. */
  contributes(row: Delegation, label: Label): boolean {
    if (!this.me || row.contribution_until === null || row.withdrawn_at !== null) return false;
    if (this.reading.delegations.opens(this.viewer, row, label)) return true;
    const { open } = this.facts.space(row.space_id);
    return open && this.facts.standsFor(this.viewer, row.space_id, row.organisation_id);
  }

  /** At least as strict as the room, and in the commons at most GREEN. */
  fits(label: Label, floor: Label, space: Space, strictest: Label): boolean {
    return label >= floor && label <= (space.kind === "commons" ? 1 : strictest);
  }

  rights(post: Post): boolean {
    return !!this.me && this.reading.rights(this.viewer, post);
  }

  proposer(priority: Post): boolean {
    return !!this.me && this.reading.proposer(this.viewer, priority);
  }

  /** Tightening: author, rapporteur, chair. */
  tightens(post: Post): boolean {
    return this.rights(post) || this.reviews(post.space_id);
  }

  speaks(): boolean {
    const { me } = this;
    return !!me && (me.focal_point || me.alternate) && this.isDelegation(me.organisation_id);
  }

  /** Lead organisations of countries, and international ones; a mission speaks for no country. */
  isDelegation(organisation: string): boolean {
    const { world } = this.facts;
    const country = world.organisations.find(({ id }) => id === organisation)?.country_code;
    return !country || world.countries.some((each) => each.lead_organisation_id === organisation);
  }

  admitted(spaceId: string): boolean {
    const { me } = this;
    const rows = this.facts.world.year_delegations;
    return !!me && rows.some((row) => row.space_id === spaceId && row.organisation_id === me.organisation_id);
  }

  /** Persons whose posting this viewer may touch: not their own, and a focal point's reach ends at an administrator. */
  administers(account: Account): boolean {
    if (!this.me || account.id === this.me.id) return false;
    return (
      this.administrator || (this.looksAfter(account.organisation_id) && account.role !== "administrator")
    );
  }

  /** Ending a posting that is not over yet. */
  ends(account: Account): boolean {
    return this.administers(account) && active(account);
  }

  /**
   * Ending a posting hands on what the person leads, where the page may be read, to another active member. Somebody who
   * so far represents nobody takes no seat, since that would open AMBER to a whole organisation.
   */
  handsOver(leaver: Account, space: Space, role: string, to: Account): boolean {
    const of = (account: Account) => this.facts.roles({ ...this.viewer, account }, space.id);
    const taken = of(to);
    return (
      this.ends(leaver) &&
      this.readsPage(space) &&
      space.kind !== "request" &&
      ["chair", "rapporteur", "organiser"].includes(role) &&
      of(leaver).includes(role) &&
      to.id !== leaver.id &&
      !taken.includes(role) &&
      taken.some((each) => ["chair", "rapporteur", "speaker", "participant", "member"].includes(each))
    );
  }

  invites(row: RowOf<"invitations">, role: string, flagged: boolean): boolean {
    return this.administrator || (this.looksAfter(row.organisation_id) && role === "member" && !flagged);
  }
}
