import { notFound } from "next/navigation";
import type { Tx } from "@/db/client";
import { findDelegation } from "@/db/queries/delegations";
import { countryName } from "@/lib/countries";
import { idParam } from "../../../../params";
import { readActivity } from "../../frame";

export type DelegationParams = { params: Promise<{ activity: string; delegation: string }> };
export type Found = NonNullable<Awaited<ReturnType<typeof findDelegation>>>;

/** Reads a delegation of an activity with something of it, for those who run the activity. */
export async function readDelegation<T>(
  params: DelegationParams["params"],
  work: (tx: Tx, delegation: Found) => Promise<T>,
) {
  const id = idParam((await params).delegation);
  const { activity, found } = await readActivity(
    params,
    async (tx, each) => {
      const delegation = await findDelegation(tx, id);
      return delegation?.spaceId === each.id ? { delegation, more: await work(tx, delegation) } : null;
    },
    (each) => each.canEdit,
  );
  if (!found) notFound();
  return { activity, delegation: found.delegation, found: found.more };
}

/** What a delegation is called: its country, or the international organisation. */
export const delegationName = ({ countryCode, organisation }: Found, locale: string) =>
  countryCode ? countryName(countryCode, locale) : organisation;
