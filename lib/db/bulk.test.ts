import { expect, it } from "vitest";
import { insertRows } from "./bulk";
import type { Tx } from "./client";

it.each([
  ["Leader", { 'slug", "id") VALUES (1); --': "a" }],
  ['Leader"; DROP TABLE "Leader', { slug: "a" }],
  ["Leader", { "": "a" }],
])("writes no query of a name that is none: %s, %o", async (table, row) => {
  const asked: unknown[] = [];
  const tx = { $executeRawUnsafe: (...given: unknown[]) => asked.push(given) } as unknown as Tx;
  await expect(insertRows(tx, table, [row])).rejects.toThrow(/is no name of a table or column/);
  expect(asked).toEqual([]);
});
