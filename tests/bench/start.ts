import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { demoPassword } from "@/db/seed/accounts";

/** What a person's shell has: nothing of the npm that runs the bench. */
function shellVariables(port: number): NodeJS.ProcessEnv {
  const env = { ...process.env };
  for (const name of Object.keys(env))
    if (/^(npm_|INIT_CWD$|NODE_ENV$|ENLACE_|DATABASE_)/.test(name)) Reflect.deleteProperty(env, name);
  const path = (env.PATH ?? "").split(":").filter((each) => !each.endsWith("node_modules/.bin"));
  return { ...env, PATH: path.join(":"), PORT: String(port) };
}

function must(command: string, args: string[], options: { cwd: string; env: NodeJS.ProcessEnv }) {
  const { status, stderr } = spawnSync(command, args, { ...options, encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ${args[0]} ended with ${status}: ${stderr}`);
}

/** Runs `npm start` until it says that it is ready. */
async function start(cwd: string, env: NodeJS.ProcessEnv): Promise<{ stop(): Promise<void> }> {
  const child = spawn("npm", ["start"], { cwd, env, stdio: ["ignore", "pipe", "pipe"], detached: true });
  const stop = () =>
    new Promise<void>((resolve) => {
      if (child.exitCode !== null || !child.pid) return resolve();
      child.once("exit", () => resolve());
      process.kill(-child.pid, "SIGINT");
    });
  let output = "";
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (data: Buffer) => {
        output += data;
        if (output.includes("is ready")) resolve();
      });
    child.once("exit", (code) => reject(new Error(`npm start ended with ${code}:\n${output}`)));
  });
  return { stop };
}

const cookiesOf = (response: Response) =>
  response.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");

/** Signs in as a person of the demo, and opens home. */
async function openHome(origin: string) {
  const asked = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const answer = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(asked).join("; "), origin },
    body: new URLSearchParams({ csrfToken, email: "uy.member@enlace.example", password: demoPassword }),
  });
  const page = await fetch(origin, { headers: { cookie: cookiesOf(answer).join("; ") } });
  const html = await page.text();
  if (page.status !== 200 || !html.includes('id="drawer"'))
    throw new Error(`home of somebody signed in: ${page.status}`);
}

/** Seconds from nothing but the repository to the first page of somebody who signed in, with npm's cache as it is. */
export async function secondsToFirstPage(port: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "enlace-clone-"));
  const clone = join(folder, "enlace");
  const env = shellVariables(port);
  try {
    const begun = performance.now();
    must("git", ["clone", "--quiet", process.cwd(), clone], { cwd: folder, env });
    must("npm", ["install"], { cwd: clone, env });
    const portal = await start(clone, env);
    try {
      await openHome(`http://localhost:${port}`);
      return (performance.now() - begun) / 1000;
    } finally {
      await portal.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
