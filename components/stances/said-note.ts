import type { DatedDay } from "@/lib/domain/day";
import { type OfficeStatus, statusWhenSaid, type Term } from "@/lib/domain/office";
import { getTranslator } from "@/lib/i18n/translator";

/**
 * The mark on words that were said before or after office, or said in office by one who is no longer in it; by the day
 * on which they were said, whatever the day that is read for. Null where word and day are both of office, or of a
 * leader without any.
 * @param now  how the leader stands on the day read for
 */
export function saidNote(terms: readonly Term[], from: DatedDay, now: OfficeStatus["status"]): string | null {
  const t = getTranslator("stances");
  switch (statusWhenSaid(terms, from)) {
    case "before-office":
      return t("saidBeforeOffice");
    case "former":
      return t("saidNotInOffice");
    case "in-office":
      return now === "in-office" ? null : t("saidInOffice");
    case "never":
      return null;
    case null:
      return now === "in-office" ? null : t("saidUnclear");
  }
}
