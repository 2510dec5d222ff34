import { formatDay, formatYears } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { CompareColumn } from "./model";

/** The name of each column in running text; with its day where it has one of its own or the leader stands twice. */
export function columnLabels(columns: readonly CompareColumn[]): string[] {
  const t = getTranslator("compare");
  const times = new Map<string, number>();
  for (const { slug } of columns) times.set(slug, (times.get(slug) ?? 0) + 1);
  return columns.map(({ slug, name, day, ownDay }) =>
    ownDay || (times.get(slug) ?? 0) > 1 ? t("nameOnDay", { name, day: formatDay(day) }) : name,
  );
}

/** The office that explains the column on its day: held then, else the last, else the next; with its years. */
export function officeLine({ country, office }: Pick<CompareColumn, "country" | "office">): string {
  const t = getTranslator("compare");
  const term = office.terms.at(-1) ?? office.lastTerm ?? office.nextTerm;
  return term
    ? t("officeAndYears", { office: term.office, country, years: formatYears(term) })
    : t("noOffice", { country });
}

/** How deeds are read for a leader who is out of office on the day, or null for one who is in it. */
export function officeNote({ office, day, deedDay }: CompareColumn): string | null {
  const t = getTranslator("compare");
  if (office.status === "in-office") return null;
  if (office.status === "former")
    return deedDay === day ? t("office.formerStrict") : t("office.former", { day: formatDay(deedDay) });
  return t(`office.${office.status}`);
}
