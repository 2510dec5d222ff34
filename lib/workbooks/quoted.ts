import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Texts that a spreadsheet would take for a formula when they are typed into it, or read from a CSV file. */
const FORMULA = /^[=+\-@\t\r]/;
/** How the library is told to write such a text in a style of its own. */
export const QUOTED_FORMAT = "@";

export const isLikeFormula = (text: string) => FORMULA.test(text);

const STYLES = "xl/styles.xml";

/**
 * A workbook whose texts that look like formulas bear the mark by which a spreadsheet knows a text (`quotePrefix`; ECMA-376,
 * part 1, 18.8.45), so that they stay texts when their cell is edited. The library that writes workbooks cannot set it.
 */
export function quoted(workbook: Uint8Array): Uint8Array<ArrayBuffer> {
  const files = unzipSync(workbook);
  const styles = strFromU8(files[STYLES] ?? new Uint8Array());
  const id = /<numFmt numFmtId="(\d+)" formatCode="@"\/>/.exec(styles)?.[1];
  if (id === undefined) return Uint8Array.from(workbook);
  const marked = styles.replaceAll(`<xf numFmtId="${id}" `, `<xf quotePrefix="1" numFmtId="${id}" `);
  return Uint8Array.from(zipSync({ ...files, [STYLES]: strToU8(marked) }));
}
