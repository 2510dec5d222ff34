import { strFromU8, unzipSync } from "fflate";
import readWorkbook from "read-excel-file/node";

/** A chart as a program reads it: what it says it shows, and the workbook behind it. */
export type ReadChart = {
  xml: string;
  /** For each series, the numbers of the cells that it comes from, and those that the chart holds beside them. */
  series: { name: string; across: unknown[]; values: (number | null)[]; cached: (number | null)[] }[];
};

export type ReadPresentation = {
  /** Slides in their order, as XML, with their words. */
  slides: { xml: string; words: string; notes: string; links: string[] }[];
  charts: ReadChart[];
  files: Record<string, Uint8Array>;
};

/** Reads a PPTX file from outside: slides, notes, links, and every chart with its workbook. */
export async function readPresentation(bytes: Uint8Array): Promise<ReadPresentation> {
  const files = unzipSync(bytes);
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const numbered = (pattern: RegExp) =>
    Object.keys(files)
      .flatMap((name) => pattern.exec(name)?.[1] ?? [])
      .map(Number)
      .sort((a, b) => a - b);
  const charts = numbered(/^ppt\/charts\/chart(\d+)\.xml$/).map(async (number) => {
    const target = /Target="\.\.\/([^"]+)"/.exec(text(`ppt/charts/_rels/chart${number}.xml.rels`))?.[1];
    return readChart(text(`ppt/charts/chart${number}.xml`), files[`ppt/${target}`] ?? new Uint8Array());
  });
  const slides = numbered(/^ppt\/slides\/slide(\d+)\.xml$/).map((number) => ({
    xml: text(`ppt/slides/slide${number}.xml`),
    words: wordsOf(text(`ppt/slides/slide${number}.xml`)),
    notes: wordsOf(text(`ppt/notesSlides/notesSlide${number}.xml`)),
    links: [...text(`ppt/slides/_rels/slide${number}.xml.rels`).matchAll(/Target="(http[^"]+)"/g)].map(
      ([, link = ""]) => plain(link),
    ),
  }));
  return { slides, charts: await Promise.all(charts), files };
}

const plain = (text: string) =>
  text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

/** The words of a slide, a line for each paragraph. */
function wordsOf(xml: string): string {
  return xml
    .split("</a:p>")
    .map((paragraph) =>
      [...paragraph.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, words = ""]) => plain(words)).join(""),
    )
    .join("\n");
}

async function readChart(xml: string, workbook: Uint8Array): Promise<ReadChart> {
  const [sheet] = await readWorkbook(Buffer.from(workbook));
  const cells = (formula: string): unknown[] => {
    const [, column = "", from, to] = /\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(formula) ?? [];
    const at = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return Array.from(
      { length: Number(to ?? from) - Number(from) + 1 },
      (_, row) => sheet?.data[Number(from) - 1 + row]?.[at] ?? null,
    );
  };
  const part = (series: string, name: string) =>
    new RegExp(`<c:${name}>.*?<c:f>([^<]*)</c:f>(.*?)</c:${name}>`, "s").exec(series);
  return {
    xml,
    series: [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([series]) => {
      const [, formula = "", cache = ""] = part(series, "(?:val|yVal)") ?? [];
      const points = new Map(
        [...cache.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)].map(([, at, value]) => [
          Number(at),
          Number(value),
        ]),
      );
      const values = cells(plain(formula)) as (number | null)[];
      return {
        name: String(cells(plain(part(series, "tx")?.[1] ?? ""))[0]),
        across: cells(plain(part(series, "(?:cat|xVal)")?.[1] ?? "")),
        values,
        cached: values.map((_, at) => points.get(at) ?? null),
      };
    }),
  };
}
