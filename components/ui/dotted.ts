type Part = string | number | null | undefined | false;

/** Short facts in one line, with dots between them that never begin a line. */
export const dotted = (...parts: Part[]) => parts.filter(Boolean).join("\u00a0· ");
