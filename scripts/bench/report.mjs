import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../launcher/say.mjs";
import { AIMS, verdicts } from "./aims.mjs";

/**
 * @typedef {object} Results
 * @property {Record<string, import("./measure.mjs").Measured[]>} cases by data set
 * @property {import("./growth.mjs").Growth[]} growth
 * @property {Awaited<ReturnType<typeof import("./weigh.mjs").weighPages>>} weights
 * @property {Record<string, number>} memory MiB after load, by data set
 * @property {Record<string, Awaited<ReturnType<typeof import("./publishing.mjs").measurePublishing>>>} publishing ms, by data set
 * @property {import("./crowd.mjs").Crowd[]} crowds
 * @property {{ pictures: import("./sharing.mjs").Shared, steps: import("./presenting.mjs").Presented }} sharing
 * @property {import("./measures.mjs").MeasureTime[]} measures
 * @property {Record<string, Awaited<ReturnType<typeof import("./importing.mjs").measureImporting>>>} importing ms, by data set
 * @property {Record<string, import("./exporting.mjs").Exported[]>} exporting by data set
 */

/** What stands between marks of docs/performance.md. @typedef {"measured" | "measures" | "crowds" | "many" | "lighthouse" | "sharing" | "sizes"} Part */

/** @param {string[]} head @param {(string | number)[][]} rows first column to the left, numbers to the right */
export function table(head, rows) {
  const line = (/** @type {(string | number)[]} */ cells) => `| ${cells.join(" | ")} |`;
  return [line(head), `|---|${"---:|".repeat(head.length - 1)}`, ...rows.map(line)].join("\n");
}

