/** The store of the browser in which pages that are presented are kept, and for how long they are. */
export const OFFLINE_STORE = "standpoint-present";
export const OFFLINE_HOURS = 24;

/**
 * The service worker of a presentation: it answers for the page that is presented, and no other, where the network does not. It
 * asks first; what the page has put into its store it gives only where no answer comes within some seconds or the server
 * fails. A page that is refused or gone is forgotten. It stores nothing itself. Kept as text, since it is a file of its own.
 */
export const OFFLINE_WORKER = `"use strict";
const STORE = "${OFFLINE_STORE}", LASTS = ${OFFLINE_HOURS} * 3600000, WAIT = 4000;
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(request, pathname));
  else if (pathname.startsWith("/_next/static/")) event.respondWith(file(request));
  else if (pathname === "/briefings/shown") event.respondWith(answer(request));
});
async function kept(key, options) {
  const found = await (await caches.open(STORE)).match(key, { ignoreVary: true, ...options });
  return found && Date.now() - Date.parse(found.headers.get("date")) < LASTS ? found : null;
}
async function page(request, path) {
  const asked = fetch(request).catch(() => null);
  const waited = new Promise((done) => setTimeout(done, WAIT, null));
  const first = await Promise.race([asked, waited]);
  if (first && first.status < 500) {
    if (!first.ok) await (await caches.open(STORE)).delete(path, { ignoreVary: true });
    return first;
  }
  return (await kept(path)) || first || (await asked) || Response.error();
}
async function file(request) {
  return (await kept(request)) || fetch(request);
}
async function answer(request) {
  try {
    return await fetch(request);
  } catch {
    return (await kept(request)) || Response.error();
  }
}
`;
