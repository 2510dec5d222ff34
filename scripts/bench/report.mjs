import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../launcher/say.mjs";
import { verdicts } from "./aims.mjs";

/**
 * @typedef {object} Results
 * @property {Record<string, import("./measure.mjs").Measured[]>} cases by data set
 * @property {Awaited<ReturnType<typeof import("./measure.mjs").measureGrowth>>} growth
 * @property {Awaited<ReturnType<typeof import("./measure.mjs").weighPages>>} weights
 * @property {Record<string, number>} memory MiB after load, by data set
 * @property {Record<string, Awaited<ReturnType<typeof import("./publishing.mjs").measurePublishing>>>} publishing ms, by data set
 */

const BEGIN = "<!-- measured: begin -->";
const END = "<!-- measured: end -->";

/** @param {string[]} head @param {(string | number)[][]} rows first column to the left, numbers to the right */
function table(head, rows) {
  const line = (/** @type {(string | number)[]} */ cells) => `| ${cells.join(" | ")} |`;
  return [line(head), `|---|${"---:|".repeat(head.length - 1)}`, ...rows.map(line)].join("\n");
}

const rounded = (/** @type {number} */ value) => value.toFixed(value < 10 ? 1 : 0);
const kib = (/** @type {number} */ bytes) => (bytes / 1024).toFixed(1);

/** @param {Results} results */
function verdictTable(results) {
  const lines = verdicts(results);
  return table(
    ["measure", "aim", "measured", ""],
    lines.map(({ measure, aim, measured, met }) => [measure, aim, measured, met ? "met" : "**fell short**"]),
  );
}

/** @param {import("./measure.mjs").Measured[]} cases */
function caseTable(cases) {
  return table(
    [
      "",
      "elements",
      "KiB",
      "first: ms",
      "per s",
      "repeated: ms",
      "per s",
      "plain: ms",
      "per s",
      "first ÷ plain",
      "repeated ÷ plain",
      "repeated ÷ static",
    ],
    cases.map(({ name, elements, bytes, first, repeated, plain, fixed }) => [
      name,
      elements ?? "",
      kib(bytes),
      rounded(first.time),
      rounded(first.rate),
      rounded(repeated.time),
      rounded(repeated.rate),
      rounded(plain.time),
      rounded(plain.rate),
      (first.rate / plain.rate).toFixed(2),
      (repeated.rate / plain.rate).toFixed(2),
      fixed ? (repeated.rate / fixed.rate).toFixed(2) : "",
    ]),
  );
}

/** @param {Results["weights"]} weights */
function weightTable({ floor, pages }) {
  return table(
    ["page", "document, KiB", "gzipped", "payload, KiB", "gzipped", "script gzipped, KiB", "over the floor"],
    pages.map((page) => [
      page.path,
      kib(page.bytes),
      kib(page.gzipped),
      kib(page.payload),
      kib(page.payloadGzipped),
      kib(page.scripts),
      kib(page.scripts - floor),
    ]),
  );
}

/**
 * The results as the text that docs/performance.md holds.
 * @param {Results} results
 */
export function writeReport(results) {
  const publishing = Object.entries(results.publishing);
  return [
    "### Aims",
    verdictTable(results),
    ...Object.entries(results.cases).flatMap(([set, cases]) => [`### On the ${set} set`, caseTable(cases)]),
    "### The same content, with 100 × the data",
    table(
      ["", "4,000 stances: ms", "400,000 stances: ms", "ratio"],
      results.growth.map(({ name, small, large, ratio }) => [
        name,
        rounded(small),
        rounded(large),
        ratio.toFixed(2),
      ]),
    ),
    "### What a page sends",
    `Next's own floor, measured on the plain page: ${kib(results.weights.floor)} KiB.`,
    weightTable(results.weights),
    "### After a publication, and memory",
    table(
      [
        "set",
        "first answer of a fresh server: ms",
        "first after a publication: ms",
        "usual: ms",
        "memory after load: MiB",
      ],
      publishing.map(([set, { cold, after, usual }]) => [
        set,
        rounded(cold),
        rounded(after),
        rounded(usual),
        rounded(results.memory[set] ?? Number.NaN),
      ]),
    ),
  ].join("\n\n");
}

/** Keeps the results as reports/bench.json. @param {Results} results */
export function keepResults(results) {
  mkdirSync(join(ROOT, "reports"), { recursive: true });
  writeFileSync(join(ROOT, "reports/bench.json"), `${JSON.stringify(results, null, 2)}\n`);
}

/** Puts the report between the marks of docs/performance.md. @param {string} report */
export function refreshDocument(report) {
  const file = join(ROOT, "docs/performance.md");
  const text = readFileSync(file, "utf8");
  const [before, after] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (before < 0 || after < before) throw new Error("docs/performance.md lacks its marks.");
  writeFileSync(file, `${text.slice(0, before)}${BEGIN}\n\n${report}\n\n${text.slice(after)}`);
}
