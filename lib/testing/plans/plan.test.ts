import { expect, it } from "vitest";
import { type PlanNode, readingOf } from "./plan";

const read = (plan: PlanNode, ...partial: string[]) => {
  const known = ["B_key", "C_key", "D_key"].map(
    (name) => [name, { isPartial: partial.includes(name), first: name === "D_key" ? null : "b" }] as const,
  );
  const { indexes, whole } = readingOf(plan, new Map(known));
  return { indexes: [...indexes], whole: [...whole] };
};
const seq: PlanNode = { "Node Type": "Seq Scan", "Relation Name": "A" };
const byIndex: PlanNode = {
  "Node Type": "Index Scan",
  "Relation Name": "B",
  "Index Name": "B_key",
  "Index Cond": "(b = 1)",
};
const inOrder: PlanNode = { "Node Type": "Index Only Scan", "Relation Name": "C", "Index Name": "C_key" };

it("names indexes that rows are found by, and tables that are read whole, at any depth", () => {
  const bitmap: PlanNode = {
    "Node Type": "Bitmap Heap Scan",
    "Relation Name": "D",
    Plans: [{ "Node Type": "Bitmap Index Scan", "Index Name": "D_key", "Index Cond": "(d = 1)" }],
  };
  const plan: PlanNode = { "Node Type": "Nested Loop", Plans: [seq, byIndex, bitmap] };
  expect(read(plan)).toEqual({ indexes: ["B_key", "D_key"], whole: ["A"] });
});

it("takes an index that is read from end to end for the whole table", () => {
  expect(read(inOrder)).toEqual({ indexes: [], whole: ["C"] });
});

it("takes rows in the order of an index for found where a limit ends them, and not where they are sorted or counted first", () => {
  const first: PlanNode = { "Node Type": "Limit", Plans: [{ "Node Type": "Nested Loop", Plans: [inOrder] }] };
  expect(read(first)).toEqual({ indexes: ["C_key"], whole: [] });
  const counted: PlanNode = { "Node Type": "Limit", Plans: [{ "Node Type": "Aggregate", Plans: [inOrder] }] };
  expect(read(counted)).toEqual({ indexes: [], whole: ["C"] });
});

it("takes an index of some rows for found though all of it is read, and one that a limit only skips rows of not", () => {
  expect(read(inOrder, "C_key")).toEqual({ indexes: ["C_key"], whole: [] });
  const below = { ...inOrder, "Plan Rows": 50 };
  expect(read({ "Node Type": "Limit", "Plan Rows": 50, Plans: [below] }).whole).toEqual(["C"]);
  expect(read({ "Node Type": "Limit", "Plan Rows": 20, Plans: [below] }).whole).toEqual([]);
});

it("takes an index with a condition on a later column alone for read from end to end", () => {
  expect(read({ ...byIndex, "Index Cond": "(c = 1)" })).toEqual({ indexes: [], whole: ["B"] });
});
