// Shows an agenda that was kept on this device when the portal cannot be reached. Keeps nothing by itself.
const agenda = /^(\/activities\/[0-9a-f-]{36}\/agenda)(\/kept)?$/;
const asset = /^\/(_next\/static\/|icons\.svg$)/;
/** What stands in front of the portal says so. */
const away = new Set([502, 503, 504]);
const ours = /^enlace-kept-/;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

/** The kept copy of an agenda, if there is one. One that has had its time is removed instead. */
async function copyOf(path) {
  for (const name of await caches.keys()) {
    if (!ours.test(name)) continue;
    const cache = await caches.open(name);
    const found = await cache.match(path);
    const until = Date.parse(found?.headers.get("x-enlace-kept-until") ?? "");
    if (until > Date.now()) return found;
    if (found) await cache.delete(path);
  }
  return null;
}

/** Without a line, or with nobody behind it, the copy; an agenda that may not be read any more is kept no longer. */
async function agendaOf(request, path) {
  const answer = await fetch(request).catch(() => null);
  if (!answer || away.has(answer.status)) return (await copyOf(`${path}/kept`)) ?? answer ?? Response.error();
  if (answer.status === 404)
    for (const name of await caches.keys())
      if (ours.test(name)) await (await caches.open(name)).delete(`${path}/kept`);
  return answer;
}

/** What a copy is shown with, from the copy where it does not come from the portal. */
async function assetOf(request) {
  const answer = await fetch(request).catch(() => null);
  if (answer && !away.has(answer.status)) return answer;
  for (const name of await caches.keys()) {
    const found = ours.test(name) && (await (await caches.open(name)).match(request.url));
    if (found) return found;
  }
  return answer ?? Response.error();
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  const [, path] = agenda.exec(url.pathname) ?? [];
  if (request.mode === "navigate" && path) {
    event.respondWith(agendaOf(request, path));
  } else if (asset.test(url.pathname)) {
    event.respondWith(assetOf(request));
  }
});
