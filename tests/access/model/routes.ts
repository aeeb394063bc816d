/** Who may read and write what a finding says of routes, seizures and other findings: it goes with the finding. */
import type { Viewer } from "./standing";
import type { RowOf, World } from "./world";
import type { Writing } from "./writing";

export type RouteTable =
  | "terms"
  | "places"
  | "finding_legs"
  | "finding_concealments"
  | "seizures"
  | "seized_drugs"
  | "same_seizures"
  | "related_findings"
  | "finding_priorities";

type Reads = (viewer: Viewer, id: string) => boolean;
type Rules = { [T in RouteTable]: (viewer: Viewer, row: RowOf<T>) => boolean };

/** Vocabularies and places: every active account. The rest with its finding; a link to who may read both ends. */
export function routeRules(finding: Reads, priority: Reads, findingOf: (seizureId: string) => string): Rules {
  const signedIn = (viewer: Viewer) => viewer.account !== null;
  const part = (viewer: Viewer, row: { finding_id: string }) => finding(viewer, row.finding_id);
  return {
    terms: signedIn,
    places: signedIn,
    finding_legs: part,
    finding_concealments: part,
    seizures: part,
    seized_drugs: part,
    same_seizures: (viewer, row) =>
      finding(viewer, findingOf(row.seizure_id)) && finding(viewer, findingOf(row.other_id)),
    related_findings: (viewer, row) => part(viewer, row) && finding(viewer, row.other_id),
    finding_priorities: (viewer, row) => part(viewer, row) && priority(viewer, row.priority_id),
  };
}

type Finding = World["findings"][number];

/** Editing a finding: its author, while it stands. */
export function edits(may: Writing, finding: Finding): boolean {
  return (
    finding.withdrawn_at === null && may.rights(finding) && may.reading.may(may.viewer, "findings", finding)
  );
}

/** Correcting it: its author; of what is submitted also rapporteur and chair. */
export function corrects(may: Writing, finding: Finding): boolean {
  if (edits(may, finding)) return true;
  const stands = finding.withdrawn_at === null && finding.submitted_at !== null;
  return stands && may.reviews(finding.space_id) && may.reading.may(may.viewer, "findings", finding);
}
