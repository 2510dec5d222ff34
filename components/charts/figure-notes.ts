import type { Figure } from "@/lib/charts/figure";
import { formatList } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";

/** What a figure leaves out, by name and with the reason; null where it leaves out nothing. */
export function missingNote({ missing }: Pick<Figure, "missing">): string | null {
  const t = getTranslator("common");
  return missing.length === 0
    ? null
    : t("figure.missing", { list: formatList(missing.map((one) => t("figure.missingOne", one))) });
}

/**
 * What stands below a figure that leaves its page, one line each: what the numbers in it stand for, what it leaves out, its
 * coverage and its source.
 */
export function figureNotes(figure: Figure): string[] {
  const t = getTranslator("common");
  const { numbered = [], coverage, source } = figure;
  const missing = missingNote(figure);
  return [
    ...numbered.map((text, at) => t("figure.numbered", { number: at + 1, text })),
    ...(missing ? [missing] : []),
    ...(coverage ? [`${t("coverage")}: ${coverage}`] : []),
    `${t("source")}: ${source}`,
  ];
}
