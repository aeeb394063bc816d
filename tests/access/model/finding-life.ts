/** The life of a finding and what others add: "Reading" and "Writing" of the access rule, from the page and not from the SQL. */
import type { Viewer } from "./standing";
import type { Asked, Label, OnFinding, RowOf } from "./world";
import type { Writing } from "./writing";

type Reads<R> = (viewer: Viewer, row: R) => boolean;

/** Each is read with its finding, under its own label; a link to another space only with that space's page. */
export function onFindings(reads: Reads<OnFinding>, page: (viewer: Viewer, spaceId: string) => boolean) {
  return {
    finding_steps: reads as Reads<RowOf<"finding_steps">>,
    finding_versions: reads as Reads<RowOf<"finding_versions">>,
    corroborations: reads as Reads<RowOf<"corroborations">>,
    attachments: reads as Reads<RowOf<"attachments">>,
    corrections: reads as Reads<RowOf<"corrections">>,
    sharing_requests: (viewer: Viewer, row: RowOf<"sharing_requests">) =>
      reads(viewer, row) && (row.wanted_space_id === null || page(viewer, row.wanted_space_id)),
  };
}

/** What one writer may do in the life of findings. */
export class Life {
  constructor(readonly may: Writing) {}

  reads(finding: RowOf<"findings">): boolean {
    return !!this.may.me && this.may.reading.may(this.may.viewer, "findings", finding);
  }

  private author(finding: RowOf<"findings">): boolean {
    return this.reads(finding) && this.may.rights(finding);
  }

  private stands(finding: RowOf<"findings">): boolean {
    return finding.submitted_at !== null && finding.withdrawn_at === null;
  }

  /** Rapporteur, chair; never its author, nor who has the author's rights. */
  judges(finding: RowOf<"findings">): boolean {
    const own = finding.author_id === this.may.me?.id || this.may.rights(finding);
    return this.reads(finding) && this.stands(finding) && this.may.reviews(finding.space_id) && !own;
  }

  withdraws(finding: RowOf<"findings">): boolean {
    return this.author(finding) && finding.withdrawn_at === null;
  }

  /** Whoever corrects or is the author; of a withdrawn finding the text is gone. */
  edits(finding: RowOf<"findings">): boolean {
    return this.author(finding) && finding.withdrawn_at === null;
  }

  /** The author, in whose name the file then stands; of a withdrawn finding nothing is added. */
  attaches(finding: RowOf<"findings">, label: Label): boolean {
    const { may } = this;
    const space = may.reading.facts.space(finding.space_id);
    return this.edits(finding) && may.posts(finding.space_id) && may.fits(label, finding.label, space, 4);
  }

  /** Active members, not observers or interpreters, of another organisation than the author's. */
  corroborates(finding: RowOf<"findings">, label: Label): boolean {
    const { may } = this;
    const space = may.reading.facts.space(finding.space_id);
    return (
      this.reads(finding) &&
      this.stands(finding) &&
      may.posts(finding.space_id) &&
      may.me?.organisation_id !== finding.organisation_id &&
      may.fits(label, finding.label, space, 4)
    );
  }

  /** Members who may post, to another's finding. */
  corrects(finding: RowOf<"findings">): boolean {
    return (
      this.reads(finding) &&
      this.stands(finding) &&
      this.may.posts(finding.space_id) &&
      !this.may.rights(finding)
    );
  }

  /** Who may read the item: for a looser label, never looser than the space; or for another space whose page they read. */
  asks(finding: RowOf<"findings">, label: Label | null, spaceId: string | null): boolean {
    const { may } = this;
    const { facts } = may.reading;
    if (!this.reads(finding) || !this.stands(finding) || may.rights(finding)) return false;
    if (label !== null) return label < finding.label && label >= facts.space(finding.space_id).label;
    return spaceId !== null && spaceId !== finding.space_id && may.readsPage(facts.space(spaceId));
  }

  /** The finding's author, once; while the finding stands. */
  decides(row: Asked, readable: boolean, finding: RowOf<"findings">): boolean {
    return readable && row.decision === null && this.author(finding) && finding.withdrawn_at === null;
  }

  /** Whoever asked may take it back while nothing is decided. */
  takesBack(row: Asked, readable: boolean): boolean {
    return readable && row.decision === null && this.may.rights(row);
  }
}
