import { SetupError } from "@/lib/env";

const began = performance.now();

// Nobody may be reading any more, as after `npm start | head`.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

/** A line of progress, with the seconds since the beginning. */
export function say(text: string) {
  const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(5);
  process.stdout.write(`${seconds} s  ${text}\n`);
}

const reasons: Record<string, string> = {
  EACCES: "access is denied",
  EPERM: "access is denied",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of it is no folder",
  EEXIST: "it is no folder",
};

/** Why a file or folder could not be used, where we know words for it. */
export function reasonOf(error: unknown): string | undefined {
  return reasons[(error as NodeJS.ErrnoException).code ?? ""];
}

/** What stopped us, in words; never a stack trace, unless somebody is developing. */
export function complain(outcome: string, error: unknown) {
  const { path, message, stack } = error as NodeJS.ErrnoException;
  const reason = reasonOf(error);
  let text = message ?? String(error);
  if (!(error instanceof SetupError) && reason && path) text = `Enlace cannot use ${path}: ${reason}.`;
  process.stderr.write(`\n${outcome} ${text}\n`);
  if (process.env.ENLACE_DEBUG) process.stderr.write(`${stack}\n`);
}
