/** Which mail goes to whom: a mail follows from an act of its writer, to the people whom that act concerns. */
import { active } from "./standing";
import type { Account, Delegation, RowOf } from "./world";
import type { Writing } from "./writing";

/** The mails of one writer. */
export class Telling {
  constructor(private readonly may: Writing) {}

  private get facts() {
    return this.may.reading.facts;
  }

  /** A focal point or alternate whose posting to this organisation is not over. */
  speaks(reader: Account, organisation: string): boolean {
    return (
      active(reader) && reader.organisation_id === organisation && (reader.focal_point || reader.alternate)
    );
  }

  private holds(reader: Account, spaceId: string, ...roles: string[]): boolean {
    return this.facts.holds({ account: reader, ceiling: 4, interactive: true }, spaceId, ...roles);
  }

  /** Who asks to join a group tells its chairs. */
  asksToJoin(reader: Account, spaceId: string): boolean {
    return this.may.readsPage(this.facts.space(spaceId)) && this.holds(reader, spaceId, "chair");
  }

  /** A new posting is told to the focal points of the organisation, not to the person. */
  begins(reader: Account, person: Account, organisation: string): boolean {
    return (
      this.may.administrator &&
      person.id !== this.may.me?.id &&
      reader.id !== person.id &&
      this.speaks(reader, organisation)
    );
  }

  /** What organisers ask of a delegation goes to its focal points. */
  asks(reader: Account, row: Delegation): boolean {
    return this.may.leads(row.space_id) && this.speaks(reader, row.organisation_id);
  }

  /** That an invitation is taken back, also to the people whose names stand. */
  withdraws(reader: Account, row: Delegation): boolean {
    const names = this.facts.world.nominations.filter((each) => each.delegation_id === row.id);
    const named = names.some(
      ({ account_id, state }) =>
        account_id === reader.id && ["nominated", "confirmed", "waiting"].includes(state),
    );
    return this.may.leads(row.space_id) && (named || this.speaks(reader, row.organisation_id));
  }

  /** A decision about a name goes to the person and to the delegation's focal points. */
  decides(reader: Account, name: RowOf<"nominations">): boolean {
    const { organisation_id } = this.may.reading.delegations.of(name.delegation_id);
    const decided = this.may.leads(name.space_id) && name.state !== "withdrawn";
    return decided && (reader.id === name.account_id || this.speaks(reader, organisation_id));
  }

  /** A name that was taken back is told to organisers and chairs, as far as the focal point reads who they are. */
  takesBack(reader: Account, row: Delegation): boolean {
    const reads = this.may.readsPage(this.facts.space(row.space_id));
    return this.may.asked(row) && reads && this.holds(reader, row.space_id, "organiser", "chair");
  }
}
