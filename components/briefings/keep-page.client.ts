"use client";

import { OFFLINE_HOURS, OFFLINE_STORE } from "@/lib/briefings/offline-worker-text";

const WORKER = "/present/offline.js";
/** What the page is made of, which never changes at its address, and what its steps show. */
const FILES = "/_next/static/";
const SHOWN = "/briefings/shown";

/**
 * Keeps the page that is presented, with all that it is made of, in this browser, so that it opens again, in this window or
 * another, while the network is away. What was kept for longer than it may be is thrown away.
 * @returns whether it could be kept; not by a browser that has no place for it
 */
export async function keepPage(): Promise<boolean> {
  if (!("serviceWorker" in navigator) || !("caches" in window)) return false;
  try {
    const path = window.location.pathname;
    await navigator.serviceWorker.register(WORKER, { scope: path });
    const store = await caches.open(OFFLINE_STORE);
    await prune(store);
    await Promise.all(
      [...partsOfPage()].map(async (part) => (await store.match(part)) ?? (await store.add(part))),
    );
    const page = await fetch(path, { headers: { accept: "text/html" } });
    if (!page.ok || page.redirected) return false;
    await store.put(path, page);
    return true;
  } catch {
    // Without it the presentation goes on in the windows that are open.
    return false;
  }
}

/** Forgets the page again. */
export async function forgetPage(): Promise<void> {
  try {
    await (await caches.open(OFFLINE_STORE)).delete(window.location.pathname, { ignoreVary: true });
  } catch {
    // Nothing was kept.
  }
}

function partsOfPage(): Set<string> {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const written = [
    ...document.querySelectorAll<HTMLScriptElement | HTMLLinkElement>("script[src], link[href]"),
  ].map((element) => ("src" in element ? element.src : element.href));
  return new Set(
    [...loaded, ...written].filter((address) => {
      const { origin, pathname } = new URL(address, window.location.href);
      return origin === window.location.origin && (pathname.startsWith(FILES) || pathname === SHOWN);
    }),
  );
}

async function prune(store: Cache): Promise<void> {
  const oldest = Date.now() - OFFLINE_HOURS * 3_600_000;
  for (const request of await store.keys()) {
    const date = (await store.match(request, { ignoreVary: true }))?.headers.get("date");
    if (!date || Date.parse(date) < oldest) await store.delete(request, { ignoreVary: true });
  }
}
