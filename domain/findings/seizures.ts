/** Seizures: weights in kilograms, and totals that count once what several services reported. */

/** More than any seizure there ever was: a slip of the unit. */
export const mostKilograms = 100_000;

/** The weight, where one of the unit has a weight: pieces have none. */
export function kilogramsOf(quantity: number, kilogramsOfOne: number | null): number | null {
  return kilogramsOfOne === null ? null : Math.round(quantity * kilogramsOfOne * 1e6) / 1e6;
}

/** One finding's report of a seizure; null: it does not say. */
export type Report = { id: string; kilograms: number | null; arrested: number | null };
export type SeizureTotal = { seizures: number; kilograms: number; arrested: number };

/**
 * What these reports come to, linked ones once: of one seizure the greatest number that a report names counts. Links may
 * lead through reports that are not among these.
 */
export function seizureTotal(reports: Report[], links: [string, string][]): SeizureTotal {
  const leads = new Map<string, string>();
  const root = (id: string): string => {
    const next = leads.get(id);
    return next === undefined ? id : root(next);
  };
  for (const [one, other] of links) {
    const [a, b] = [root(one), root(other)];
    if (a !== b) leads.set(a, b);
  }
  const seizures = new Map<string, { kilograms: number; arrested: number }>();
  for (const { id, kilograms, arrested } of reports) {
    const before = seizures.get(root(id)) ?? { kilograms: 0, arrested: 0 };
    seizures.set(root(id), {
      kilograms: Math.max(before.kilograms, kilograms ?? 0),
      arrested: Math.max(before.arrested, arrested ?? 0),
    });
  }
  const all = [...seizures.values()];
  return {
    seizures: all.length,
    kilograms: all.reduce((sum, each) => sum + each.kilograms, 0),
    arrested: all.reduce((sum, each) => sum + each.arrested, 0),
  };
}
