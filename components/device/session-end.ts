import { forgetAll } from "./kept";

/**
 * Asks the server what became of the session. One that was ended (signed out elsewhere, revoked, a posting that ended)
 * takes along what its account kept here; one that merely ran out does not. True when it was ended.
 */
export async function endedByServer(): Promise<boolean> {
  const answer = await fetch("/api/session", { headers: { "x-enlace-background": "1" } })
    .then((response) =>
      response.ok ? (response.json() as Promise<{ ended: boolean; account: string | null }>) : null,
    )
    .catch(() => null);
  if (!answer?.ended) return false;
  await forgetAll(answer.account);
  return true;
}
