import { expect, it } from "vitest";
import { rowsShown } from "../picture/picture";
import { type GapMark, gapChart } from "./gap-chart";

const cell = (row: string, more: Partial<GapMark> = {}): GapMark => ({
  row,
  leader: 0,
  issue: 0,
  sign: "",
  freshness: 1,
  hollow: false,
  faint: false,
  ...more,
});
const draw = (cells: GapMark[], width = 800) =>
  gapChart({ leaders: ["Ada", "Bo"], issues: ["Kites", "Clocks"], cells }, width);

it("shows every cell: a square as fresh as it is, hollow where weak, and the sign of what is lacking", () => {
  const cells = [
    cell("fresh", { freshness: 0.8 }),
    cell("weak", { issue: 1, hollow: true, sign: "w" }),
    cell("nothing", { leader: 1, freshness: null, sign: "·" }),
    cell("gone", { leader: 1, issue: 1, freshness: 0.01, faint: true }),
  ];
  for (const width of [360, 800]) {
    const picture = draw(cells, width);
    expect([...rowsShown(picture)].sort()).toEqual(["fresh", "gone", "nothing", "weak"]);
    for (const mark of picture.marks)
      if (mark.kind === "rect") expect(mark.x + mark.width).toBeLessThanOrEqual(width);
  }
  const { marks } = draw(cells);
  expect(marks).toContainEqual(
    expect.objectContaining({ row: "fresh", kind: "rect", opacity: 0.8, hollow: false }),
  );
  expect(marks).toContainEqual(expect.objectContaining({ row: "weak", kind: "rect", hollow: true }));
  expect(marks.filter((mark) => "row" in mark && mark.row === "nothing")).toMatchObject([
    { kind: "text", text: "·" },
  ]);
  expect(marks, "still seen").toContainEqual(expect.objectContaining({ row: "gone", opacity: 0.25 }));
});

it("names every issue above by the number that its column has", () => {
  const texts = draw([]).marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : []));
  expect(texts).toEqual(expect.arrayContaining(["1 Kites · 2 Clocks", "1", "2", "Ada", "Bo"]));
});
