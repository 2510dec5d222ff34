import { formatDay, formatDayShort, formatYears } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { CompareColumn } from "./model";

/** Slugs of leaders who stand in more than one column. */
function repeated(columns: readonly CompareColumn[]): Set<string> {
  const seen = new Set<string>();
  return new Set(columns.map(({ slug }) => slug).filter((slug) => seen.has(slug) || !seen.add(slug)));
}

/** The name of each column in running text; with its day where it has one of its own or the leader stands twice. */
export function columnLabels(columns: readonly CompareColumn[]): string[] {
  const t = getTranslator("compare");
  const twice = repeated(columns);
  return columns.map(({ slug, name, day, ownDay }) =>
    ownDay || twice.has(slug) ? t("nameOnDay", { name, day: formatDayShort(day) }) : name,
  );
}

/**
 * What tells the columns of one leader apart on a scale, where there is room for two letters: the year, or their number
 * where years do not differ. Undefined for those who stand once and so have their initials.
 */
export function columnSigns(columns: readonly CompareColumn[]): (string | undefined)[] {
  const twice = repeated(columns);
  return columns.map((column) => {
    if (!twice.has(column.slug)) return undefined;
    const same = columns.filter(({ slug }) => slug === column.slug);
    const years = new Set(same.map(({ day }) => day.slice(0, 4)));
    return years.size === same.length ? `’${column.day.slice(2, 4)}` : String(same.indexOf(column) + 1);
  });
}

/** The office that explains the column on its day: held then, else the last, else the next; with its years. */
export function officeLine({ country, office, day, ownDay }: CompareColumn): string {
  const t = getTranslator("compare");
  const term = office.terms.at(-1) ?? office.lastTerm ?? office.nextTerm;
  const named = { office: term?.office ?? "", country, years: term ? formatYears(term) : "" };
  const line = !term
    ? country
    : term.office.includes(country)
      ? t("officeAndYears", named)
      : t("officeOfCountry", named);
  return ownDay ? t("dayAndOffice", { day: formatDayShort(day), office: line }) : line;
}

/** How deeds are read for a leader who is out of office on the day, or null for one who is in it. */
export function officeNote({
  office,
  day,
  deedDay,
}: Pick<CompareColumn, "office" | "day" | "deedDay">): string | null {
  const t = getTranslator("compare");
  if (office.status === "in-office") return null;
  if (office.status === "former")
    return deedDay === day ? t("office.formerStrict") : t("office.former", { day: formatDay(deedDay) });
  return t(`office.${office.status}`);
}