/** @param {number} value */
export const rounded = (value) => value.toFixed(value < 10 ? 1 : 0);
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
  const of = (/** @type {number} */ value, /** @type {number} */ yard) =>
    Number.isFinite(value / yard) ? (value / yard).toFixed(2) : "";
  return table(
    [
      "",
      "elements",
      "KiB",
      "first",
      "repeated",
      "plain",
      "first ÷ plain",
      "by processor",
      "repeated ÷ plain",
      "repeated ÷ static",
    ],
    cases.map(({ name, elements, bytes, first, repeated, plain, fixed }) => [
      name,
      elements ?? "",
      kib(bytes),
      ...[first, repeated, plain].map(({ time, rate }) => `${rounded(time)} ms, ${rounded(rate)}/s`),
      of(first.rate, plain.rate),
      of(plain.processor, first.processor),
      of(repeated.rate, plain.rate),
      fixed ? of(repeated.rate, fixed.rate) : "",
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

/** @param {Results["importing"]} importing */
export function importTable(importing) {
  return table(
    [
      "set",
      "rows",
      "kept: ms",
      "to the preview: ms",
      "made into a draft: ms",
      "longest time without an answer to others: ms",
      "memory of the process: MiB",
    ],
    Object.entries(importing).map(([set, { rows, keep, preview, make, longestPause, memory }]) => [
      set,
      rows,
      ...[keep, preview, make, longestPause, memory].map(rounded),
    ]),
  );
}

/** @param {import("./crowd.mjs").Crowd[]} crowds */
export function crowdTable(crowds) {
  return table(
    [
      "read again and again",
      "KiB",
      "kept: requests/s",
      "Next's static page",
      "×",
      "nginx, as a file",
      "×",
      "behind deploy/nginx.conf",
      "its own file",
      "×",
    ],
    crowds.map(({ path, bytes, kept, fixed, nginx, front, frontFile }) => [
      path,
      kib(bytes),
      rounded(kept),
      rounded(fixed),
      (kept / fixed).toFixed(1),
      nginx === null ? "no nginx here" : rounded(nginx),
      nginx === null ? "" : (kept / nginx).toFixed(2),
      front === null ? "" : rounded(front),
      frontFile === null ? "" : rounded(frontFile),
      front === null || frontFile === null ? "" : (front / frontFile).toFixed(2),
    ]),
  );
}

/** @param {Results["sharing"]} sharing */
export function sharingTable({ pictures, steps }) {
  const verdict = (/** @type {number} */ value, /** @type {number} */ most) =>
    `${rounded(value)} ms, ${value < most ? "met" : "**fell short**"} (< ${most} ms)`;
  return table(
    ["", "measured"],
    [
      ["first picture of a fresh server", `${rounded(pictures.first)} ms`],
      ["a picture never made before, in the middle", verdict(pictures.middle, AIMS.picture)],
      ["the slowest of these", verdict(pictures.slowest, AIMS.picture)],
      ["from key to screen, a step of a presentation", verdict(steps.middle, AIMS.step)],
      ["the slowest step", verdict(steps.slowest, AIMS.step)],
    ],
  );
}

/** @param {Results["exporting"]} exporting */
export function exportTable(exporting) {
  return table(
    [
      "set",
      "form",
      "steps",
      "ms",
      "÷ the same figures as CSV",
      "longest time without an answer to others: ms",
      "KiB",
      "memory of the process: MiB",
    ],
    Object.entries(exporting).flatMap(([set, files]) =>
      files.map(({ form, steps, time, ofPlain, longestPause, bytes, memory }) => [
        set,
        form,
        steps,
        rounded(time),
        rounded(ofPlain),
        rounded(longestPause),
        kib(bytes),
        rounded(memory),
      ]),
    ),
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
      ["", "4,000 stances: ms", "400,000 stances: ms", "ratio", "elements"],
      results.growth.map(({ name, small, large, ratio, elements }) => [
        name,
        rounded(small),
        rounded(large),
        ratio.toFixed(2),
        elements ? `${elements.small}, ${elements.large}` : "",
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
        "500 stances submitted: ms",
        "500 stances published: ms",
        "memory after load: MiB",
      ],
      publishing.map(([set, { cold, after, usual, submit, publish }]) => [
        set,
        rounded(cold),
        rounded(after),
        rounded(usual),
        rounded(submit),
        rounded(publish),
        rounded(results.memory[set] ?? Number.NaN),
      ]),
    ),
    "### A file of stances, brought in",
    importTable(results.importing),
    "### The files of a briefing",
    exportTable(results.exporting),
  ].join("\n\n");
}

/**
 * What the measures take, as the text that docs/performance.md holds.
 * @param {Results["measures"]} measures
 */
export function writeMeasures(measures) {
  const ms = (/** @type {number | null} */ time) => (time === null ? "" : rounded(time));
  return table(
    ["", "ms", "aim, ms", "", "plain loop, ms", "of the plain loop", "explained, ms"],
    measures.map(({ name, aim, time, plain, explained }) => [
      name,
      rounded(time),
      aim === null ? "" : `≤ ${aim.toLocaleString("en")}`,
      aim === null ? "" : time <= aim ? "met" : "**fell short**",
      ms(plain),
      plain === null ? "" : (time / plain).toFixed(2),
      ms(explained),
    ]),
  );
}

/** Keeps the results as reports/bench.json. @param {Results} results */
export function keepResults(results) {
  mkdirSync(join(ROOT, "reports"), { recursive: true });
  writeFileSync(join(ROOT, "reports/bench.json"), `${JSON.stringify(results, null, 2)}\n`);
}

/** Puts a report between its marks in docs/performance.md. @param {string} report @param {Part} part */
export function refreshDocument(report, part) {
  const file = join(ROOT, "docs/performance.md");
  const text = readFileSync(file, "utf8");
  const [begin, end] = [`<!-- ${part}: begin -->`, `<!-- ${part}: end -->`];
  const [before, after] = [text.indexOf(begin), text.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`docs/performance.md lacks the marks of "${part}".`);
  writeFileSync(file, `${text.slice(0, before)}${begin}\n\n${report}\n\n${text.slice(after)}`);
}
