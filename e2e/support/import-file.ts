import type { Change } from "@/lib/change-sets/change";
import { issue, leader, source } from "@/lib/testing/world-records";
import { letters } from "./invented";

/** A file of stances on records of a journey's own. */
export type ImportFile = {
  /** What must stand before the file: leaders, issues and a source. */
  changes: Change[];
  leaders: string[];
  issues: string[];
  /** The rows, the headings first. */
  rows: string[][];
  /** The last of them, once readers see it. */
  last: { path: string; summary: string };
};

const HEADINGS = [
  "Politician",
  "Topic",
  "Says or does",
  "Position",
  "Since",
  "What happened",
  "Why this position",
  "How sure",
  "Source url",
  "Source title",
  "Source publisher",
  "Source date",
];
const POSITIONS = ["-2", "-1", "0", "1", "2"];

/** 500 stances: word and deed of ten leaders of a country on 25 issues, with five new sources. */
export function fileOfStances(country = "AR"): ImportFile {
  const own = letters();
  const leaders = Array.from({ length: 10 }, (_, at) => `Ada ${own} ${letter(at)}`);
  const issues = Array.from({ length: 25 }, (_, at) => `Kites ${own} ${letter(at)}`);
  const pairs = leaders.flatMap((who) =>
    issues.flatMap((what) => ["says", "does"].map((lane) => [who, what, lane])),
  );
  const summaryOf = (at: number) => `Spoke, acted, row ${at + 2} of ${own}.`;
  return {
    leaders,
    issues,
    changes: [
      source(`import-${own}`),
      ...leaders.map((name, at) => leader(slugOf(name), name, `${own} ${letter(at)}, Ada`, country)),
      ...issues.map((name, at) => issue(slugOf(name), name, 1_000 + at)),
    ],
    rows: [
      [...HEADINGS],
      ...pairs.map((pair, at) => [
        ...pair,
        POSITIONS[at % 5] ?? "",
        "2021-03",
        summaryOf(at),
        "The words are plain.",
        "high",
        `https://example.org/import-${own}/${at % 5}`,
        `Minutes ${at % 5} of ${own}`,
        "The Example Gazette",
        "2021-03-02",
      ]),
    ],
    last: {
      path: `/stances/${(pairs.at(-1) ?? []).map(slugOf).join("-")}-2021-03`,
      summary: summaryOf(pairs.length - 1),
    },
  };
}

/** The file as a browser uploads it. */
export function csvFile(name: string, rows: readonly string[][]) {
  const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\r\n");
  return { name, mimeType: "text/csv", buffer: Buffer.from(text) };
}

function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(" ", "-");
}

function letter(at: number): string {
  return String.fromCharCode(97 + at);
}
