import { notFound } from "next/navigation";
import { read } from "@/auth/read";
import type { Tx } from "@/db/client";
import { findOrganisation } from "@/db/queries/organisations";

export type OrganisationParams = { params: Promise<{ organisation: string }> };
export type Organisation = NonNullable<Awaited<ReturnType<typeof findOrganisation>>>;

/** Reads an organisation with something of it, in one transaction. */
export async function readOrganisation<T>(
  params: OrganisationParams["params"],
  work: (tx: Tx, organisation: Organisation) => Promise<T>,
  may: (organisation: Organisation) => boolean = () => true,
): Promise<{ organisation: Organisation; found: T }> {
  const key = (await params).organisation;
  if (!/^[a-z0-9-]{1,40}$/.test(key)) notFound();
  const answer = await read(async (tx) => {
    const organisation = await findOrganisation(tx, key);
    return organisation && may(organisation) ? { organisation, found: await work(tx, organisation) } : null;
  });
  return answer ?? notFound();
}
