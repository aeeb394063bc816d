import type { RequestFilter } from "@/db/queries/requests";
import { urgencies } from "@/domain/requests";
import { one } from "../params";

const sides = ["of-us", "by-us", "mine"] as const;
export const states = ["open", "late", "answered", "closed"] as const;

const among = <T extends string>(values: readonly T[], value: string | undefined) =>
  values.find((each) => each === value);

/** The filters of the list as its address has them; what is no filter counts as not said. */
export function filterOf(said: Record<string, string | string[] | undefined>) {
  return {
    side: among(sides, one(said.side)),
    state: among(states, one(said.state)),
    urgency: among(urgencies, one(said.urgency)),
  } satisfies RequestFilter;
}
