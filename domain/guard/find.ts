/** Finds in a text what looks like personal data, in a time that grows with its length and no faster. */
import type { Finding } from "./kinds";
import { namesBeside } from "./names";
import { formRules, ibanWithin, otherThings, quantities, type WordRule, wordRules } from "./rules";

const forms = formRules.map(({ kind, pattern, check }) => ({
  kind,
  check,
  pattern: new RegExp(
    kind === "email" ? pattern : `(?<![\\dA-Za-z.,/-])(?:${pattern})(?![\\dA-Za-z]|[.,-]\\d)`,
    "g",
  ),
}));

const words = new RegExp(
  `(?<![a-zà-ÿ0-9@._-])(?:${wordRules.map((rule) => `(${rule.words})`).join("|")})(?![a-zà-ÿ0-9@])`,
  "gi",
);

/** Where letters mean something only in capitals the value is read so; months are not. */
const values = wordRules.map((rule) => ({
  ...rule,
  value: new RegExp(rule.value, rule.kind === "birth" ? "i" : ""),
}));

const digitsIn = (text: string) => text.replace(/\D/g, "").length;

/** The number behind a word, if it is near and is not another thing's. */
function behindWord(text: string, end: number, rule: (typeof values)[number]): Finding | null {
  const window = text.slice(end, end + rule.gap + 60).split("\n", 1)[0] ?? "";
  const match = rule.value.exec(window);
  if (!match || match.index > rule.gap) return null;
  const gap = window.slice(0, match.index);
  if (otherThings.test(gap) || !fits(match[0], window.slice(match.index + match[0].length), rule))
    return null;
  const from = end + match.index;
  return { kind: rule.kind, from, until: from + match[0].length };
}

function fits(
  piece: string,
  after: string,
  { kind, digits: [least, most] }: Pick<WordRule, "kind" | "digits">,
) {
  const count = digitsIn(piece);
  if (count < least || count > most) return false;
  if (kind === "birth") return bornIn(piece);
  if (kind === "plate") return true;
  if (quantities.test(after)) return false;
  if (kind === "phone" && /^9\d\d(?: \d{3}){2}$/.test(piece)) return true;
  return kind === "identity" || kind === "passport" || !/^\d{1,3}(?:[ .,]\d{3}){1,4}$/.test(piece);
}

/** Who is born after this year posts no cargo; a date of this year is an event's. */
function bornIn(piece: string): boolean {
  const year = Number(/(?<!\d)\d{4}(?!\d)/.exec(piece)?.[0] ?? 0);
  return year === 0 || (year >= 1900 && year <= 2014);
}

/** One letter or two are a word for a document only in capitals: "CC", not "cc". */
const spelt = (word: string) => word.length > 2 || word === word.toUpperCase() || word.toLowerCase() === "né";

function behindWords(text: string): Finding[] {
  const found: Finding[] = [];
  for (const match of text.matchAll(words)) {
    const which = match.findIndex((group, at) => at > 0 && group !== undefined) - 1;
    const rule = values[which];
    if (!rule || !spelt(match[0])) continue;
    const one = behindWord(text, match.index + match[0].length, rule);
    if (one) found.push(one);
  }
  return found;
}

function byForm(text: string): Finding[] {
  const found: Finding[] = [];
  for (const { kind, pattern, check } of forms) {
    for (const match of text.matchAll(pattern)) {
      const [piece] = match;
      if (check && !check(piece)) continue;
      const until = match.index + (ibanWithin(piece) ?? piece).length;
      if (kind === "phone" && quantities.test(text.slice(until, until + 20))) continue;
      found.push({ kind, from: match.index, until });
    }
  }
  return found;
}

/** In order and apart: of two that overlap the one that begins first stays, and of those the longer. */
function apart(found: Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const each of found.sort((a, b) => a.from - b.from || b.until - a.until)) {
    if (each.from >= (kept.at(-1)?.until ?? 0)) kept.push(each);
  }
  return kept;
}

/** Identity numbers, dates of birth, addresses, phones, plates, accounts, and the names beside them. */
export function findPersonalData(text: string): Finding[] {
  const marks = apart([...byForm(text), ...behindWords(text)]);
  return apart([...marks, ...namesBeside(text, marks)]);
}
