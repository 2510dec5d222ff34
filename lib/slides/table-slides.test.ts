import type PptxGenJS from "pptxgenjs";
import { describe, expect, it } from "vitest";
import { type Figure, tableOf } from "@/lib/charts/figure";
import type { NativeGrid } from "@/lib/charts/native/native-chart";
import { figureTable, gridTable, type TablePart } from "./table-slides";

const BOX = { x: 0, y: 0, w: 12, h: 4.4 };

/** The rows that parts of a table put on slides, without their heads. */
function put(parts: readonly TablePart[]): string[][][] {
  return parts.map((part) => {
    const tables: PptxGenJS.TableRow[][] = [];
    part.put(
      { addTable: (rows: PptxGenJS.TableRow[]) => tables.push(rows) } as unknown as PptxGenJS.Slide,
      BOX,
    );
    return (tables[0] ?? []).slice(1).map((row) => row.map(({ text }) => String(text)));
  });
}

const figure = (rows: number) =>
  tableOf(
    Array.from({ length: rows }, (_, at) => at),
    String,
    [{ key: "n", head: "Number", value: (at) => at }],
  ) as Figure;

describe("tables on slides", () => {
  it("continue on further slides, and say where the rest of a very long one is", () => {
    const short = figureTable(figure(60), BOX);
    expect(short.length).toBeGreaterThan(1);
    expect(put(short).flat().flat()).toEqual(Array.from({ length: 60 }, (_, at) => String(at)));
    expect(short.every(({ key }) => key === null)).toBe(true);
    const long = figureTable(figure(700), BOX);
    expect(put(long).flat()).toHaveLength(300);
    expect(long.at(-1)?.key).toContain("400 more of 700 rows");
  });

  it("of coloured cells lie down where they have more columns than lines, and lose none", () => {
    const cell = (text: string) => ({ row: text, text, fill: null, ink: "#000000", isWeak: false });
    const grid = (lines: number, heads: number): NativeGrid => ({
      mixesLanes: false,
      heads: Array.from({ length: heads }, (_, at) => `h${at}`),
      lines: Array.from({ length: lines }, (_, line) => ({
        name: `l${line}`,
        cells: Array.from({ length: heads }, (_, head) => cell(`${line}.${head}`)),
      })),
    });
    const [lying = []] = put(gridTable(grid(2, 9), BOX));
    expect(lying).toHaveLength(9);
    expect(lying[0]).toEqual(["h0", "0.0", "1.0"]);
    const many = put(gridTable(grid(80, 40), BOX)).flat();
    expect(new Set(many.flatMap(([, ...cells]) => cells)).size).toBe(80 * 40);
  });
});
