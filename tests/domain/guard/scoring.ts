import { findPersonalData } from "@/domain/guard/find";

export type Examples = Record<"es" | "en" | "pt" | "fr", string[]>;

type Mark = { kind: string; from: number; until: number };

/** The text of an example without its marks, and where they stood. */
function unmarked(example: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = "";
  let at = 0;
  for (const match of example.matchAll(/\{([a-z]+)\|([^}]*)\}/g)) {
    const [all, kind = "", piece = ""] = match;
    text += example.slice(at, match.index);
    marks.push({ kind, from: text.length, until: text.length + piece.length });
    text += piece;
    at = match.index + all.length;
  }
  return { text: text + example.slice(at), marks };
}

/** A mark is found when all of it would be taken out; what is taken out is right when it touches a mark. */
export function score(examples: Examples) {
  const missed: string[] = [];
  const wrong: string[] = [];
  const count = { examples: 0, marks: 0, found: 0, right: 0 };
  for (const example of Object.values(examples).flat()) {
    const { text, marks } = unmarked(example);
    const found = findPersonalData(text);
    const covered = (mark: Mark) => found.some((each) => each.from <= mark.from && each.until >= mark.until);
    const touches = (each: Mark) => marks.some((mark) => each.from < mark.until && mark.from < each.until);
    count.examples++;
    count.marks += marks.length;
    count.found += found.length;
    count.right += found.filter(touches).length;
    for (const mark of marks)
      if (!covered(mark)) missed.push(`${mark.kind} "${text.slice(mark.from, mark.until)}" in: ${text}`);
    for (const each of found)
      if (!touches(each)) wrong.push(`${each.kind} "${text.slice(each.from, each.until)}" in: ${text}`);
  }
  return {
    ...count,
    recall: (count.marks - missed.length) / count.marks,
    precision: count.right / count.found,
    missed,
    wrong,
  };
}
