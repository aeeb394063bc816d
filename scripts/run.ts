import { spawn } from "node:child_process";

export type Outcome = { code: number; output: string; seconds: number };

const running = new Set<ReturnType<typeof spawn>>();

/** Runs a command; its output is kept, and shown as it comes unless `quiet`. */
export function run(
  command: string,
  args: string[],
  options: { quiet?: boolean; env?: Record<string, string> } = {},
): Promise<Outcome> {
  const begun = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.add(child);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (data: Buffer) => {
        output += data;
        if (!options.quiet) process.stdout.write(data);
      });
    }
    const end = (code: number) => {
      running.delete(child);
      resolve({ code, output, seconds: (Date.now() - begun) / 1000 });
    };
    child.once("error", (error) => {
      output += error.message;
      end(127);
    });
    child.once("close", (code) => end(code ?? 1));
  });
}

let stopped = false;
export const wasStopped = () => stopped;

/** A child begun elsewhere ends with the others. */
export function alsoEnd(child: ReturnType<typeof spawn>): void {
  running.add(child);
  child.once("exit", () => running.delete(child));
}

/** Ends whatever was begun, when the person presses Ctrl-C; nothing new begins then. */
export function endOnSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      stopped = true;
      for (const child of running) child.kill("SIGTERM");
      process.exitCode = 1;
    });
  }
}
