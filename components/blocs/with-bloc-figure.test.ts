import { expect, it } from "vitest";
import type { BlocSpan } from "@/lib/domain/bloc-series";
import { sideOf } from "./testing/side";
import { withBlocFigure } from "./with-bloc-figure";

const side = sideOf(
  [
    [1, 1, 1, 1, 1],
    [1, 1, 1, 1, 1],
    [1, 1, 1, 1, -1],
  ],
  { onRecord: { known: 3, of: 7 } },
);
const spans = ["2019-01-01", "2021-01-20"].flatMap((from, at): BlocSpan[] => {
  const agreement = side.members[2 * at]?.withOthers;
  return agreement ? [{ from, to: at === 0 ? "2021-01-20" : null, others: 2, agreement }] : [];
});
const drawn = (more: Partial<Parameters<typeof withBlocFigure>[0]> = {}) =>
  withBlocFigure({
    leader: "Ada Example",
    bloc: side,
    series: { spans, computed: 2, days: 2, from: "2019-01-01" },
    until: "2026-01-01",
    scope: "On 5 issues.",
    outOfOffice: [],
    former: "last-day",
    events: [],
    lastChecked: null,
    ...more,
  });
const dashesOf = (figure: ReturnType<typeof drawn>) =>
  figure
    .draw(600)
    .marks.flatMap((mark) => (mark.kind === "line" && mark.row === "2021-01-20" ? [mark.dash] : []));

it("dots the line after the last check, and numbers events", () => {
  expect(new Set(dashesOf(drawn()))).toEqual(new Set([undefined]));
  expect(dashesOf(drawn({ lastChecked: "2025-06-30" })).at(-1)).toBe("2 5");
  const numbered = drawn({ events: [{ day: { day: "2021-01-20", precision: "day" }, title: "An oath" }] });
  expect(numbered.draw(600).marks).toContainEqual(expect.objectContaining({ kind: "text", text: "1" }));
  expect(numbered.measure).toContain("Numbered: events of Ada Example");
  expect(drawn().measure).not.toContain("Numbered");
});

it("says when the leader was out of office, and how deeds are read then", () => {
  const outOfOffice = [
    { from: "2021-01-20", to: "2025-01-20" },
    { from: "2025-12-01", to: null },
  ];
  expect(drawn({ outOfOffice }).measure).toContain(
    "Ada Example was out of office from 20 January 2021 until 20 January 2025 and from 1 December 2025 on: deeds are then those of the last day in office.",
  );
  expect(drawn({ outOfOffice, former: "strict" }).measure).toContain(
    "deeds are then read for each day itself.",
  );
  expect(drawn().measure).not.toContain("out of office");
});

it("covers the countries of the bloc beside the issues of the day", () => {
  expect(drawn().coverage).toMatch(/5 of 5 issues, 2 other members; 3 of 7 member countries on record$/);
});
