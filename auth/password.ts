import { availableParallelism } from "node:os";
import { type Algorithm, hash, verify } from "@node-rs/argon2";
import { Refusal } from "@/lib/errors";

/** Argon2id, 64 MiB, 3 passes. Every byte of the password counts, as NFC so that keyboards agree. */
const cost = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 65_536, timeCost: 3, parallelism: 1 };

const atOnce = Math.max(1, availableParallelism() - 1);
const mostWaiting = 50;
let running = 0;
const waiting: (() => void)[] = [];

/** Hashing takes memory and a core: a few at once, some wait, the rest are asked to try again. */
async function inQueue<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= mostWaiting) throw new Refusal({ failure: { key: "busy" } });
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}

/** The hash of a password in PHC's form, with its salt and cost. Refuses with `busy` when too many wait. */
export function hashPassword(password: string): Promise<string> {
  return inQueue(() => hash(password.normalize("NFC"), cost));
}

/** A hash of nothing that anybody knows: an unknown person takes as long as a wrong password. */
const nobody =
  "$argon2id$v=19$m=65536,t=3,p=1$G1dGaTu5d0h+Bjm42mH/zQ$fyxCCLuMYxejb+02+216PKNhbwTOtqg0NMR+1K7vJZk";

/** Whether the password is the one of this hash; of none it is not, and takes as long to say so. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  const fits = await inQueue(() => verify(stored ?? nobody, password.normalize("NFC")).catch(() => false));
  return fits && stored !== null;
}
