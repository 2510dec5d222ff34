import { expect, it } from "vitest";
import { formatDay } from "@/lib/i18n/format";
import { textWidth } from "../picture/text-width";
import { timeMarks } from "./time-marks";

const labels = (domain: { from: string; to: string }, width: number) =>
  timeMarks({ left: 0, right: width, top: 0, bottom: 100 }, domain, null, formatDay).flatMap((mark) =>
    mark.kind === "text" ? [mark] : [],
  );

it("keeps the labels of the axis apart, whatever they are called and however narrow it is", () => {
  for (const width of [40, 200, 336, 700, 1040])
    for (const [from, to] of [
      ["1900-01-01", "2026-11-29"],
      ["2016-09-01", "2026-11-29"],
      ["2025-08-20", "2026-11-29"],
      // The last label is pushed back into the plot, towards the one before.
      ["2024-10-01", "2026-07-20"],
    ] as const) {
      const all = labels({ from, to }, width);
      all.slice(1).forEach(({ x, text }, before) => {
        const last = all[before];
        const free = x - textWidth(text) / 2 - ((last?.x ?? 0) + textWidth(last?.text ?? "") / 2);
        expect(free, `${last?.text} and ${text} on ${width}`).toBeGreaterThan(0);
      });
    }
});

it("names as many round days as there is room for", () => {
  expect(labels({ from: "2016-09-01", to: "2026-11-29" }, 700).map(({ text }) => text)).toEqual([
    "2018",
    "2020",
    "2022",
    "2024",
    "2026",
  ]);
  expect(labels({ from: "2025-08-20", to: "2026-11-29" }, 336).length).toBeGreaterThan(0);
});
