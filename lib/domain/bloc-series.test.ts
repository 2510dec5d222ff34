import { expect, it } from "vitest";
import { type BlocSeries, blocSeries, type Seat } from "./bloc-series";
import type { Day } from "./day";
import { buildPositionIndex } from "./position-index";
import type { Position } from "./scale";

const ISSUES = Array.from({ length: 5 }, (_, at) => ({ id: at + 1, slug: `issue-${at}`, weight: 1 }));
const day = (on: Day) => ({ day: on, precision: "day" as const });
const holds = (leader: number, position: Position, from: Day, to: Day | null = null) =>
  ISSUES.map(({ id }, at) => ({
    leader,
    issue: id,
    lane: "says" as const,
    revisionId: leader * 100 + at * 10 + Number(from.slice(3, 4)),
    position,
    state: null,
    confidence: "high" as const,
    from: day(from),
    to: to ? day(to) : null,
  }));
const seat = (leader: number): Seat => ({ leader, terms: [] });
const index = buildPositionIndex([
  ...holds(1, 2, "2020-01-01", "2022-01-01"),
  ...holds(1, 0, "2022-01-01"),
  ...holds(2, 2, "2019-01-01"),
  ...holds(3, -2, "2019-01-01"),
  ...holds(4, 2, "2019-01-01"),
]);
const follow = (belongs: (seat: Seat, on: Day) => boolean, turns: Day[] = []): BlocSeries =>
  blocSeries(index, {
    own: seat(1),
    seats: [1, 2, 3, 4].map(seat),
    belongs,
    turns,
    issues: ISSUES,
    former: "last-day",
    choice: "default",
    from: "2020-01-01",
    until: "2024-01-01",
  });
const told = ({ spans }: BlocSeries) =>
  spans.map(({ from, to, others, agreement: { value } }) => [from, to, others, value]);

it("has the members of each day, never the leader themself, and a gap where they are too few", () => {
  const joins = (seats: Seat, on: Day) =>
    seats.leader === 4 ? on >= "2021-01-01" : seats.leader === 3 ? on < "2023-01-01" : true;
  expect(told(follow(joins, ["2021-01-01", "2023-01-01", "2025-01-01"]))).toEqual([
    // With +2 and −2, then with another +2, then from the middle, then without the −2.
    ["2020-01-01", "2021-01-01", 2, 0.5],
    ["2021-01-01", "2022-01-01", 3, 1 - 4 / 12],
    ["2022-01-01", "2023-01-01", 3, 0.5],
    ["2023-01-01", null, 2, 0.5],
  ]);
  expect(told(follow(({ leader }) => leader <= 2))).toEqual([["2020-01-01", null, 1, null]]);
});

it("thins days evenly where there are too many, and keeps the first and the last", () => {
  const many = Array.from({ length: 1000 }, (_, at) =>
    new Date(Date.UTC(2020, 0, 1) + at * 86_400_000).toISOString().slice(0, 10),
  );
  const { days, computed, spans } = follow(
    ({ leader }, on) => leader !== 4 || many.indexOf(on) % 2 === 0,
    many,
  );
  expect(days).toBe(1000);
  expect(computed).toBe(150);
  expect(spans.length).toBeLessThanOrEqual(150);
  expect(spans[0]?.from).toBe("2020-01-01");
});
