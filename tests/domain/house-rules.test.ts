import { expect, test } from "vitest";
import { checkHouseRules } from "@/scripts/house-rules";

const problems = (path: string, text: string) => checkHouseRules(new Map([[path, text]])).problems;

const act = (inner: string) => `"use server";\nexport const addGroup = write({\n${inner}\n});\n`;

test.each([
  ["lib/utils.ts", "export {};\n", "lib/utils.ts: a name that says nothing"],
  ["lib/long.ts", "x\n".repeat(301), "lib/long.ts has 301 lines; none may have more than 300"],
  ["app/a.tsx", "<p style={{ color }} />", "app/a.tsx: the CSP drops style attributes"],
  ["lib/all.ts", 'export * from "./a";\n', "lib/all.ts: no barrels"],
  ["lib/all.ts", 'export { a } from "./a";\nexport type { B } from "./b";\n', "lib/all.ts: no barrels"],
  ["app/actions.ts", act("  input,"), "app/actions.ts: addGroup writes no audit row"],
  ["app/actions.ts", '"use server";\nexport async function add() {}\n', "app/actions.ts: add is no write"],
  [
    "app/actions.ts",
    'export const a = write({\n  audit: "a.b",\n});\n',
    'app/actions.ts: begins without "use server"',
  ],
  [
    "db/schema/a.ts",
    'export const a = pgTable("a", { id: id() });\nexport const b = pgTable("b", {}).enableRLS();\n',
    "db/schema/a.ts: a has neither policies nor .enableRLS()",
  ],
])("%s: a break is caught", (path, text, problem) => {
  expect(problems(path, text)).toEqual([problem]);
});

test("a sound act passes", () => {
  expect(problems("app/actions.ts", act('  audit: "group.add",'))).toEqual([]);
});

test("nothing read is no success", () => {
  expect(checkHouseRules(new Map()).problems).toEqual(["no source file was read"]);
});
