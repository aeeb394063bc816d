import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/** Who may import whom. A folder at the top that is not named here may not be imported by the others. */
export const layers: Record<string, string[]> = {
  app: ["components", "auth", "db", "domain", "jobs", "lib"],
  auth: ["db", "domain", "lib"],
  components: ["domain", "lib"],
  db: ["domain", "lib"],
  domain: [],
  jobs: ["auth", "db", "domain", "lib"],
  lib: ["domain"],
  messages: [],
  server: ["db", "lib"],
  scripts: ["app", "auth", "components", "db", "domain", "jobs", "lib", "server", "tests"],
  tests: [
    "app",
    "auth",
    "components",
    "db",
    "domain",
    "instrumentation.ts",
    "jobs",
    "lib",
    "scripts",
    "server",
  ],
};

/** Beyond the layers: who may import a package or call a door. */
const rules: { what: string; pattern: RegExp; allowed: RegExp }[] = [
  {
    what: "only db/ imports pg",
    pattern: /(from |import |import\(|require\()"pg["/]/,
    allowed: /^(db|tests|scripts)\//,
  },
  {
    what: "only auth/, jobs/, db/ and tests call asSystem",
    pattern: /\basSystem\b/,
    allowed: /^(db|auth|jobs|tests|scripts)\//,
  },
  {
    what: "only jobs/ and tests call asAccount",
    pattern: /\basAccount\b/,
    allowed: /^(db|jobs|tests|scripts)\//,
  },
  {
    what: "app/ takes from jobs/ what a mail says before it goes, and nothing else",
    pattern: /(from |import\()"@\/jobs\/(?!agenda-preview")/,
    allowed: /^(jobs|tests|scripts)\//,
  },
  {
    what: "only the seed, scripts and tests call asOwner",
    pattern: /\basOwner\b/,
    allowed: /^(db|scripts|tests)\//,
  },
];

const source = /\.(ts|tsx)$/;
const skipped = /^(node_modules|public|test-results|playwright-report|\..*)$/;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.test(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return source.test(entry.name) ? [path] : [];
  });
}

const stringOrComment =
  /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/.*$/gm;

/** Strings stay, since a glob in one looks like the beginning of a comment. */
function withoutComments(text: string): string {
  return text.replace(stringOrComment, "$1");
}

const importing =
  /(?:import|export)\s[^;"'`]*?from\s*"([^"]+)"|import\s*"([^"]+)"|import\(\s*"([^"]+)"\s*\)/g;

/** The files of the project that a file imports, as paths from the root; packages are left out. */
function importsOf(root: string, file: string, text: string): { target: string; typeOnly: boolean }[] {
  return [...text.matchAll(importing)].flatMap((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? "";
    const path = name.startsWith("@/")
      ? join(root, name.slice(2))
      : name.startsWith(".")
        ? resolve(dirname(file), name)
        : null;
    if (!path) return [];
    const found = ["", ".ts", ".tsx", ".json", ".mjs", ".css"]
      .map((ending) => path + ending)
      .find((each) => existsSync(each) && statSync(each).isFile());
    const typeOnly = /^(import|export)\s+type\s/.test(match[0]);
    return [{ target: relative(root, found ?? path), typeOnly }];
  });
}

/** A way round from a file to itself by imports that run, or null. */
function cycle(graph: Map<string, string[]>): string[] | null {
  const done = new Set<string>();
  const walk = (file: string, path: string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of graph.get(file) ?? []) {
      const found = walk(next, [...path, file]);
      if (found) return found;
    }
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const found = walk(file, []);
    if (found) return found;
  }
  return null;
}

/** Every break of the rule below a root, and how many files were read: none read is a break too. */
export function checkLayers(root: string): { files: number; problems: string[] } {
  const problems: string[] = [];
  const graph = new Map<string, string[]>();
  const files = filesBelow(root);
  for (const path of files) {
    const file = relative(root, path);
    const text = withoutComments(readFileSync(path, "utf8"));
    const layer = file.includes("/") ? (file.split("/")[0] ?? "") : "";
    const imports = importsOf(root, path, text);
    graph.set(
      file,
      imports.filter((each) => !each.typeOnly).map((each) => each.target),
    );
    for (const { what, pattern, allowed } of rules) {
      if (pattern.test(text) && !allowed.test(file)) problems.push(`${file}: ${what}`);
    }
    if (!layer) continue;
    const allowed = layers[layer];
    if (!allowed) problems.push(`${file}: no layer is called ${layer}`);
    for (const { target, typeOnly } of imports) {
      const other = target.split("/")[0] ?? "";
      if (other === layer || other === "messages" || (typeOnly && layer === "domain" && other === "lib"))
        continue;
      if (layer === "components" && target === "app/globals.css") continue;
      if (!allowed?.includes(other)) problems.push(`${file}: ${layer} may not import ${target}`);
    }
  }
  const round = cycle(graph);
  if (round) problems.push(`a cycle: ${round.join(" → ")}`);
  if (files.length === 0) problems.push("no file was read");
  return { files: files.length, problems };
}
