import { setImmediate } from "node:timers/promises";
import type { MissingStep } from "@/lib/briefings/missing";
import type { Making } from "@/lib/http/making";
import { getTranslator } from "@/lib/i18n/translator";
import { ABOUT_WIDTHS, aboutRows, codebookSheet, dataSheet, type SheetSubject } from "./figure-sheets";
import { type Cell, type Sheet, sheetNames, workbookFile } from "./workbook";

export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * A briefing as a workbook: what it is about step by step, a sheet of values for each, and what their columns hold.
 * @param missing  steps that are left out, known once all were taken
 */
export async function* briefingWorkbook(
  title: string,
  { steps, missing }: { steps: AsyncIterable<SheetSubject>; missing: readonly MissingStep[] },
  signal?: AbortSignal,
): Making {
  const t = getTranslator("files");
  const about: Cell[][] = [[{ value: title, kind: "title" }]];
  const sheets: Sheet[] = [];
  const figures: { figure: SheetSubject["figure"]; sheet: string }[] = [];
  for await (const step of steps) {
    const [name = ""] = sheetNames([t("sheet.step", { number: sheets.length + 1, name: step.figure.name })]);
    sheets.push(dataSheet(step.figure, name));
    figures.push({ figure: step.figure, sheet: name });
    about.push([], [{ value: name, kind: "head" }], ...aboutRows(step));
    await setImmediate();
    yield;
  }
  signal?.throwIfAborted();
  if (missing.length > 0) about.push([], ...missing.map((one) => [{ value: t("missingStep", one) }]));
  return workbookFile([
    { name: t("sheet.about"), sticky: 0, widths: ABOUT_WIDTHS, rows: about },
    ...sheets,
    codebookSheet(figures),
  ]);
}
