/** Traffic Light Protocol 2.0 (FIRST, 2022): the order of the labels and what each permits. https://www.first.org/tlp/ */

export const labels = ["CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED"] as const;
export type LabelName = (typeof labels)[number];

/** Stored as a small number, so that a stricter label is a greater one. */
export type Label = 0 | 1 | 2 | 3 | 4;
export const GREEN = 1;
export const AMBER = 2;
const AMBER_STRICT = 3;

/** The name of a stored label; of a number that is none, the strictest. */
export function labelName(label: number): LabelName {
  return labels[label] ?? "RED";
}

/** Written as the standard wants it: capitals, no spaces, in no other language. */
export function tlp(label: number): string {
  return `TLP:${labelName(label)}`;
}

/** The labels that an item may carry in a room of label `floor`. RED only where the item names its readers. */
export function allowedLabels(floor: number, strictest: number = AMBER_STRICT): Label[] {
  return ([0, 1, 2, 3, 4] as Label[]).filter((label) => label >= floor && label <= strictest);
}

/** The strictest label of what is shown together: `floor`, or that of something stricter. */
export function strictest(floor: number, ...shown: { label: number }[][]): number {
  return Math.max(floor, ...shown.flat().map((each) => each.label));
}

/** In mail, calendar entries and feeds an item above GREEN is only its kind, time and label with a link. */
export function namedInMail(label: number): boolean {
  return label <= GREEN;
}
