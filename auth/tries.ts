import { RateLimiterRes } from "rate-limiter-flexible";
import { rateLimit } from "@/db/rate-limits";
import { hashOf } from "./secret";

/** Five failures are free, counted until one succeeds or a day has passed; then each further one doubles the wait. */
const free = 5;
const failures = () => rateLimit({ keyPrefix: "failed", points: 1_000_000, duration: 86_400 });
const waits = () => rateLimit({ keyPrefix: "wait", points: 1, duration: 3_600 });
const addresses = () => rateLimit({ keyPrefix: "address", points: 100, duration: 900 });

/**
 * The bucket of somebody's tries. A browser in which this person has signed in before has its own, so that strangers'
 * tries elsewhere never lock its owner out.
 */
export function tryBucket(email: string, knownDevice: string | null): string {
  return hashOf(knownDevice ? `${email} ${knownDevice}` : email);
}

/** Seconds to wait before the next try, 0 when it may be made. */
export async function secondsToWait(bucket: string, address: string): Promise<number> {
  const [wait, busy] = [await waits().get(bucket), await addresses().get(address)];
  const blocked = [wait, busy && busy.remainingPoints <= 0 ? busy : null].filter((each) => each !== null);
  return Math.max(0, ...blocked.map((each) => Math.ceil(each.msBeforeNext / 1000)));
}

export async function countFailure(bucket: string, address: string): Promise<void> {
  const counted = await failures().consume(bucket);
  await addresses()
    .consume(address)
    .catch((refused) => {
      if (!(refused instanceof RateLimiterRes)) throw refused;
    });
  if (counted.consumedPoints >= free) {
    await waits().block(bucket, Math.min(3_600, 30 * 2 ** (counted.consumedPoints - free)));
  }
}

export async function forgetFailures(bucket: string): Promise<void> {
  await failures().delete(bucket);
  await waits().delete(bucket);
}
