/**
 * The arguments of a server action as React writes them: JSON in which a string that begins with `$` means
 * something else. Only what React's own client writes for forms and plain values passes.
 */
const plainMeaning = /^\$(?:\$|D\d{4}|n-?\d+$|NaN$|Infinity$|-Infinity$|-0$|undefined$|K[0-9a-f]+$)/;
const reference = /^\$[@FhQWi]?([0-9a-f]{1,8})((?::[^:]+)*)$/;
const forbidden = /:(?:__proto__|constructor|prototype|then)(?::|$)/;
const MAX_DEPTH = 50;

/** The identifiers of other fields that this text refers to; undefined when it is malformed. */
export function flightReferences(text: string): string[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const found: string[] = [];
  return collect(value, found, 0) ? found : undefined;
}

function collect(value: unknown, found: string[], depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  if (typeof value === "string") return collectText(value, found);
  if (typeof value !== "object" || value === null) return true;
  if (Object.hasOwn(value, "__proto__")) return false;
  return Object.values(value).every((inner) => collect(inner, found, depth + 1));
}

function collectText(value: string, found: string[]): boolean {
  if (!value.startsWith("$") || plainMeaning.test(value)) return true;
  const match = reference.exec(value);
  if (!match?.[1] || forbidden.test(match[2] ?? "")) return false;
  found.push(String(Number.parseInt(match[1], 16)));
  return true;
}
