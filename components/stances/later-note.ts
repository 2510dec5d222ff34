import type { Day } from "@/lib/domain/day";
import type { Period } from "@/lib/domain/period";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";

/** The mark on a period that had not begun on the day in force, so that it is never taken for what held; else null. */
export function laterNote({ from }: Pick<Period, "from">, asOf: Day): string | null {
  return from.day > asOf ? getTranslator("stances")("later", { day: formatDay(asOf) }) : null;
}
