import { basename } from "node:path";

const longest = 300;
const vague = /^(utils?|helpers?|common|manager|service)\.tsx?$/;

/** What a reader of the house expects of every source file; given by path. */
export function checkHouseRules(files: Map<string, string>): { summary: string; problems: string[] } {
  const problems: string[] = [];
  const lengths: number[] = [];
  for (const [file, text] of files) {
    const lines = text.split("\n").length - 1;
    lengths.push(lines);
    if (lines > longest) problems.push(`${file} has ${lines} lines; none may have more than ${longest}`);
    if (vague.test(basename(file))) problems.push(`${file}: a name that says nothing`);
    if (/^(app|components)\/.*\.tsx$/.test(file) && /\sstyle=[{"]/.test(text))
      problems.push(`${file}: the CSP drops style attributes`);
    if (isBarrel(text)) problems.push(`${file}: no barrels`);
    if (/^app\/(.*\/)?actions\.ts$/.test(file)) problems.push(...unaudited(file, text));
    if (file.startsWith("db/schema/")) problems.push(...unguarded(file, text));
  }
  if (files.size === 0) problems.push("no source file was read");
  lengths.sort((a, b) => a - b);
  const at = (share: number) => lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * share))];
  return {
    summary: `${files.size} files, median ${at(0.5)} lines, nine of ten under ${at(0.9)}, longest ${at(1)}`,
    problems,
  };
}

/** Passes everything on, or nothing but what others wrote. */
function isBarrel(text: string): boolean {
  if (/^export \* from "/m.test(text)) return true;
  const passedOn = /^export (type )?\{[^}]*\} from "[^"]+";\n?/gm;
  return passedOn.test(text) && text.replace(passedOn, "").trim() === "";
}

/** Acts of somebody who is not signed in, or whose session changes by them: `auth/` writes their audit rows. */
const outsideWrite = ["changePassword", "acceptInvitation", "askForPassword", "resetPassword"];

/** Every exported act goes through `write` and names its audit row; `null` means that the work writes its own. */
function unaudited(file: string, text: string): string[] {
  const problems = text.startsWith('"use server";') ? [] : [`${file}: begins without "use server"`];
  for (const block of text.split(/^(?=export (?:const|async function) )/m)) {
    const name = /^export (?:const|async function) (\w+)/.exec(block)?.[1];
    if (!name || outsideWrite.includes(name)) continue;
    if (!block.startsWith(`export const ${name} = write({`)) problems.push(`${file}: ${name} is no write`);
    else if (!/^ {2}audit: /m.test(block)) problems.push(`${file}: ${name} writes no audit row`);
  }
  return problems;
}

const guarded = /\.enableRLS\(\)|(readable|readableBy|insertable|updatable|deletable|forJobs|pgPolicy)\(/;

/** Drizzle turns row security on with the first policy, or by `.enableRLS()`; without both a table is open. */
function unguarded(file: string, text: string): string[] {
  return text
    .split(/^(?=export const )/m)
    .filter((table) => /^export const \w+ = pgTable\(/.test(table) && !guarded.test(table))
    .map((table) => `${file}: ${/\w+(?= = )/.exec(table)?.[0]} has neither policies nor .enableRLS()`);
}
