import type { Column } from "@/app/_view/record";
import { addDays } from "@/lib/domain/day";
import type { Lane } from "@/lib/domain/lane";
import { formatDay, formatPeriod } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";

/** Who the leader is on the day, in one sentence: the office held, the last one, or the one to come. */
export function standingSentence({ office, day }: Column): string {
  const t = getTranslator("leaders");
  const { status, terms, lastTerm, nextTerm } = office;
  const current = terms.at(-1);
  if (status === "in-office" && current)
    return t("standfirstInOffice", { office: current.office, period: formatPeriod(current) });
  if (status === "former" && lastTerm?.to)
    return t("standfirstFormer", {
      office: lastTerm.office,
      day: formatDay(day),
      last: formatDay(addDays(lastTerm.to.day, -1)),
    });
  if (status === "before-office" && nextTerm)
    return t("standfirstBefore", {
      day: formatDay(day),
      office: nextTerm.office,
      period: formatPeriod(nextTerm),
    });
  return t("standfirstNever");
}

/** How words and deeds of a leader not in office are read; null in office. */
export function standingNotice({ office, day, deedDay }: Column): string | null {
  const t = getTranslator("leaders");
  const today = formatDay(day);
  if (office.status === "in-office" || office.status === "never") return null;
  if (office.status === "before-office") return t("beforeNotice", { today });
  return deedDay === day
    ? t("formerStrict", { today })
    : t("formerNotice", { day: formatDay(deedDay), today });
}

/** The marks on what is in force. */
export function standingMarks({ office, day, deedDay }: Column): Record<Lane, string | null> {
  const t = getTranslator("leaders");
  const said = {
    "in-office": null,
    never: null,
    former: t("saidNotInOffice"),
    "before-office": t("saidBeforeOffice"),
  }[office.status];
  return { says: said, does: deedDay === day ? null : t("deedsAsOf", { day: formatDay(deedDay) }) };
}
