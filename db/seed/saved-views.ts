import type { Tx } from "../client";
import { savedViews } from "../schema/saved-views";
import { accountId } from "./accounts";
import { idOf } from "./ids";

export const savedViewId = (key: string) => idOf(`saved view ${key}`);

/** What one member looks for again and again. */
export async function seedSavedViews(tx: Tx): Promise<void> {
  const views = [
    { key: "containers", name: "Contenedores", filter: "mode=mode%2Fcontainer" },
    { key: "validated", name: "Uruguay, validados", filter: "country=UY&state=validated" },
  ];
  await tx
    .insert(savedViews)
    .values(
      views.map(({ key, ...view }) => ({ id: savedViewId(key), accountId: accountId("uy.member"), ...view })),
    );
}
