import { describe, expect, it } from "vitest";
import { agreement } from "@/lib/domain/agreement";
import { agreementPoints, explorerScale } from "./agreement-points";

const nothing = agreement([]);
const measured = {
  ...nothing,
  kind: "measured" as const,
  value: 0.875,
  range: [0.5, 0.9] as [number, number],
};
const spans = [
  { from: "1970-01-02", to: "1970-01-04", agreement: nothing },
  { from: "1970-01-04", to: null, agreement: measured },
];

describe("points of the interactive chart", () => {
  it("keeps a refused span as a gap and ends on the last day shown", () => {
    expect(agreementPoints(spans, "1970-01-11", ({ from }) => from)).toEqual([
      { at: 86_400_000, value: null, range: null, text: "1970-01-02" },
      { at: 3 * 86_400_000, value: 87.5, range: [50, 90], text: "1970-01-04" },
      { at: 10 * 86_400_000, value: 87.5, range: [50, 90], text: "1970-01-04" },
    ]);
  });

  it("repeats nothing where the last span begins on the last day, or there is none", () => {
    expect(agreementPoints(spans, "1970-01-04", () => "")).toHaveLength(2);
    expect(agreementPoints([], "1970-01-04", () => "")).toEqual([]);
  });

  it("keeps the numbers of a measure that is no share, and draws them on its own scale", () => {
    const s = {
      ...measured,
      bounds: [-1, 1] as const,
      value: -0.25,
      range: [-0.5, 0.25] as [number, number],
    };
    expect(
      agreementPoints([{ from: "1970-01-02", to: null, agreement: s }], "1970-01-02", () => ""),
    ).toMatchObject([{ value: -0.25, range: [-0.5, 0.25] }]);
    expect(explorerScale([-1, 1])).toEqual({ ticks: [-1, -0.5, 0, 0.5, 1], unit: "" });
    expect(explorerScale([0, 1])).toEqual({ ticks: [0, 25, 50, 75, 100], unit: "%" });
  });
});
