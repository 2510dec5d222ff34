import { MIN_SHARED, type Refusal } from "@/lib/domain/agreement";
import { formatPercent } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";

type Told = {
  reason: Refusal | null;
  coverage: { shared: number; of: number };
  range: readonly [number, number] | null;
};

/** Why a measure of a bloc gives no number. */
export function reasonText(reason: Refusal, coverage: Told["coverage"]): string {
  return getTranslator("blocs")(`refused.${reason}`, { ...coverage, minimum: MIN_SHARED });
}

/**
 * On how much a number of a bloc stands, and what the unknown leaves open; or why there is none.
 * @param whose  those whose unknown positions the range fills: "these 4 members"
 */
export function coverageText({ reason, coverage, range }: Told, whose: string): string {
  const t = getTranslator("blocs");
  const said = reason === null ? t("covered", coverage) : reasonText(reason, coverage);
  if (range === null) return said;
  const [low, high] = range.map((end) => formatPercent(end)) as [string, string];
  return `${said} ${coverage.shared < coverage.of || low !== high ? t("range", { whose, low, high }) : t("nothingOpen")}`;
}
