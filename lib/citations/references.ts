import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { CITED_AUTHOR, type Cited } from "./model";

export const REFERENCE_STYLES = ["apa", "chicago"] as const;
export type ReferenceStyle = (typeof REFERENCE_STYLES)[number];

/** An entry of a list of references; `title` is what the style sets in italics, empty where it sets nothing so. */
export type Reference = { before: string; title: string; after: string };

/**
 * The entry for a view in a style's list of references.
 * Sources: APA Style, 7th edition, 10.9 (data sets with a version and a body as author); The Chicago Manual of Style, 18th
 * edition, 14.104 (content of a website, titles in quotation marks, the day of publication where there is one). Neither
 * asks for a day of access of a page that does not change.
 */
export function referenceOf(cited: Cited, style: ReferenceStyle): Reference {
  const t = getTranslator("citations");
  const { release, address } = cited;
  const title = titleOf(cited);
  const published = new Date(`${cited.published}T00:00:00Z`);
  const [year, month] = [published.getUTCFullYear(), MONTHS.format(published)];
  const day = published.getUTCDate();
  if (style === "apa")
    return {
      before: `${CITED_AUTHOR}. (${year}, ${month} ${day}). `,
      title,
      after: ` (${t("release", { release })}) [${t("dataSet")}]. ${address}`,
    };
  return {
    before: `${CITED_AUTHOR}. “${title}.” ${t("release", { release })}, ${month} ${day}, ${year}. ${address}.`,
    title: "",
    after: "",
  };
}

/** A page's own title with the day that it shows, which the title alone does not tell. */
export function titleOf({ title, asOf }: Cited): string {
  return getTranslator("citations")("title", { title, day: formatDay(asOf) });
}

// Both styles are of American English, in which the month comes first.
const MONTHS = new Intl.DateTimeFormat("en-US", { month: "long", timeZone: "UTC" });
