import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Mark, Picture } from "./picture";
import { READABLE, STAGE_ROOM } from "./stage-picture";
import { ALONE_ROOM, stageScreens } from "./stage-screens";

const HEAD = 40;
const LINE = 30;
const FOOT = 50;

/** A figure of lines under a head and over a foot, each with its own text. */
const drawn =
  (lines: number, isCut = true) =>
  (width: number): Picture => {
    const cuts = Array.from({ length: lines + 1 }, (_, at) => HEAD + at * LINE);
    const text = (y: number, words: string, row?: string): Mark => ({
      kind: "text",
      ink: "ink",
      x: 0,
      y,
      text: words,
      ...(row === undefined ? {} : { row }),
    });
    return {
      width,
      height: HEAD + lines * LINE + FOOT,
      marks: [
        text(12, "head"),
        { kind: "line", ink: "line", x1: 0, x2: 0, y1: HEAD, y2: HEAD + lines * LINE },
        ...cuts
          .slice(0, -1)
          .flatMap((y, at) => [
            { kind: "path", ink: "ink", row: `r${at}`, d: `M0 ${y + 4}h9v20h-9z` } as const,
            text(y + 20, `line ${at}`, `r${at}`),
          ]),
        text(HEAD + lines * LINE + 20, "foot"),
      ],
      ...(isCut ? { cuts } : {}),
    };
  };

const rowsIn = (svg: string) => [...new Set([...svg.matchAll(/data-row="(r\d+)"/g)].map(([, row]) => row))];
const scaleOf = (svg: string, room: { width: number; height: number }) => {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return Math.min(room.width / Number(width), room.height / Number(height));
};

describe("a picture on screens", () => {
  it("is one whole while it can be read", () => {
    expect(stageScreens(drawn(4)).beside).toEqual([]);
  });

  it("shows each line once, whole, under its head and over its foot, in letters that can be read", () => {
    fc.assert(
      fc.property(fc.integer({ min: 14, max: 60 }), (lines) => {
        const { beside } = stageScreens(drawn(lines));
        expect(beside.length).toBeGreaterThan(1);
        expect(beside.flatMap(rowsIn)).toEqual(Array.from({ length: lines }, (_, at) => `r${at}`));
        for (const svg of beside) {
          expect(svg).toContain(">head<");
          expect(svg).toContain(">foot<");
          expect(12 * scaleOf(svg, STAGE_ROOM)).toBeGreaterThanOrEqual(READABLE - 1e-9);
          // Texts of lines stand on this screen alone, and all screens are of one scale.
          expect(svg.match(/>line /g)).toHaveLength(rowsIn(svg).length);
          expect(scaleOf(svg, STAGE_ROOM)).toBe(scaleOf(beside[0] ?? "", STAGE_ROOM));
        }
      }),
      { numRuns: 20 },
    );
  });

  it("has about as many lines on each", () => {
    const counts = stageScreens(drawn(16)).beside.map((svg) => rowsIn(svg).length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  });

  it("stays whole where it cannot be cut, as large as it can be", () => {
    const { beside } = stageScreens(drawn(40, false));
    expect(beside).toHaveLength(1);
    expect(rowsIn(beside[0] ?? "")).toHaveLength(40);
  });

  it("has a screen to itself only where that takes no more screens and cuts no more words", () => {
    // As high as ever, it gains nothing from width.
    const { beside, alone } = stageScreens(drawn(16));
    expect(alone === null || alone.length <= beside.length).toBe(true);
    const words = (width: number): Picture => ({
      width,
      height: 100,
      marks: [{ kind: "text", ink: "ink", x: 0, y: 12, text: width < 700 ? "Multil…" : "Multilateralism" }],
    });
    const wide = stageScreens(words).alone;
    expect(wide?.[0]).toContain(">Multilateralism<");
    expect(12 * scaleOf(wide?.[0] ?? "", ALONE_ROOM)).toBeGreaterThanOrEqual(READABLE);
  });
});
