/** Whose turn on a connection it is: code that outlives its transaction must not speak in the next one's. */
import { AsyncLocalStorage } from "node:async_hooks";

export type Lease = { ended: boolean; outer: Lease | undefined };

// One for the process, as the pools are: the build holds this file more than once.
const shared = globalThis as { enlaceLease?: AsyncLocalStorage<Lease> };
shared.enlaceLease ??= new AsyncLocalStorage<Lease>();
const current = shared.enlaceLease;

/** A lease within the one that the code under way holds, if any. */
export function newLease(): Lease {
  return { ended: false, outer: current.getStore() };
}

/** What this work does, and whatever it leaves running behind it, belongs to the lease. */
export function underLease<T>(lease: Lease, work: () => T): T {
  return current.run(lease, work);
}

/** Whether the code under way may speak on a connection that is lent under this lease, or under none. */
export function holds(lent: Lease | undefined): boolean {
  const mine = current.getStore();
  if (mine?.ended) return false;
  if (!lent) return true;
  for (let each = mine; each; each = each.outer) if (each === lent) return true;
  return false;
}

/** Ends the lease for all that was begun under it; `last` alone may still speak. */
export function endLease<T>(lease: Lease, last: () => T): T {
  lease.ended = true;
  return current.run({ ended: false, outer: lease }, last);
}
