/** The kinds of a session; apart from the schemas, so that a form ships no checks for them. */
export const sessionKinds = [
  "opening",
  "presentation",
  "contribution",
  "round table",
  "working session",
  "break",
  "closing",
  "blocker",
] as const;
