import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { CITED_AUTHOR, type Cited, isBriefing } from "./model";

export const REFERENCE_STYLES = ["apa", "chicago"] as const;
export type ReferenceStyle = (typeof REFERENCE_STYLES)[number];

/** An entry of a list of references; `title` is what the style sets in italics, empty where it sets nothing so. */
export type Reference = { before: string; title: string; after: string };

/**
 * The entry for a view or a briefing in a style's list of references.
 * Sources: APA Style, 7th edition, 10.9 (data sets with a version and a body as author) and 10.16 (pages of a website, whose
 * name is left out where it is the author's); The Chicago Manual of Style, 18th
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
  const author = authorOf(cited);
  const within = author === CITED_AUTHOR ? "" : `${CITED_AUTHOR}. `;
  if (style === "apa")
    return {
      before: `${ended(author)} (${year}, ${month} ${day}). `,
      title,
      after: ` (${t("release", { release })}) [${workOf(cited)}]. ${within}${address}`,
    };
  const quoted = /[.?!]$/.test(title) ? title : `${title}.`;
  return {
    before: `${ended(author)} “${quoted}” ${within}${t("release", { release })}, ${month} ${day}, ${year}. ${address}.`,
    title: "",
    after: "",
  };
}

/** A page's own title with the day that it shows, which the title alone does not tell; a briefing's as it is. */
export function titleOf(cited: Cited): string {
  if (isBriefing(cited)) return cited.title;
  return getTranslator("citations")("title", { title: cited.title, day: formatDay(cited.asOf) });
}

export function authorOf(cited: Cited): string {
  return isBriefing(cited) ? cited.author : CITED_AUTHOR;
}

/** What kind of work it is, in words. */
export function workOf(cited: Cited): string {
  return getTranslator("citations")(isBriefing(cited) ? "briefing" : "dataSet");
}

/** A name that ends with a full stop, such as one with an initial, has no second. */
const ended = (name: string) => (name.endsWith(".") ? name : `${name}.`);

// Both styles are of American English, in which the month comes first.
const MONTHS = new Intl.DateTimeFormat("en-US", { month: "long", timeZone: "UTC" });
