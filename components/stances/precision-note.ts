import type { DatedDay } from "@/lib/domain/day";
import type { Period } from "@/lib/domain/period";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";

/** Which ends of a period are known only to the month or year, and how they are counted; null where both are exact. */
export function precisionNote({ from, to }: Period): string | null {
  const t = getTranslator("stances");
  const parts = [
    vague(from) ? t("vagueFrom", { precision: from.precision, day: formatDay(from.day) }) : null,
    to && vague(to) ? t("vagueTo", { precision: to.precision, day: formatDay(to.day) }) : null,
  ].filter((part) => part !== null);
  return parts.length ? parts.join(" ") : null;
}

function vague({ precision }: DatedDay): boolean {
  return precision !== "day";
}
