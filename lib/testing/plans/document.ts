import { readFileSync, writeFileSync } from "node:fs";
import { ON_PURPOSE, SMALL } from "./whole";

/** What was found of a query: its name, how many statements it sent, by which indexes, and which tables were read whole. */
export type Planned = { name: string; statements: number; indexes: Set<string>; whole: Set<string> };

const FILE = "docs/query-plans.md";
const [BEGIN, END] = ["<!-- plans: begin -->", "<!-- plans: end -->"];

/** Writes the table of the document anew. */
export function writeDocument(planned: readonly Planned[]): void {
  const lines = planned.map(({ name, statements, indexes, whole }) => {
    const large = [...whole].filter((table) => !SMALL.has(table)).sort();
    const why = ON_PURPOSE.find(({ query }) => query === name)?.why;
    const read = large.length > 0 ? `${large.join(", ")}: ${why}` : "";
    return `| ${name} | ${statements} | ${[...indexes].sort().join(", ")} | ${read} |`;
  });
  const head = ["| query | statements | indexes | read whole, on purpose |", "|---|---:|---|---|"];
  const [before = ""] = readFileSync(FILE, "utf8").split(BEGIN);
  writeFileSync(FILE, `${before}${[BEGIN, "", ...head, ...lines, "", END].join("\n")}\n`);
}

/** The queries that the document names, each with its indexes. */
export function readDocument(): Map<string, string[]> {
  const rows = readFileSync(FILE, "utf8").matchAll(/^\| (\S[^|]*) \| \d+ \| ([^|]*) \|/gm);
  return new Map([...rows].map(([, name = "", indexes = ""]) => [name, indexes.split(", ").filter(Boolean)]));
}
