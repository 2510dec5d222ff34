import type { Locator } from "@playwright/test";
import { shownNumber, shownPosition } from "./numbers";

type Span = { least: number; most: number };
export type SumRow = {
  issue: string;
  a: number | null;
  b: number | null;
  weight: number;
  distance: Span;
  product: Span;
  counted: boolean;
};

/** An agreement's sum as a reader finds it in its table, and the value and range that follow from its rows. */
export async function readSum(
  table: Locator,
): Promise<{ rows: SumRow[]; value: number; range: [number, number] }> {
  await table.waitFor();
  const texts = await table.locator("tbody tr").allInnerTexts();
  const rows = texts.map((text) => {
    const [head = "", a = "", b = "", weight = "", distance = "", product = ""] = text.split("\t");
    return {
      issue: head.trim().split("\n")[0] ?? "",
      a: shownPosition(a),
      b: shownPosition(b),
      weight: shownNumber(weight),
      distance: span(distance),
      product: span(product),
      counted: !head.includes("not counted"),
    };
  });
  const counted = rows.filter((row) => row.counted);
  const total = (of: SumRow[], part: (row: SumRow) => number) => of.reduce((sum, row) => sum + part(row), 0);
  const share = (of: SumRow[], part: (row: SumRow) => number) =>
    1 - total(of, part) / (4 * total(of, (row) => row.weight));
  return {
    rows,
    value: share(counted, (row) => row.product.least),
    range: [share(rows, (row) => row.product.most), share(rows, (row) => row.product.least)],
  };
}

/** "3" or "0 to 2". */
function span(text: string): Span {
  const [least = "", most = least] = text.split(" to ");
  return { least: shownNumber(least), most: shownNumber(most) };
}
