import { contributionState, delegationState } from "@/domain/delegations";
import { Refusal } from "@/lib/errors";
import type { Tx } from "../client";
import { markReminded } from "./delegation-acts";
import { tellDelegation } from "./delegation-mail";
import type { listDelegations } from "./delegations";

type Delegation = Awaited<ReturnType<typeof listDelegations>>[number];

/** What a delegation can be reminded of by hand: to name people before its deadline, and of its contribution. */
export function remindable(delegation: Delegation, now: Date): ("names" | "contribution")[] {
  const { nominated, confirmed, waiting, refused, declinedAt, withdrawnAt } = delegation;
  const named = nominated + confirmed + waiting + refused;
  if (declinedAt || withdrawnAt) return [];
  const given = contributionState(delegation, now);
  return [
    ...(delegationState({ ...delegation, named }, now) === "open" ? (["names"] as const) : []),
    ...(given === "open" || given === "missing" ? (["contribution"] as const) : []),
  ];
}

/** Reminds a delegation now of what it has still to do. */
export async function remind(tx: Tx, delegation: Delegation, now: Date): Promise<void> {
  const open = remindable(delegation, now);
  if (open.length === 0) throw new Refusal({ failure: { key: "nothingToRemind" } });
  for (const of of open) {
    await markReminded(tx, delegation.id, of);
    const kind = of === "names" ? "delegation-reminder" : "contribution-reminder";
    if ((await tellDelegation(tx, kind, delegation)) === 0)
      throw new Refusal({ failure: { key: "nobodyToTell" } });
  }
}
