import type { FilterWord } from "../filter-words";

/** The filters of a view in one line. */
export const writtenWords = (words: FilterWord[]) =>
  words.map(({ name, value }) => `${name}: ${value}`).join(" · ");
