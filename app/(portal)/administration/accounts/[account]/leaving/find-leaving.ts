import { notFound } from "next/navigation";
import { read } from "@/auth/read";
import type { Tx } from "@/db/client";
import { findPerson } from "@/db/queries/accounts";
import { countPosted, findOffice, listHoldings, listSuccessors } from "@/db/queries/succession";
import { idParam } from "../../../../params";

type Person = NonNullable<Awaited<ReturnType<typeof findPerson>>>;

/** What somebody leaves behind, for whoever may make them leave in this way; the rest is read in the same transaction. */
export async function findLeaving<R>(
  account: string,
  may: (person: Person) => boolean,
  beside: (tx: Tx) => Promise<R>,
) {
  const id = idParam(account);
  const found = await read(async (tx) => {
    const person = await findPerson(tx, id);
    if (!person?.canAdminister || !may(person)) return null;
    return {
      id,
      person,
      holdings: await listHoldings(tx, id),
      successors: await listSuccessors(tx, id),
      posted: await countPosted(tx, id),
      office: await findOffice(tx, id),
      beside: await beside(tx),
    };
  });
  return found ?? notFound();
}

export type Leaving = Awaited<ReturnType<typeof findLeaving<unknown>>>;
