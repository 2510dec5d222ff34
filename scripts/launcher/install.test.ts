import { expect, it } from "vitest";
import { isInstalled, isSupportedNode } from "./install.mjs";

it.each([
  ["20.18.3", false],
  ["18.20.0", false],
  ["20.19.0", true],
  ["20.20.2", true],
  ["22.0.0", true],
  ["24.1.0", true],
])("Node %s: %s", (version, expected) => {
  expect(isSupportedNode(version)).toBe(expected);
});

const lock = {
  packages: {
    "": {},
    "node_modules/a": { version: "1.0.0" },
    "node_modules/b": { version: "2.0.0", optional: true },
  },
};

it("knows whether the packages are those of the lock", () => {
  expect(isInstalled(lock, null)).toBe(false);
  expect(isInstalled(lock, { packages: {} })).toBe(false);
  expect(isInstalled(lock, { packages: { "node_modules/a": { version: "0.9.0" } } })).toBe(false);
  expect(isInstalled(lock, { packages: { "node_modules/a": { version: "1.0.0" } } })).toBe(true);
});

it("does not miss an optional package of another platform, but one of another version", () => {
  const a = { version: "1.0.0" };
  expect(
    isInstalled(lock, { packages: { "node_modules/a": a, "node_modules/b": { version: "1.9.0" } } }),
  ).toBe(false);
});

it("misses what only building and testing take where that is asked for", () => {
  const withTools = {
    packages: { ...lock.packages, "node_modules/c": { version: "3.0.0", dev: true } },
  };
  const pruned = { packages: { "node_modules/a": { version: "1.0.0" } } };
  const whole = { packages: { ...pruned.packages, "node_modules/c": { version: "3.0.0" } } };
  expect(isInstalled(withTools, pruned)).toBe(true);
  expect(isInstalled(withTools, pruned, { dev: true })).toBe(false);
  expect(isInstalled(withTools, whole, { dev: true })).toBe(true);
  expect(
    isInstalled(withTools, { packages: { ...whole.packages, "node_modules/c": { version: "2.0.0" } } }),
  ).toBe(false);
});
