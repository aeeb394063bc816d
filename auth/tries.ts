import { RateLimiterRes } from "rate-limiter-flexible";
import { rateLimit } from "@/db/rate-limits";
import { hashOf } from "./secret";

/** Five tries in 15 minutes; then a wait before each further one, twice as long as the last, an hour at most. */
const free = 5;
const tries = () => rateLimit({ keyPrefix: "tries", points: 1_000_000, duration: 900 });
const later = () => rateLimit({ keyPrefix: "later", points: 1_000_000, duration: 86_400 });
const turns = () => rateLimit({ keyPrefix: "turn", points: 1, duration: 60 });
const addresses = () => rateLimit({ keyPrefix: "address", points: 200, duration: 900 });

/**
 * The bucket of somebody's tries. A browser in which this person has signed in before has its own, so that strangers'
 * tries elsewhere never lock its owner out.
 */
export function tryBucket(who: string, knownDevice: string | null): string {
  return hashOf(knownDevice ? `${who} ${knownDevice}` : who);
}

const seconds = (limit: RateLimiterRes | null) => (limit ? Math.ceil(limit.msBeforeNext / 1000) : 0);

/**
 * Counts a try before it is made, so that many at once gain nothing: 0 when it may be made, else the seconds to wait.
 * A wait that is under way is not made longer by asking again.
 */
export async function beginTry(bucket: string, address: string | null): Promise<number> {
  const waiting = await turns().get(bucket);
  if (waiting && waiting.remainingPoints <= 0) return Math.max(1, seconds(waiting));
  const busy = address && (await consume(addresses(), address));
  if (busy) return seconds(busy);
  const recent = (await tries().consume(bucket)).consumedPoints;
  if (recent < free && !(await later().get(bucket))) return 0;
  const refused = await consume(turns(), bucket);
  if (refused) return Math.max(1, seconds(refused));
  const further = (await later().consume(bucket)).consumedPoints;
  await turns().block(bucket, Math.min(3_600, 30 * 2 ** Math.min(further - 1, 10)));
  return 0;
}

async function consume(limit: ReturnType<typeof rateLimit>, key: string): Promise<RateLimiterRes | null> {
  try {
    await limit.consume(key);
    return null;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return refused;
    throw refused;
  }
}

/** After a success: the bucket is empty again, and the address gets its try back. */
export async function forgetTries(bucket: string, address: string | null): Promise<void> {
  await Promise.all([tries().delete(bucket), later().delete(bucket), turns().delete(bucket)]);
  if (address) await addresses().reward(address);
}
