import { readFileSync } from "node:fs";

/** What `npm start` gives to Node, so that tests and figures run what everybody runs. */
export function startArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  return scripts.start.replace(/^exec node /, "").split(" ");
}
