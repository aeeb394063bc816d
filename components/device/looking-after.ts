import { forgetAll, tidy } from "./kept";
import { countOfOthers, readUnsent, sendUnsent } from "./unsent";
import { countDraftsOfOthers, readUnsentDrafts, sendUnsentDrafts } from "./unsent-drafts";

/** On a page of whoever is signed in: sends what waits of theirs, and keeps nothing of others. */
export async function lookAfter(account: string): Promise<void> {
  await tidy(account);
  await sendAll(account);
}

async function sendAll(account: string): Promise<void> {
  for (const list of readUnsent(account)) await sendUnsent(account, list);
  await sendUnsentDrafts(account);
}

/** What is asked before something is lost; `others` names how many as `{count}`. */
export type Warnings = { own: string; others: string };

/**
 * Before signing out: sends what waits, asks where that fails and where somebody else marked or wrote here, whom alone the portal
 * would take it from, and leaves nothing in the browser.
 */
export async function leaveNothing(
  account: string,
  form: HTMLFormElement,
  warnings: Warnings,
): Promise<void> {
  await sendAll(account);
  const waiting = readUnsent(account).length + readUnsentDrafts(account).length;
  if (waiting > 0 && !confirm(warnings.own)) return;
  const others = countOfOthers(account) + countDraftsOfOthers(account);
  if (others > 0 && !confirm(warnings.others.replace("{count}", String(others)))) return;
  await forgetAll();
  form.submit();
}
