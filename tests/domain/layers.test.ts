import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { checkLayers } from "@/scripts/layers";

function tree(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), "layers-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const sound = {
  "app/page.tsx": 'import { x } from "@/db/x";\nexport default x;',
  "db/x.ts": 'import { y } from "../domain/y";\nexport const x = y;',
  "domain/y.ts": "export const y = 1;",
};

test("a sound tree passes, and says how many files it read", () => {
  expect(checkLayers(tree(sound))).toEqual({ files: 3, problems: [] });
});

test("the project itself is read", () => {
  expect(checkLayers(process.cwd()).files).toBeGreaterThan(150);
});

test.each([
  ["components/a.tsx", 'import { x } from "@/db/x";', "components may not import db/x.ts"],
  ["components/a.tsx", 'import {\n  x,\n} from "../db/x";', "components may not import db/x.ts"],
  ["domain/z.ts", 'export { x } from "@/db/x";', "domain may not import db/x.ts"],
  ["lib/z.ts", 'const later = () => import("@/auth/read");', "lib may not import auth/read"],
  ["app/a.ts", 'import pg from "pg";', "only db/ imports pg"],
  ["app/a.ts", 'const pg = await import("pg");', "only db/ imports pg"],
  ["domain/z.ts", 'import type { X } from "@/db/x";', "domain may not import db/x.ts"],
  ["domain/z.ts", 'const glob = "**/*.ts";\nimport "@/db/x";\n/* */', "domain may not import db/x.ts"],
  ["app/a.ts", "await asSystem(work);", "only auth/, jobs/, db/ and tests call asSystem"],
  ["app/a.ts", 'import { x } from "@/jobs/send-mail";', "app/ takes from jobs/ what a mail says"],
  ["other/a.ts", "export {};", "no layer is called other"],
])("a break in %s is caught", (path, text, problem) => {
  expect(checkLayers(tree({ ...sound, [path]: text })).problems.join("\n")).toContain(problem);
});

test("what a comment says is no import", () => {
  const text = '// import { x } from "@/db/x";\n/* import "@/db/x"; */\nexport const z = 1;';
  expect(checkLayers(tree({ ...sound, "domain/z.ts": text })).problems).toEqual([]);
});

test("a cycle by the alias, through a third file, is caught", () => {
  const three = {
    "domain/a.ts": 'import { b } from "@/domain/b";\nexport const a = b;',
    "domain/b.ts": 'export { c as b } from "./inner/c";',
    "domain/inner/c.ts": 'import { a } from "../a";\nexport const c = a;',
  };
  expect(checkLayers(tree(three)).problems).toEqual([
    "a cycle: domain/a.ts → domain/b.ts → domain/inner/c.ts → domain/a.ts",
  ]);
});

test("a cycle is caught, types aside", () => {
  const one = {
    "domain/a.ts": 'import { b } from "./b";\nexport const a = b;',
    "domain/b.ts": 'import { a } from "./a";\nexport const b = a;',
  };
  expect(checkLayers(tree(one)).problems[0]).toMatch(/^a cycle: /);
  const types = {
    ...one,
    "domain/b.ts": 'import type { a } from "./a";\nexport const b = 1 as unknown as typeof a;',
  };
  expect(checkLayers(tree(types)).problems).toEqual([]);
});

test("an empty tree is no success", () => {
  expect(checkLayers(tree({ "readme.md": "" })).problems).toEqual(["no file was read"]);
});
