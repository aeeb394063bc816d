/** What the guard looks for: pieces of a text that tell who somebody is. */
export const personalKinds = [
  "identity",
  "passport",
  "birth",
  "email",
  "phone",
  "plate",
  "account",
  "name",
] as const;

export type PersonalKind = (typeof personalKinds)[number];

export type Finding = { kind: PersonalKind; from: number; until: number };
