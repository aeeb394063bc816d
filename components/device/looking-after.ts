import { forgetAll, tidy } from "./kept";
import { readUnsent, sendUnsent } from "./unsent";

/** On a page of whoever is signed in: sends what waits of theirs, and keeps nothing of others. */
export async function lookAfter(account: string): Promise<void> {
  await tidy(account);
  for (const list of readUnsent(account)) await sendUnsent(account, list);
}

/** Before signing out: sends what waits, asks where that fails, and leaves nothing in the browser. */
export async function leaveNothing(account: string, form: HTMLFormElement, warning: string): Promise<void> {
  for (const list of readUnsent(account)) await sendUnsent(account, list);
  if (readUnsent(account).length > 0 && !confirm(warning)) return;
  await forgetAll();
  form.submit();
}
