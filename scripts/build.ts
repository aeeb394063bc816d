import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { env, SetupError } from "@/lib/env";

const folders = ["app", "auth", "components", "db", "domain", "jobs", "lib", "messages"];
const files = [
  ...["instrumentation.ts", "next.config.js", "package-lock.json", "postcss.config.js", "proxy.ts"],
  ...["instrumentation-client.ts", "tsconfig.json", "tsconfig.build.json"],
];
const source = /\.(?:tsx?|jsx?|mjs|css|json|svg|png|woff2)$/;

/** Changes with every file that the build reads. */
function sourceFingerprint(): string {
  const hash = createHash("sha256").update(process.version);
  for (const path of [...folders.flatMap(sources), ...files.filter(existsSync)]) {
    hash.update(path).update("\0").update(readFileSync(path));
  }
  return hash.digest("hex");
}

function sources(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => source.test(name))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort();
}

/** Builds when the sources changed since the last build that came to its end. */
export async function build(say: (text: string) => void) {
  const mark = join(env.buildFolder, "sources");
  const wanted = sourceFingerprint();
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return;
  rmSync(mark, { force: true });
  say("Building the pages; this takes a minute or two");
  const began = performance.now();
  let step = "preparing";
  const tell = () => say(`… ${step} (${Math.round((performance.now() - began) / 1000)} s)`);
  const seconds = setInterval(tell, 10_000);
  try {
    await runNext((next) => {
      if (next === step) return;
      step = next;
      tell();
    });
  } finally {
    clearInterval(seconds);
  }
  mkdirSync(env.buildFolder, { recursive: true });
  writeFileSync(mark, wanted);
}

/** A build must not outlive a start that was killed: it would write into the folder of the next one. */
const endWithParent = fileURLToPath(new URL("./end-with-parent.mjs", import.meta.url));

/** What Next says of its steps, in our words and in their order. */
const steps: [said: RegExp, step: string][] = [
  [/Creating an optimized/, "step 1 of 4: compiling"],
  [/TypeScript/, "step 2 of 4: checking types"],
  [/Collecting page data/, "step 3 of 4: reading the pages"],
  [/Generating static pages|Finalizing/, "step 4 of 4: writing the pages"],
];

function runNext(onStep: (step: string) => void): Promise<void> {
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const child = spawn(process.execPath, ["--import", endWithParent, next, "build"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      ENLACE_PARENT: String(process.pid),
    },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let output = "";
  const keep = (chunk: Buffer) => {
    output += chunk;
    for (const [said, step] of steps) if (said.test(String(chunk))) onStep(step);
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  const end = () => child.kill();
  process.once("exit", end);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      process.removeListener("exit", end);
      if (code === 0 && existsSync(join(env.buildFolder, "BUILD_ID"))) return resolve();
      reject(new SetupError(`The build failed:\n\n${output.trim()}`));
    });
  });
}
