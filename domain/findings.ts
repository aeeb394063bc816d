/** Findings: evaluation by the 4x4 system (Regulation (EU) 2016/794, Article 29) and handling codes. */

export const sources = ["A", "B", "C", "X"] as const;
export const informations = ["1", "2", "3", "4"] as const;
export const handlingCodes = ["H0", "H1", "H2", "H3"] as const;

/** Source and information are written together: `B2`. */
export function evaluation(finding: { source: string; information: string }): string {
  return finding.source + finding.information;
}
