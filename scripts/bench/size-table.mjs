import { rounded, table } from "./report.mjs";

/**
 * What data sets cost, a column for each.
 * @param {Record<string, import("./sizes.mjs").Size>} sizes
 */
export function sizesTable(sizes) {
  const all = Object.values(sizes);
  const [least] = all;
  /** @param {string} name @param {(size: import("./sizes.mjs").Size) => number | null} value */
  const row = (name, value) => [
    name,
    ...all.map((size) => {
      const number = value(size);
      return number === null ? "" : rounded(number);
    }),
  ];
  return table(
    ["", ...Object.keys(sizes)],
    [
      ["stances", ...all.map(({ stances }) => stances.toLocaleString("en"))],
      ["times the bundled set", ...all.map(({ stances }) => rounded(stances / (least?.stances ?? 1)))],
      ...Object.keys(least?.reads ?? {}).map((name) =>
        row(`${name}, never asked for before: ms`, ({ reads }) => reads[name] ?? null),
      ),
      row("first answer of a fresh server: ms", ({ publishing }) => publishing.cold),
      row("500 stances submitted: ms", ({ publishing }) => publishing.submit),
      row("500 stances published: ms", ({ publishing }) => publishing.publish),
      row("first answer after a publication: ms", ({ publishing }) => publishing.after),
      row("10,000 rows brought in, to the preview: ms", ({ importing }) => importing?.preview ?? null),
      row("the same, made into a draft: ms", ({ importing }) => importing?.make ?? null),
      row("whole data set downloaded: s", ({ download }) => download.seconds),
      row("the same, MiB", ({ download }) => download.bytes / 2 ** 20),
      row("server's memory at most, reading: MiB", ({ peak }) => peak),
      row("more while all is downloaded: MiB", ({ download }) => download.most - download.before),
    ],
  );
}
