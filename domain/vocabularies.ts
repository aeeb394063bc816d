/** The kinds of words that organisers keep, each term with a code that begins with its kind: `mode/go-fast`. */

export const vocabularies = ["mode", "concealment", "drug", "form", "unit", "place"] as const;
export type Vocabulary = (typeof vocabularies)[number];

export function termCode(kind: Vocabulary, key: string): string {
  return `${kind}/${key}`;
}
