import { formatList, formatNumber } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { type ImportCounts, type ImportLine, OUTCOMES } from "@/lib/imports/model";

/** "480 to add, 12 to change and 3 refused"; what there is none of is not said. */
export function countsText(counts: ImportCounts): string {
  const t = getTranslator("imports");
  const said = ([...OUTCOMES, "leftOut"] as const).filter((name) => counts[name] > 0);
  return formatList(said.map((name) => t(`counts.${name}`, { count: counts[name] })));
}

/** How far the rows of a file are: what they do, or how many of them are checked. */
export function rowsText({ state, rowsDone, rowsTotal, counts }: ImportLine): string {
  const t = getTranslator("imports");
  if (state === "reading")
    return t("rowsDone", { done: formatNumber(rowsDone), total: formatNumber(rowsTotal) });
  return countsText(counts) || t("rows", { count: rowsTotal });
}
