import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type DatedDay, type Day, parseDatedDay } from "./day";
import { MEASURE_IDS } from "./measures/registry";
import type { Term } from "./office";
import { agreementSeries, pairAgreement } from "./pair-agreement";
import { buildPositionIndex, type IndexedStance } from "./position-index";
import type { Position } from "./scale";

const dated = (text: string) => parseDatedDay(text) as DatedDay;
const term = (from: string, to: string | null): Term => ({
  from: dated(from),
  to: to === null ? null : dated(to),
  office: "Chair",
  officeKind: null,
  slug: from,
});
let id = 1;
const row = (
  leader: number,
  issue: number,
  lane: "says" | "does",
  position: Position,
  from: string,
  to?: string,
) =>
  ({
    leader,
    issue,
    lane,
    revisionId: id++,
    position,
    state: null,
    confidence: "high",
    from: dated(from),
    to: to === undefined ? null : dated(to),
  }) satisfies IndexedStance;

const ada = { leader: 1, terms: [term("2017-01-20", "2021-01-20"), term("2025-01-20", null)] };
const ben = { leader: 2, terms: [term("2019-12-10", null)] };
const issues = [1, 2, 3, 4, 5].map((n) => ({ id: n, slug: `issue-${n}`, weight: 1 }));
const index = buildPositionIndex([
  // Ada acts in her first term, speaks after it and turns on issue 5 in her second.
  ...[1, 2, 3, 4, 5].map((n) => row(1, n, "does", -2, "2018-06-01", "2021-01-20")),
  ...[1, 2, 3, 4].map((n) => row(1, n, "does", -2, "2025-01-20")),
  row(1, 5, "does", 2, "2025-01-20"),
  row(1, 1, "says", 1, "2022-01-01"),
  // Ben does the opposite from the first day in office on.
  ...[1, 2, 3, 4, 5].map((n) => row(2, n, "does", 2, "2019-12-10")),
]);

const at = (
  day: Day,
  former: "last-day" | "strict" = "last-day",
  choice: "default" | "says" | "does" = "default",
) => pairAgreement(index, { a: { ...ada, day }, b: { ...ben, day }, issues, former, choice });

describe("pairAgreement", () => {
  it("reads former leaders on their last day in office, unless strict", () => {
    expect(at("2020-01-01").value).toBe(0);
    expect(at("2023-01-01").value).toBe(0);
    expect(at("2023-01-01").cells.map((c) => c.a.day)).toEqual(Array(5).fill("2021-01-19"));
    expect(at("2023-01-01", "strict")).toMatchObject({ value: null, coverage: { shared: 1, of: 5 } });
    expect(at("2023-01-01", "strict").cells[0]).toMatchObject({ distance: 1, deedAgainstWord: true });
    expect(at("2025-02-01").value).toBeCloseTo(0.2, 12);
  });

  it("reads words on the day itself, in office or not", () => {
    expect(at("2023-01-01", "last-day", "says").cells[0]?.a).toMatchObject({
      position: 1,
      day: "2023-01-01",
    });
    expect(at("2021-06-01", "last-day", "says").reason).toBe("nothing-shared");
  });

  it("compares a leader with the same leader on another day", () => {
    const day = { first: "2020-01-01", second: "2025-02-01" };
    const a = pairAgreement(index, {
      a: { ...ada, day: day.first },
      b: { ...ada, day: day.second },
      issues,
      former: "last-day",
      choice: "does",
    });
    expect(a.value).toBeCloseTo(0.8, 12);
    expect(a.cells[0]).toMatchObject({ a: { day: day.first }, b: { day: day.second } });
  });

  it("weighs issues by the weight asked for", () => {
    const a = pairAgreement(index, {
      a: { ...ada, day: "2025-02-01" },
      b: { ...ben, day: "2025-02-01" },
      issues: issues.map((issue) => ({ ...issue, weight: issue.id === 5 ? 4 : 1 })),
      former: "strict",
      choice: "default",
    });
    expect(a.value).toBeCloseTo(0.5, 12);
  });
});

describe("agreementSeries", () => {
  const series = (former: "last-day" | "strict", from: Day, until: Day) =>
    agreementSeries(index, { a: ada, b: ben, issues, former, choice: "default", from, until });

  it("is one span as long as the result stays", () => {
    expect(
      series("last-day", "2018-01-01", "2025-06-01").map((s) => [s.from, s.to, s.agreement.value]),
    ).toEqual([
      // Ada's first deeds change nothing yet: beside an end of the scale an unknown is as open as two unknown.
      ["2018-01-01", "2019-12-10", null],
      ["2019-12-10", "2025-01-20", 0],
      ["2025-01-20", null, expect.closeTo(0.2, 12)],
    ]);
  });

  it("loses the deeds of a former leader on the day the office ends, if strict", () => {
    const spans = series("strict", "2020-01-01", "2022-06-01");
    expect(spans.map((s) => [s.from, s.agreement.coverage.shared])).toEqual([
      ["2020-01-01", 5],
      ["2021-01-20", 0],
      ["2022-01-01", 1],
    ]);
  });

  it("turns where a new term begins, though no deed of it is known yet", () => {
    const idle = buildPositionIndex([
      ...[1, 2, 3, 4, 5].map((n) => row(1, n, "does", 1, "2018-06-01", "2021-01-20")),
      ...[1, 2, 3, 4, 5].map((n) => row(2, n, "does", 1, "2019-12-10")),
    ]);
    const asked = { a: ada, b: ben, issues, former: "last-day", choice: "does" } as const;
    const spans = agreementSeries(idle, { ...asked, from: "2022-01-01", until: "2025-06-01" });
    expect(spans.map((s) => [s.from, s.to, s.agreement.value])).toEqual([
      ["2022-01-01", "2025-01-20", 1],
      ["2025-01-20", null, null],
    ]);
  });

  it.each(MEASURE_IDS)("follows %s and the weights of the issues on each day", (measure) => {
    const weighed = issues.map((issue) => ({ ...issue, weight: issue.id === 5 ? 3 : 1 }));
    const view = { issues: weighed, former: "last-day", choice: "default", measure } as const;
    const spans = agreementSeries(index, {
      ...view,
      a: ada,
      b: ben,
      from: "2018-01-01",
      until: "2025-06-01",
    });
    expect(spans.length).toBeGreaterThan(1);
    for (const { from, agreement } of spans)
      expect(agreement).toEqual(
        pairAgreement(index, { ...view, a: { ...ada, day: from }, b: { ...ben, day: from } }),
      );
  });

  it("says for every day what the pair's own agreement says", () => {
    const spans = series("last-day", "2018-01-01", "2025-06-01");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2707 }), (n) => {
        const day = addDays("2018-01-01", n);
        const holding = spans.filter((s) => s.from <= day && (s.to === null || day < s.to));
        expect(holding).toHaveLength(1);
        const { value, raw, coverage, range, reason } = at(day);
        expect(holding[0]?.agreement).toMatchObject({ value, raw, coverage, range, reason });
      }),
    );
  });
});
