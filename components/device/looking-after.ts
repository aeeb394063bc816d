import { forgetAll, tidy } from "./kept";
import { countOfOthers, readUnsent, sendUnsent } from "./unsent";

/** On a page of whoever is signed in: sends what waits of theirs, and keeps nothing of others. */
export async function lookAfter(account: string): Promise<void> {
  await tidy(account);
  for (const list of readUnsent(account)) await sendUnsent(account, list);
}

/** What is asked before something is lost; `others` names how many as `{count}`. */
export type Warnings = { own: string; others: string };

/**
 * Before signing out: sends what waits, asks where that fails and where somebody else marked here, whom alone the portal
 * would take it from, and leaves nothing in the browser.
 */
export async function leaveNothing(
  account: string,
  form: HTMLFormElement,
  warnings: Warnings,
): Promise<void> {
  for (const list of readUnsent(account)) await sendUnsent(account, list);
  if (readUnsent(account).length > 0 && !confirm(warnings.own)) return;
  const others = countOfOthers(account);
  if (others > 0 && !confirm(warnings.others.replace("{count}", String(others)))) return;
  await forgetAll();
  form.submit();
}
