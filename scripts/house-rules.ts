import { readFileSync } from "node:fs";
import { basename } from "node:path";

const longest = 300;
const vague = /^(utils?|helpers?|common|manager|service)\.tsx?$/;

/** What a reader of the house expects of every source file. */
export function checkHouseRules(files: string[]): { summary: string; problems: string[] } {
  const problems: string[] = [];
  const lengths: number[] = [];
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    const lines = text.split("\n").length - 1;
    lengths.push(lines);
    if (lines > longest) problems.push(`${file} has ${lines} lines; none may have more than ${longest}`);
    if (vague.test(basename(file))) problems.push(`${file}: a name that says nothing`);
    if (/^(app|components)\/.*\.tsx$/.test(file) && /\sstyle=\{/.test(text))
      problems.push(`${file}: the CSP drops style attributes`);
    if (/^export \* from "/m.test(text)) problems.push(`${file}: no barrels`);
    if (/actions\.ts$/.test(file)) problems.push(...unaudited(file, text));
  }
  if (files.length === 0) problems.push("no source file was read");
  lengths.sort((a, b) => a - b);
  const at = (share: number) => lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * share))];
  return {
    summary: `${files.length} files, median ${at(0.5)} lines, nine of ten under ${at(0.9)}, longest ${at(1)}`,
    problems,
  };
}

/** Every write names the act of its audit row; `null` means that the work writes its own. */
function unaudited(file: string, text: string): string[] {
  return [...text.matchAll(/export const (\w+) = write\(\{([\s\S]*?)work/g)]
    .filter((match) => !/audit:/.test(match[2] ?? ""))
    .map((match) => `${file}: ${match[1]} writes no audit row`);
}
