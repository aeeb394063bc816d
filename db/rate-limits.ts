import { RateLimiterPostgres } from "rate-limiter-flexible";
import { jobPool } from "./client";

type Limit = { keyPrefix: string; points: number; duration: number };

let limiters = new Map<string, RateLimiterPostgres>();
let pool: ReturnType<typeof jobPool> | undefined;

/** A counter in the database, the same for all processes: `points` in `duration` seconds. */
export function rateLimit(limit: Limit): RateLimiterPostgres {
  const storeClient = jobPool();
  if (pool !== storeClient) limiters = new Map();
  pool = storeClient;
  let limiter = limiters.get(limit.keyPrefix);
  if (!limiter) {
    const store = { storeClient, storeType: "pool", tableName: "rate_limits", tableCreated: true };
    limiter = new RateLimiterPostgres({ ...store, ...limit, clearExpiredByTimeout: false });
    limiters.set(limit.keyPrefix, limiter);
  }
  return limiter;
}
