import { expect, it } from "vitest";
import { changesKey, dropChange, putChange, readChanges, type Store } from "./kept-changes";

function memory(): Store & { held: Map<string, string> } {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  };
}
const key = changesKey("ada", "kites-abcdefgh");
const change = (tab: string, title: string, at = 1) => ({
  tab,
  version: 3,
  briefing: { title, steps: [] },
  at,
});

it("keeps the newest changes of each tab, and nothing once they are dropped", () => {
  const store = memory();
  expect(putChange(store, key, change("a", "One"))).toBe(true);
  putChange(store, key, change("b", "Two"));
  putChange(store, key, change("a", "Three", 2));
  expect(readChanges(store, key)).toEqual([change("a", "Three", 2), change("b", "Two")]);
  expect(readChanges(store, changesKey("bo", "kites-abcdefgh"))).toEqual([]);
  dropChange(store, key, "a");
  dropChange(store, key, "b");
  expect(store.held.size).toBe(0);
});

it("bears a store that is closed, full or holds something else", () => {
  const closed: Store = {
    getItem: () => {
      throw new Error("closed");
    },
    setItem: () => {
      throw new Error("full");
    },
    removeItem: () => {},
  };
  expect(readChanges(closed, key)).toEqual([]);
  expect(putChange(closed, key, change("a", "One"))).toBe(false);
  const store = memory();
  for (const text of ["{", "7", '[null,{"tab":1}]', '[{"tab":"a","version":1,"at":1,"text":"{}"}]']) {
    store.setItem(key, text);
    expect(readChanges(store, key)).toEqual([]);
  }
});
