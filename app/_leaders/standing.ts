import type { Column } from "@/app/_view/record";
import type { PeriodNote } from "@/components/leaders/model";
import { saidNote } from "@/components/stances/said-note";
import { addDays } from "@/lib/domain/day";
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

/** The mark on a period: of which day its deeds are, or when its words were said. `inForce` is whether it holds on the day. */
export function standingMark({ leader, office, day, deedDay }: Column): PeriodNote {
  return (lane, from, inForce) => {
    if (lane === "says") return saidNote(leader.terms, from, office.status);
    return inForce && deedDay !== day
      ? getTranslator("leaders")("deedsAsOf", { day: formatDay(deedDay) })
      : null;
  };
}
