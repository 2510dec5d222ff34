import { type NamedBriefing, readNamed, writeNamed } from "@/lib/stored-briefings/content";

/** Changes that this browser keeps until the server has them, by the tab in which they were made. */
export type KeptChange = {
  tab: string;
  /** The version that they were begun from. */
  version: number;
  briefing: NamedBriefing;
  /** In milliseconds since 1970. */
  at: number;
};

/** As much of a browser's storage as is needed; it may throw at any time. */
export type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Most tabs whose changes are kept, the newest. */
const MOST = 6;

/** Under which key a browser keeps changes: of one person, so that nobody else on the device is offered them. */
export const changesKey = (person: string, slug: string) => `standpoint/briefing/${person}/${slug}`;

/** What is kept, the newest first; none where the store is closed, or holds what is none of ours. */
export function readChanges(store: Store, key: string): KeptChange[] {
  try {
    const held: unknown = JSON.parse(store.getItem(key) ?? "[]");
    return Array.isArray(held) ? held.flatMap(changeOf) : [];
  } catch {
    return [];
  }
}

/** Puts a tab's changes in the place of its former ones. @returns whether the store took it */
export function putChange(store: Store, key: string, change: KeptChange): boolean {
  const others = readChanges(store, key).filter(({ tab }) => tab !== change.tab);
  return write(store, key, [change, ...others]);
}

/** Takes a tab's changes away. @returns whether the store took that */
export function dropChange(store: Store, key: string, tab: string): boolean {
  return write(
    store,
    key,
    readChanges(store, key).filter((change) => change.tab !== tab),
  );
}

function write(store: Store, key: string, changes: readonly KeptChange[]): boolean {
  try {
    if (changes.length === 0) store.removeItem(key);
    else {
      const held = changes
        .slice(0, MOST)
        .map(({ briefing, ...change }) => ({ ...change, text: writeNamed(briefing) }));
      store.setItem(key, JSON.stringify(held));
    }
    return true;
  } catch {
    return false;
  }
}

function changeOf(held: unknown): KeptChange[] {
  const { tab, version, text, at } = (held ?? {}) as Record<string, unknown>;
  if (typeof tab !== "string" || typeof version !== "number" || typeof at !== "number") return [];
  const briefing = typeof text === "string" ? readNamed(text) : null;
  return briefing ? [{ tab, version, briefing, at }] : [];
}
