import type { Difference } from "./compare";

/** One line of figures at the end of a test, past the reporter. */
export function figures(values: Record<string, number | string>): void {
  const words = Object.entries(values).map(([name, value]) => `${name} ${value.toLocaleString("en")}`);
  process.stdout.write(`access: ${words.join(" · ")}\n`);
}

export function describeDifferences(seed: number, differences: Difference[]): string {
  const counts = new Map<string, { first: Difference; count: number }>();
  for (const each of differences) {
    const name = `${each.kind} in ${each.table}`;
    const known = counts.get(name);
    counts.set(name, { first: known?.first ?? each, count: (known?.count ?? 0) + 1 });
  }
  const lines = [...counts].map(
    ([name, { first, count }]) => `${count} × ${name}, first ${first.key} for ${first.viewer}`,
  );
  return [`seed ${seed}`, ...lines].join("\n");
}
