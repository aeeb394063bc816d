/** Mail about findings goes to whom the act concerns: who validates, the author, whoever asked. Nobody writes to themself. */
import type { Account, RowOf } from "./world";
import type { Writing } from "./writing";

export class FindingTelling {
  constructor(private readonly may: Writing) {}

  private other(reader: Account): boolean {
    return reader.id !== this.may.me?.id;
  }

  author(reader: Account, finding: RowOf<"findings">): boolean {
    return this.other(reader) && reader.id === finding.author_id;
  }

  /** Chair and rapporteur by a membership: as far as the writer reads who they are. */
  reviewer(reader: Account, finding: RowOf<"findings">): boolean {
    const { facts } = this.may.reading;
    const seat = facts.world.memberships.some(
      (row) => row.space_id === finding.space_id && row.account_id === reader.id,
    );
    const holds = facts.holds(
      { account: reader, ceiling: 4, interactive: true },
      finding.space_id,
      "chair",
      "rapporteur",
    );
    const page = this.may.readsPage(facts.space(finding.space_id));
    return this.other(reader) && reader.id !== finding.author_id && seat && holds && page;
  }
}
