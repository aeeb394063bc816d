/** The text of drafts that the server has not yet, kept in this browser for one account and shown to no other. */
import type { FormValues } from "@/domain/form";
import { paths } from "@/lib/paths";

export type UnsentDraft = { groupId: string; key: string; revision: number; values: FormValues };

const PREFIX = "enlace-draft:";
const nameOf = (account: string, key: string) => `${PREFIX}${account}:${key}`;
const namesOf = (account: string) =>
  Object.keys(localStorage).filter((name) => name.startsWith(`${PREFIX}${account}:`));

export const isUnsentDraft = (name: string) => name.startsWith(PREFIX);

/** How many drafts of other accounts wait in this browser. */
export const countDraftsOfOthers = (account: string): number =>
  Object.keys(localStorage).filter(isUnsentDraft).length - namesOf(account).length;

/** Keeps the newest state of a draft; a browser without room keeps none, and the page says that it is not saved. */
export function keepUnsentDraft(account: string, draft: UnsentDraft): void {
  try {
    localStorage.setItem(nameOf(account, draft.key), JSON.stringify(draft));
  } catch {
    dropUnsentDraft(account, draft.key);
  }
}

export const dropUnsentDraft = (account: string, key: string) =>
  localStorage.removeItem(nameOf(account, key));

/** The drafts of an account that wait here; one that cannot be read is none. */
export function readUnsentDrafts(account: string): UnsentDraft[] {
  return namesOf(account).flatMap((name) => {
    try {
      return [JSON.parse(localStorage.getItem(name) ?? "") as UnsentDraft];
    } catch {
      localStorage.removeItem(name);
      return [];
    }
  });
}

/** Removes what waits of this account, or of all. */
export function forgetDrafts(account: string | null): void {
  for (const name of Object.keys(localStorage))
    if (account === null ? isUnsentDraft(name) : namesOf(account).includes(name))
      localStorage.removeItem(name);
}

/** `stale`: another window has gone on with it. `refused`: it may not be kept in this group any more. `later`: the line is down. */
export type Saved =
  | { kind: "saved"; revision: number; savedAt: string }
  | { kind: "stale" | "refused" | "later" | "signedOut" };

/** What a browser sends on while its page is being closed. */
const LARGEST_AT_THE_END = 60_000;

/** Sends a draft to the server. */
export async function sendDraft(account: string, draft: UnsentDraft): Promise<Saved> {
  const body = JSON.stringify({ accountId: account, ...draft });
  const response = await fetch(paths.findingDrafts(), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
    keepalive: body.length < LARGEST_AT_THE_END,
  }).catch(() => null);
  if (!response || response.status >= 500) return { kind: "later" };
  const answer = await response.json().catch(() => null);
  if (response.status === 401 || answer?.failure?.key === "signedOut") return { kind: "signedOut" };
  if (response.status === 409) return { kind: "stale" };
  if (!response.ok || !answer) return { kind: "refused" };
  return { kind: "saved", revision: answer.revision, savedAt: answer.savedAt };
}

/** Sends what waits of an account. What another window has gone on with becomes a draft of its own: neither is lost. */
export async function sendUnsentDrafts(account: string): Promise<void> {
  for (const draft of readUnsentDrafts(account)) {
    const sent = await sendDraft(account, draft);
    if (sent.kind === "later" || sent.kind === "signedOut") continue;
    dropUnsentDraft(account, draft.key);
    if (sent.kind !== "stale") continue;
    const apart = { ...draft, key: crypto.randomUUID(), revision: 0 };
    keepUnsentDraft(account, apart);
    if ((await sendDraft(account, apart)).kind === "saved") dropUnsentDraft(account, apart.key);
  }
}
