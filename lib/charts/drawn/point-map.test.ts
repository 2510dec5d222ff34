import fc from "fast-check";
import { expect, it } from "vitest";
import { textWidth } from "../picture/text-width";
import { labelPlaces } from "./label-places";
import { pointMap, refusedPicture } from "./point-map";
import { rowChart } from "./row-chart";

const scale = { length: 0.1, label: "a tenth" };
const point = (row: string, x: number, y: number, small = false) => ({
  row,
  x,
  y,
  ink: { leader: row },
  label: row,
  hollow: false,
  small,
});

it("keeps distances: one unit is as long across as up, at every width", () => {
  const points = [point("ada", 0, 0), point("bo", 0.4, 0), point("cy", 0, 0.3)];
  for (const width of [360, 720, 1200]) {
    const { marks } = pointMap({ points, paths: [], axes: { across: "x", up: "y" }, scale }, width);
    const at = (row: string) => {
      const circle = marks.find((mark) => mark.kind === "circle" && mark.row === row);
      return circle?.kind === "circle" ? circle : { x: Number.NaN, y: Number.NaN };
    };
    const [ada, bo, cy] = [at("ada"), at("bo"), at("cy")];
    expect((bo.x - ada.x) / 0.4).toBeCloseTo((ada.y - cy.y) / 0.3, 6);
    expect(bo.y).toBe(ada.y);
  }
});

it("leads a path through its places to a head at the last, and leaves out places that are not there", () => {
  const points = [point("then", 0, 0, true), point("now", 0.5, 0.2)];
  const paths = [{ ink: { leader: "ada" }, dash: "", rows: ["then", "gone", "now"] }];
  const { marks } = pointMap({ points, paths, axes: { across: "x", up: "y" }, scale }, 720);
  const [line, head, ...more] = marks.filter(({ kind }) => kind === "path");
  expect(line).toMatchObject({ d: expect.stringMatching(/^M[\d. ]+L[\d. ]+$/) });
  expect(head).toMatchObject({ filled: true });
  expect(more).toEqual([]);
});

it("finds places for labels that cover neither each other nor a point, where there is room", () => {
  const room = { left: 0, right: 1000, top: 0, bottom: 800 };
  const spot = fc.record({
    x: fc.integer({ min: 150, max: 850 }),
    y: fc.integer({ min: 150, max: 650 }),
    text: fc.constantFrom("Ada Example", "Bo", "Cy Specimen of Nowhere"),
    size: fc.constant(12),
  });
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 8 }), (points) => {
      const boxes = labelPlaces(points, room).map(({ x, y }, at) => ({
        left: x,
        right: x + textWidth(points[at]?.text ?? "", 12),
        top: y - 9,
        bottom: y + 2,
      }));
      boxes.forEach((a, i) => {
        for (const b of boxes.slice(i + 1))
          expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
        for (const { x, y } of points)
          expect(a.left < x && x < a.right && a.top < y && y < a.bottom).toBe(false);
      });
    }),
  );
});

it("keeps names off the paths", () => {
  const room = { left: 0, right: 600, top: 0, bottom: 400 };
  const then = { x: 450, y: 200, text: "2018", size: 12 };
  const now = { x: 200, y: 200, text: "Ada Example", size: 12 };
  const [, free] = labelPlaces([then, now], room);
  expect(free).toMatchObject({ y: expect.closeTo(204.5), led: null });
  expect(free?.x).toBeGreaterThan(now.x);
  const [, clear] = labelPlaces([then, now], room, [[then, now]]);
  expect((clear?.x ?? 0) + textWidth(now.text, 12)).toBeLessThan(now.x);
});

it("draws a row with a line for each leader, and their days on it", () => {
  const dot = (row: string, x: number, small = false) => ({ row, x, hollow: false, small, label: "" });
  const lines = [
    { name: "Ada", ink: { leader: "ada" }, dots: [dot("ada@2018-01-01", -1, true), dot("ada", 0)] },
    { name: "Bo", ink: { leader: "bo" }, dots: [dot("bo", 1)] },
  ];
  const { marks } = rowChart({ lines, scale }, 720);
  const circles = marks.flatMap((mark) => (mark.kind === "circle" ? [mark] : []));
  expect(circles.map(({ row }) => row)).toEqual(["ada@2018-01-01", "ada", "bo"]);
  const [then, now, bo] = circles;
  expect(then?.y).toBe(now?.y);
  expect((bo?.x ?? 0) - (now?.x ?? 0)).toBeCloseTo((now?.x ?? 0) - (then?.x ?? 0));
  expect(bo?.y).toBeGreaterThan(now?.y ?? 0);
});

it("says in words why there is no picture", () => {
  const { marks, height } = refusedPicture("Too few leaders are known for a map of them all.", 200);
  const said = marks.map((mark) => (mark.kind === "text" ? mark.text : "")).join(" ");
  expect(said).toBe("Too few leaders are known for a map of them all.");
  expect(marks.every((mark) => mark.kind === "text" && mark.y < height)).toBe(true);
});

it("leads a line to the nearest side of a name that stands far off, through none of its letters", () => {
  const room = { left: 0, right: 400, top: 0, bottom: 400 };
  const crowd = Array.from({ length: 6 }, (_, at) => ({
    x: 200 + at,
    y: 200,
    text: "Ada Example",
    size: 12,
  }));
  const led = labelPlaces(crowd, room).flatMap((place, at) =>
    place.led ? [{ place, end: place.led, at }] : [],
  );
  expect(led.length).toBeGreaterThan(0);
  for (const { place, end, at } of led) {
    const from = crowd[at] ?? { x: 0, y: 0 };
    // The end lies on the border of the text's box that looks to the point.
    expect(end.y <= place.y && end.y >= place.y - 9).toBe(true);
    expect(Math.abs(end.x - from.x)).toBeLessThanOrEqual(Math.abs(place.x - from.x));
  }
});
