import { expect, it } from "vitest";
import {
  copyKey,
  dropCopy,
  type LocalCopy,
  putCopy,
  readCopies,
  type Store,
  unknownCopies,
} from "./local-copies";

function store(): Store & { held: Map<string, string> } {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  };
}
const copy = (text: string, tab = "one", at = 1): LocalCopy => ({ tab, values: { summary: text }, at });
const KEY = copyKey("ada", { id: 3, noun: "stance", key: "new:1" });

it("keeps the text of each tab, and takes none away with another", () => {
  const here = store();
  expect(readCopies(here, KEY)).toEqual([]);
  expect(putCopy(here, KEY, copy("a"))).toBe(true);
  putCopy(here, KEY, copy("b", "two"));
  putCopy(here, KEY, copy("a, and more"));
  expect(readCopies(here, KEY)).toEqual([copy("a, and more"), copy("b", "two")]);
  dropCopy(here, KEY, "one");
  expect(readCopies(here, KEY)).toEqual([copy("b", "two")]);
  dropCopy(here, KEY, "two");
  expect(here.held.size).toBe(0);
});

it("keeps one text once, and only a few", () => {
  const here = store();
  putCopy(here, KEY, copy("a"));
  putCopy(here, KEY, copy("a", "two"));
  expect(readCopies(here, KEY)).toEqual([copy("a", "two")]);
  for (let n = 0; n < 20; n++) putCopy(here, KEY, copy(String(n), String(n)));
  expect(readCopies(here, KEY).map(({ tab }) => tab)).toEqual([
    "19",
    "18",
    "17",
    "16",
    "15",
    "14",
    "13",
    "12",
  ]);
});

it("offers what the page does not show, and nothing that says the same", () => {
  expect(unknownCopies([copy("a"), copy("b")], { summary: "a", lookedIn: "" })).toEqual([copy("b")]);
});

it("is of one person and one form", () => {
  const others = [
    copyKey("bo", { id: 3, noun: "stance", key: "new:1" }),
    copyKey("ada", { id: 4, noun: "stance", key: "new:1" }),
    copyKey("ada", { id: 3, noun: "event", key: "new:1" }),
    copyKey("ada", { id: 3, noun: "stance", key: "new:2" }),
  ];
  expect(new Set([KEY, ...others]).size).toBe(5);
});

it("lives with a store that is closed, full or holds something else", () => {
  const closed: Store = {
    getItem() {
      throw new Error("closed");
    },
    setItem() {
      throw new Error("full");
    },
    removeItem() {
      throw new Error("closed");
    },
  };
  expect(readCopies(closed, KEY)).toEqual([]);
  expect(putCopy(closed, KEY, copy("a"))).toBe(false);
  expect(dropCopy(closed, KEY, "one")).toBe(false);
  const odd = store();
  for (const held of ["{", "null", "3", '[1, {"at": "x"}, null]']) {
    odd.held.set(KEY, held);
    expect(readCopies(odd, KEY)).toEqual([]);
  }
});
