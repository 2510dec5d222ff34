import { describe, expect, it } from "vitest";
import { stripPieces } from "./strip";
import { endOfUncertainty, placeOnAxis, timeTicks } from "./time-axis";

const decade = { from: "2016-07-01", to: "2026-07-01" };

describe("the time axis", () => {
  it("places days as shares and holds what lies outside at its ends", () => {
    expect(placeOnAxis("2016-07-01", decade)).toBe(0);
    expect(placeOnAxis("2026-07-01", decade)).toBe(1);
    expect(placeOnAxis("2000-01-01", decade)).toBe(0);
    expect(placeOnAxis("2021-07-01", decade)).toBeCloseTo(0.5, 3);
    expect(placeOnAxis("2021-07-01", { from: "2021-07-01", to: "2021-07-01" })).toBe(0);
  });
  it("has round ticks, the finest that fit", () => {
    expect(timeTicks(decade, 6).map((tick) => tick.day)).toEqual(
      ["2018", "2020", "2022", "2024", "2026"].map((year) => `${year}-01-01`),
    );
    expect(timeTicks(decade, 10)).toHaveLength(10);
    expect(timeTicks({ from: "2025-01-10", to: "2025-05-01" }, 6).map((tick) => tick.label)).toEqual(
      ["02", "03", "04", "05"].map((month) => ({ day: `2025-${month}-01`, precision: "month" })),
    );
    expect(timeTicks({ from: "0900-01-01", to: "2026-01-01" }, 3).length).toBeLessThanOrEqual(3);
  });
  it("knows how far an imprecise day may reach", () => {
    expect(endOfUncertainty({ day: "2021-12-01", precision: "month" })).toBe("2022-01-01");
    expect(endOfUncertainty({ day: "2021-01-01", precision: "year" })).toBe("2022-01-01");
    expect(endOfUncertainty({ day: "2021-12-31", precision: "day" })).toBe("2022-01-01");
  });
});

describe("a strip", () => {
  const year = { day: "2020-01-01", precision: "year" } as const;
  const kinds = (pieces: { kind: string }[]) => pieces.map((piece) => piece.kind);

  it("has a soft beginning, a firm middle and an end as last checked, without gaps", () => {
    const pieces = stripPieces({ from: year, to: null }, decade, "2025-06-30");
    expect(kinds(pieces)).toEqual(["soft", "firm", "later"]);
    for (const [i, piece] of pieces.slice(1).entries())
      expect(piece.left).toBeCloseTo((pieces[i]?.left ?? 0) + (pieces[i]?.width ?? 0), 10);
    const last = pieces[2];
    expect((last?.left ?? 0) + (last?.width ?? 0)).toBeCloseTo(1, 10);
  });
  it("leaves out what is not there", () => {
    const day = { day: "2020-05-05", precision: "day" } as const;
    expect(
      kinds(stripPieces({ from: day, to: { day: "2021-01-01", precision: "day" } }, decade, "2025-06-30")),
    ).toEqual(["firm"]);
    expect(
      stripPieces(
        { from: { day: "1990-01-01", precision: "day" }, to: day },
        { from: "2021-01-01", to: "2022-01-01" },
        null,
      ),
    ).toEqual([]);
    expect(
      kinds(stripPieces({ from: { day: "2026-01-05", precision: "day" }, to: null }, decade, "2025-06-30")),
    ).toEqual(["later"]);
  });
});
