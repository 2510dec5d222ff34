import { expect, it } from "vitest";
import { expectOneSeries } from "@/lib/charts/testing/one-series";
import type { TimelineRow } from "./model";
import { MOST_STRIPS, throughTimeFigure } from "./through-time-figure";

const rows = (count: number): TimelineRow[] =>
  Array.from({ length: count }, (_, at) => ({
    key: `leader-${at}`,
    name: `Leader ${at}`,
    href: `/leaders/leader-${at}`,
    note: "",
    spans: [
      {
        lane: at % 2 ? "says" : "does",
        position: at % 3 ? 1 : null,
        state: at % 3 ? null : at % 2 ? "withheld" : "declined",
        confidence: at % 5 ? "high" : "low",
        from: { day: "2020-03-01", precision: "month" },
        to: null,
      },
    ],
  }));
const figure = (count: number, lastChecked: string | null = "2025-06-30") =>
  throughTimeFigure({
    rows: rows(count),
    terms: [],
    domain: { from: "2019-12-01", to: "2026-01-01" },
    asOf: "2026-01-01",
    lastChecked,
    kind: "leader",
    release: 1,
    said: {
      name: "issue-through-time",
      title: "A finding",
      order: null,
      coverage: null,
      caption: "Kites through time",
      missing: [],
    },
  });

it("says of more rows than one picture holds how many it leaves out, and has all in the table", () => {
  const many = figure(MOST_STRIPS + 3);
  expectOneSeries(many);
  expect(many.rows).toHaveLength(MOST_STRIPS + 3);
  expect(many.missing).toEqual([
    {
      name: "3 more leaders",
      reason: `drawn are the first ${MOST_STRIPS} by family name; all are in the CSV file`,
    },
  ]);
  expect(figure(2).missing).toEqual([]);
});

it("has a key to the marks that there are, and to no others", () => {
  const texts = (count: number, lastChecked?: string | null) =>
    figure(count, lastChecked)
      .draw(720)
      .marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : []));
  expect(texts(6)).toEqual(
    expect.arrayContaining([
      "deed",
      "word",
      "weakly sourced",
      "researched, but no position",
      "withheld",
      "beginning known only to the month or year",
      "as last checked on 30 June 2025",
      "1 January 2026, the day shown",
    ]),
  );
  expect(texts(1)).not.toContain("word");
  expect(texts(1, null)).toContain("after 1 January 2026, the day shown");
});

it("switches on only a few lines at first, and all of a few", () => {
  const on = (count: number) =>
    figure(count).explorer?.switches[0]?.options.filter((option) => option.on).length;
  expect(on(4)).toBe(4);
  expect(on(30)).toBe(5);
});
