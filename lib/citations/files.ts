import { getTranslator } from "@/lib/i18n/translator";
import { CITED_AUTHOR, type Cited, isBriefing } from "./model";
import { authorOf, titleOf, workOf } from "./references";

export const CITATION_FORMS = {
  bibtex: { name: "BibTeX", ending: "bib", type: "application/x-bibtex" },
  ris: { name: "RIS", ending: "ris", type: "application/x-research-info-systems" },
  "csl-json": { name: "CSL-JSON", ending: "json", type: "application/vnd.citationstyles.csl+json" },
} as const;
export type CitationForm = keyof typeof CITATION_FORMS;

const WRITERS: Record<CitationForm, (cited: Cited) => string> = { bibtex, ris, "csl-json": cslJson };

/** A view or a briefing as an entry that programs for references read. */
export function citationFile(cited: Cited, form: CitationForm): string {
  return WRITERS[form](cited);
}

/** Tells entries apart: by release and day (of a briefing that on which it was published), and by what the title begins with. */
function keyOf(cited: Cited): string {
  const { title, release } = cited;
  const day = isBriefing(cited) ? cited.published : cited.asOf;
  const words = title
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9 ]/g, "")
    .toLowerCase()
    .split(" ")
    .filter(Boolean);
  return ["standpoint", ...words.slice(0, 4), `r${release}`, day.replaceAll("-", "")].join("_");
}

/** Characters that BibTeX and TeX read as commands. */
const TEX: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};
const forTex = (text: string) => text.replace(/[\\{}$&#%_~^]/g, (found) => TEX[found] ?? `\\${found}`);

/**
 * As `@misc`: BibTeX proper has no entry for a data set, and none of its styles prints a version, so the note names the release.
 * `date` has the whole day, for BibLaTeX; the styles of BibTeX read year and month. Braces keep capitals and names as they are.
 */
function bibtex(cited: Cited): string {
  const t = getTranslator("citations");
  const [year, month] = cited.published.split("-");
  return [
    `@misc{${keyOf(cited)},`,
    `  author = {{${forTex(authorOf(cited))}}},`,
    `  title = {{${forTex(titleOf(cited))}}},`,
    `  year = {${year}},`,
    `  month = {${Number(month)}},`,
    `  date = {${cited.published}},`,
    ...(isBriefing(cited) ? [`  publisher = {${CITED_AUTHOR}},`] : []),
    `  note = {${workOf(cited)}, ${t("release", { release: cited.release })}},`,
    `  url = {${cited.address}}`,
    "}",
    "",
  ].join("\n");
}

/** Lines end as the format asks: with a carriage return and a line feed. */
function ris(cited: Cited): string {
  const t = getTranslator("citations");
  const [year, month, day] = cited.published.split("-");
  return [
    ["TY", isBriefing(cited) ? "ELEC" : "DATA"],
    ["AU", authorOf(cited)],
    ["TI", titleOf(cited)],
    ["PY", year],
    ["DA", `${year}/${month}/${day}`],
    ...(isBriefing(cited) ? [["M3", workOf(cited)]] : []),
    ["ET", t("release", { release: cited.release })],
    ["PB", CITED_AUTHOR],
    ["UR", cited.address],
    ["ER", ""],
  ]
    .map(([tag, value]) => `${tag}  - ${value}\r\n`)
    .join("");
}

/** A list of one item, by the schema of the Citation Style Language (`csl-data.json`). */
function cslJson(cited: Cited): string {
  const item = {
    id: keyOf(cited),
    ...(isBriefing(cited)
      ? { type: "webpage", genre: workOf(cited), "container-title": CITED_AUTHOR }
      : { type: "dataset" }),
    title: titleOf(cited),
    author: [{ literal: authorOf(cited) }],
    issued: { "date-parts": [cited.published.split("-").map(Number)] },
    version: String(cited.release),
    publisher: CITED_AUTHOR,
    URL: cited.address,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
