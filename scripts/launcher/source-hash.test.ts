import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { sourceFiles, sourceHash } from "./source-hash.mjs";

let root = "";
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "standpoint source "));
  write("app/page.tsx", "page");
  write("messages/en/shell.json", "{}");
  write("next.config.ts", "config");
  write("package-lock.json", "lock");
});
afterEach(() => rmSync(root, { recursive: true }));

it.each([
  ["app/page.tsx", "changed"],
  ["app/leaders/page.tsx", "new"],
  ["messages/en/shell.json", '{"a":1}'],
  ["public/robots.txt", "new"],
  ["prisma/schema.prisma", "new"],
  ["next.config.ts", "changed"],
  ["package-lock.json", "changed"],
  ["proxy.ts", "new"],
])("changes with %s", (path, text) => {
  const before = sourceHash(root, {});
  write(path, text);
  expect(sourceHash(root, {})).not.toBe(before);
});

it.each([
  "app/page.test.tsx",
  "lib/db/generated/client.ts",
  "e2e/a.spec.ts",
  "docs/a.md",
  "vitest.config.ts",
  ".next/BUILD_ID",
  "node_modules/a/index.js",
  "prisma/seed/leaders.json",
])("does not change with %s", (path) => {
  const before = sourceHash(root, {});
  write(path, "new");
  expect(sourceHash(root, {})).toBe(before);
});

it("changes when content moves from one file to another", () => {
  const before = sourceHash(root, {});
  write("app/page.tsx", "pa");
  write("app/z.tsx", "ge");
  expect(sourceHash(root, {})).not.toBe(before);
  expect(sourceFiles(root)).toContain("app/z.tsx");
});

it("changes with the settings that a build writes into its output", () => {
  expect(sourceHash(root, { NEXT_PUBLIC_A: "1" })).not.toBe(sourceHash(root, { OTHER: "1" }));
});
