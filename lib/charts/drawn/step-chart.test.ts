import { expect, it } from "vitest";
import { formatDay } from "@/lib/i18n/format";
import type { Mark } from "../picture/picture";
import { rowsShown } from "../picture/picture";
import { type Step, stepChart } from "./step-chart";

const steps: Step[] = [
  { row: "a", from: "2020-01-01", to: "2021-01-01", value: 0.5, range: [0.25, 0.75] },
  { row: "b", from: "2021-01-01", to: "2022-01-01", value: null, range: null },
  { row: "c", from: "2022-01-01", to: null, value: 1, range: [1, 1] },
];
const draw = (lastChecked: string | null = null) =>
  stepChart(
    {
      lines: [{ ink: "ink", steps }],
      scale: { from: 0, to: 1, levels: [0, 1].map((value) => ({ value, label: `${value * 100} %` })) },
      domain: { from: "2020-01-01", to: "2024-01-01" },
      asOf: "2024-01-01",
      lastChecked,
      events: ["2021-01-01"],
      label: formatDay,
    },
    600,
  );
const linesOf = (marks: Mark[], row: string) =>
  marks.flatMap((mark) => (mark.kind === "line" && mark.row === row ? [mark] : []));

it("draws each value on the whole scale, and a gap where there is none", () => {
  const { marks } = draw();
  const [half] = linesOf(marks, "a");
  const [whole] = linesOf(marks, "c");
  expect(half?.y1).toBe(170);
  expect(whole?.y1).toBe(62);
  expect(rowsShown({ marks })).toEqual(new Set(["a", "c"]));
  expect(linesOf(marks, "c"), "no riser over a gap").toHaveLength(1);
});

it("dots the line after the day last checked, and numbers events", () => {
  const { marks } = draw("2023-01-01");
  expect(linesOf(marks, "c").map(({ dash }) => dash)).toEqual([undefined, "2 5"]);
  expect(marks).toContainEqual(expect.objectContaining({ kind: "text", text: "1", bold: true }));
});
