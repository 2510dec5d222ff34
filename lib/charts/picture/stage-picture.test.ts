import fc from "fast-check";
import { expect, it } from "vitest";
import type { Mark, Picture } from "./picture";
import { STAGE_ROOM, scaleIn, stagePicture, stageSvg } from "./stage-picture";

/** A figure of `lines` lines, whose text wraps into more where it is narrow. */
const drawn =
  (lines: number) =>
  (width: number): Picture => ({ width, height: lines * 30 * (width < 600 ? 2 : 1), marks: [] });

it("is drawn in the shape in which its text is largest", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.double({ min: 0.5, max: 3, noNaN: true }),
      (lines, width) => {
        const room = { width, height: 0.7 };
        const best = scaleIn(stagePicture(drawn(lines), room), room);
        for (const other of [360, 600, 1040])
          expect(best).toBeGreaterThanOrEqual(scaleIn(drawn(lines)(other), room));
      },
    ),
  );
});

it("is drawn wider where that cuts less of its words and they can still be read", () => {
  const words = (text: string): Mark => ({ kind: "text", ink: "ink", x: 0, y: 0, text });
  const cutBelow = (least: number) => (width: number) => ({
    width,
    height: 100,
    marks: [words(width < least ? "Multil…" : "Multilateralism")],
  });
  expect(stagePicture(cutBelow(440)).width).toBe(440);
  // So wide that nobody could read it: rather cut.
  expect(stagePicture(cutBelow(1000)).width).toBe(360);
});

it("has text of more than 2.2% of the screen's height for a figure of nine lines", () => {
  const picture = stagePicture((width) => ({ width, height: 9 * 30, marks: [] }));
  expect(12 * scaleIn(picture, STAGE_ROOM)).toBeGreaterThan(0.022);
});

it("is drawn wider where its words would stand in one another", () => {
  const heads = (width: number): Mark[] =>
    [0, width / 8].map((x) => ({ kind: "text", ink: "ink", x, y: 10, text: "opposes" }));
  const picture = stagePicture((width) => ({ width, height: 100, marks: heads(width) }));
  expect(picture.width).toBe(400);
});

it("says of its marks which row they show, and leads nowhere", () => {
  const circle: Mark = { kind: "circle", row: "a.k", ink: { leader: "ada" }, x: 1, y: 2, r: 3 };
  const svg = stageSvg({
    width: 10,
    height: 5,
    marks: [{ kind: "link", href: "/leaders/ada", label: "Ada", marks: [circle] }],
  });
  expect(svg).toMatch(/^<svg class="stage-picture" viewBox="0 0 10 5"/);
  expect(svg).toContain('data-row="a.k"');
  expect(svg).not.toContain("href");
});
