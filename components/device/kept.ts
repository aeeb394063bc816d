import { forgetDrafts } from "./unsent-drafts";

/** Agendas that somebody chose to keep in this browser: one cache for each account, a copy for each activity. */

export const keptCache = (account: string) => `enlace-kept-${account}`;
const ours = /^enlace-kept-/;
const unsent = "enlace-unsent:";

/** Whether this browser keeps anything of ours; asked first, so that most pages do nothing more. */
export const MARKER = "enlace-keeps";

const ICONS = "/icons.svg";

/** Whoever leaves this page has nothing kept behind them any more. */
let leaving = false;

const hasCaches = () => "caches" in globalThis;

/** The copy of one agenda: when it was made, and until when it may be kept. */
export type Copy = { at: string; until: string };

/** The copy that this browser keeps of the agenda at this path, for this account; null where there is none. */
export async function findCopy(account: string, path: string): Promise<Copy | null> {
  if (!hasCaches() || !(await caches.has(keptCache(account)))) return null;
  const found = await (await caches.open(keptCache(account))).match(path);
  const [at, until] = [found?.headers.get("x-enlace-kept-at"), found?.headers.get("x-enlace-kept-until")];
  return at && until ? { at, until } : null;
}

/**
 * Reads the agenda anew and keeps it, with the styles, icons and letters it is shown with, and without scripts: those that
 * a browser still has, run beside others that it has not, take the page away. False when it could not be read.
 */
export async function keepCopy(account: string, path: string, until: string): Promise<boolean> {
  const page = await fetch(path, { headers: { "x-enlace-background": "1" } }).catch(() => null);
  // Whoever may not read it any more keeps it no longer.
  if (page?.status === 404) await dropCopy(account, path);
  if (!page?.ok || page.redirected) return false;
  const headers = new Headers(page.headers);
  headers.delete("content-encoding");
  headers.delete("content-length");
  headers.set("x-enlace-kept-at", new Date().toISOString());
  headers.set("x-enlace-kept-until", until);
  const document = new DOMParser().parseFromString(await page.text(), "text/html");
  for (const each of document.querySelectorAll("script, link[as=script]")) each.remove();
  const cache = await caches.open(keptCache(account));
  // Opened before everything was forgotten it is gone already; opened after, it goes now.
  if (leaving) {
    await caches.delete(keptCache(account));
    return false;
  }
  const styles = [...document.querySelectorAll("link[rel=stylesheet]")];
  const needed = [ICONS, ...styles.map((each) => each.getAttribute("href") ?? "")];
  const letters = performance
    .getEntriesByType("resource")
    .map((each) => each.name)
    .filter((name) => /\/_next\/static\/.*\.woff2/.test(name));
  await Promise.all(letters.map((each) => cache.add(each).catch(() => undefined)));
  const whole = await cache.addAll(needed.filter(Boolean)).then(
    () => true,
    () => false,
  );
  if (!whole) return false;
  await cache.put(path, new Response(`<!doctype html>${document.documentElement.outerHTML}`, { headers }));
  if (leaving) return false;
  localStorage.setItem(MARKER, account);
  return true;
}

/** Removes one copy; with the last one also the styles and letters that all are shown with. */
export async function dropCopy(account: string, path: string): Promise<void> {
  const cache = await caches.open(keptCache(account));
  await cache.delete(path);
  const pages = (await cache.keys()).filter((each) => new URL(each.url).pathname.startsWith("/activities/"));
  if (pages.length === 0) await forgetCopies();
}

/** Removes what has had its time, and all copies of other accounts than the one that is signed in. */
export async function tidy(account: string): Promise<void> {
  if (!hasCaches()) return;
  for (const name of await caches.keys()) {
    if (ours.test(name) && name !== keptCache(account)) await caches.delete(name);
  }
  if (!(await caches.has(keptCache(account)))) return localStorage.removeItem(MARKER);
  const cache = await caches.open(keptCache(account));
  for (const request of await cache.keys()) {
    const until = (await cache.match(request))?.headers.get("x-enlace-kept-until");
    if (until && Date.parse(until) < Date.now()) await dropCopy(account, new URL(request.url).pathname);
  }
}

async function forgetCopies(): Promise<void> {
  if (hasCaches()) for (const name of await caches.keys()) if (ours.test(name)) await caches.delete(name);
  localStorage.removeItem(MARKER);
}

/**
 * Copies, and marks and drafts that were not sent: all of them at sign-out, those of the account where the server ended its session.
 * What somebody else marked or wrote here waits for them.
 */
export async function forgetAll(account: string | null = null): Promise<void> {
  leaving = true;
  for (const key of Object.keys(localStorage))
    if (account === null ? key.startsWith(unsent) : key === unsent + account) localStorage.removeItem(key);
  forgetDrafts(account);
  await forgetCopies();
  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.all(workers.map((worker) => worker.unregister()));
}
