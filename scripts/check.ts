import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { checkHouseRules } from "./house-rules";
import { checkLayers } from "./layers";
import { checkMessages } from "./messages";
import { endOnSignals, run } from "./run";

const ours = /^(app|auth|components|db|domain|jobs|lib|scripts|server|tests)\/.*\.tsx?$/;

/** Our sources by path, but for a file that went while we read. */
function sourceFiles(): Map<string, string> {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
  });
  const ofUs = listed.split("\n").filter((file) => ours.test(file) && existsSync(file));
  return new Map(ofUs.map((file) => [file, readFileSync(file, "utf8")]));
}

type Step = { name: string; summary: string; problems: string[] };

async function tool(name: string, args: string[], saw: RegExp | null): Promise<Step> {
  const { code, output } = await run(`node_modules/.bin/${name}`, args, { quiet: true });
  const problems = code === 0 ? [] : [output.trim()];
  if (saw && !saw.test(output)) problems.push(`${name} saw no file: ${output.trim().slice(0, 300)}`);
  return { name, summary: saw ? (output.match(saw)?.[0] ?? "") : "", problems };
}

/** The quick part of the tests: format, lint, types, layers, unused code, messages, house rules. */
export async function check(): Promise<boolean> {
  const files = sourceFiles();
  const sources = [...files]
    .filter(([file]) => !/^(tests|scripts)\//.test(file))
    .map(([, text]) => text)
    .join("\n");
  const steps = await Promise.all([
    tool("biome", ["check", "--error-on-warnings", "."], /Checked \d+ files/),
    tool("tsc", ["--noEmit"], null),
    tool(
      "knip",
      ["--no-progress", "--reporter", "symbols", "--reporter", "./scripts/knip-count.mjs"],
      /Read [1-9]\d+ files/,
    ),
  ]);
  const layers = checkLayers(process.cwd());
  steps.push({ name: "layers", summary: `${layers.files} files`, problems: layers.problems });
  const messages = checkMessages(sources);
  steps.push({
    name: "messages",
    summary: `${messages.keys} sentences in four languages`,
    problems: messages.problems,
  });
  const house = checkHouseRules(files);
  steps.push({ name: "house", summary: house.summary, problems: house.problems });
  for (const step of steps) {
    process.stdout.write(`${step.problems.length === 0 ? "ok  " : "FAIL"}  ${step.name}  ${step.summary}\n`);
    for (const problem of step.problems)
      process.stdout.write(`      ${problem.replace(/\n/g, "\n      ")}\n`);
  }
  return steps.every((step) => step.problems.length === 0);
}

if (process.argv[1]?.endsWith("check.ts")) {
  endOnSignals();
  process.exitCode = (await check()) ? 0 : 1;
}
