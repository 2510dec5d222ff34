import { expect, it } from "vitest";
import { POSITIONS, type Position } from "@/lib/domain/scale";
import type { Mark } from "../picture/picture";
import { rowsShown } from "../picture/picture";
import { type DistributionGroup, distributionChart } from "./distribution-chart";

const mark = (row: string, place: Position, more = {}) => ({
  row,
  place,
  ink: { leader: row },
  square: false,
  hollow: false,
  name: `Name of ${row}`,
  ...more,
});
const group = (more: Partial<DistributionGroup>): DistributionGroup => ({
  name: null,
  note: "note",
  marks: [],
  median: null,
  deviation: null,
  stands: true,
  ...more,
});
const places = POSITIONS.map((place) => ({ number: String(place), words: "words" }));
const draw = (groups: DistributionGroup[], width = 1000) =>
  distributionChart({ places, rows: [{ title: "Kites", groups }] }, width);
const texts = (marks: Mark[]) => marks.flatMap((one) => (one.kind === "text" ? [one.text] : []));

it("names the whole scale and every member, deeds square, words round, weak ones hollow", () => {
  const { marks } = draw([
    group({ marks: [mark("a", -2, { square: true }), mark("b", 2, { hollow: true })] }),
  ]);
  expect(texts(marks)).toEqual(expect.arrayContaining(["-2", "-1", "0", "1", "2", "Name of a", "Name of b"]));
  expect(marks).toContainEqual(expect.objectContaining({ kind: "rect", row: "a", hollow: false }));
  expect(marks).toContainEqual(expect.objectContaining({ kind: "circle", row: "b", hollow: true }));
});

it("stands each member in the column of their place, at every width, however many there are", () => {
  for (const width of [360, 720, 1200]) {
    const many = POSITIONS.flatMap((place) =>
      Array.from({ length: 7 }, (_, i) => mark(`m${place}.${i}`, place)),
    );
    const picture = draw([group({ marks: many })], width);
    expect(rowsShown(picture).size).toBe(many.length);
    const left = width >= 560 ? Math.min(230, width * 0.24) : 0;
    const column = (width - left) / POSITIONS.length;
    const spots = new Set<string>();
    for (const { row, place } of many) {
      const [shape] = picture.marks.filter((one) => one.kind === "circle" && one.row === row);
      if (shape?.kind !== "circle") throw new Error(row);
      expect(Math.floor((shape.x - left) / column)).toBe(place + 2);
      spots.add(`${shape.x} ${shape.y}`);
      expect(shape.y).toBeGreaterThan(30);
      expect(shape.y).toBeLessThan(picture.height);
    }
    expect(spots.size, "no two on one spot").toBe(many.length);
  }
});

it("stands the marks of a place one under another, however long their names and whatever the issue", () => {
  const row = (title: string, names: string[]) => ({
    title,
    groups: [group({ marks: names.map((name) => mark(`${title}.${name}`, 2, { name })) })],
  });
  const picture = distributionChart(
    { places, rows: [row("Kites", ["Xi", "Zelenskyy", "Bo"]), row("Tides", ["Petro"])] },
    1000,
  );
  const xs = picture.marks.flatMap((one) => (one.kind === "circle" ? [one.x] : []));
  expect(xs).toHaveLength(4);
  expect(new Set(xs).size).toBe(1);
  const labels = picture.marks.flatMap((one) =>
    one.kind === "text" && one.row ? [one.x - (xs[0] ?? 0)] : [],
  );
  expect(new Set(labels).size).toBe(1);
});

it("draws median and mean distance as far as the scale goes, and neither where nobody holds a position", () => {
  const { marks } = draw([group({ marks: [mark("a", 2)], median: 1.5, deviation: 1 })]);
  const [band] = marks.flatMap((one) => (one.kind === "rect" && one.ink === "accent" ? [one] : []));
  const column = (1000 - 230) / 5;
  expect(band?.x).toBeCloseTo(230 + 3 * column);
  expect((band?.x ?? 0) + (band?.width ?? 0)).toBeCloseTo(230 + 4.5 * column);
  const wedge = (stands: boolean) =>
    draw([group({ median: 0, deviation: 2, stands })]).marks.find((one) => one.kind === "path");
  expect([wedge(true), wedge(false)]).toMatchObject([{ hollow: false }, { hollow: true }]);
  expect(draw([group({})]).marks.some((one) => one.kind === "path")).toBe(false);
});

it("stands marks without names side by side, so that very many have room", () => {
  const many = (name: string) =>
    Array.from({ length: 100 }, (_, at) => mark(`m${at}`, 1, { name: name && `${name} ${at}` }));
  const [bare, named] = [draw([group({ marks: many("") })]), draw([group({ marks: many("Name") })])];
  expect(rowsShown(bare).size).toBe(100);
  expect(bare.height).toBeLessThan(named.height / 3);
  const xs = bare.marks.flatMap((one) => (one.kind === "circle" ? [one.x] : []));
  expect(Math.max(...xs)).toBeLessThan(1000);
});
