import { figureAsked } from "@/app/_figures/asked";
import { figureFiles } from "@/app/_figures/figure";
import { stampOf } from "@/app/_figures/files";
import { hideWords } from "@/lib/briefings/blind";
import type { Face, Shown, ShownRow } from "@/lib/briefings/shown";
import { signOf, signsIn } from "@/lib/briefings/signs";
import { type RowList, rowList } from "@/lib/charts/drawn/row-list";
import { ended, type Figure, measureText, wordsOf } from "@/lib/charts/figure";
import { stagePicture, stageSvg } from "@/lib/charts/picture/stage-picture";
import { stageScreens } from "@/lib/charts/picture/stage-screens";
import { permanentPath, sitePath } from "@/lib/http/site-path";
import { getTranslator } from "@/lib/i18n/translator";
import type { Leader } from "@/lib/leaders/model";
import { hiddenRecord, wordsHidden } from "./hidden-record";
import { settledError } from "./settled-error";

/** A phone held upright, and as much of a list as it shows before it is scrolled, in a picture's units. */
const UPRIGHT = { width: 360, height: 480 };

const ANY_SITE = "http://site.invalid";

/** After the word “Source”: where a figure comes from, then its coverage. */
function sourceOf({ source, coverage }: Figure): string {
  const label = getTranslator("common")("coverage");
  return [ended(source), ...(coverage ? [`${label}: ${ended(coverage)}`] : [])].join(" ");
}

/**
 * What a step shows: the figure that the page of a view is about, drawn for a screen, with all its words.
 * @param view  path and query of a page of this site; what it does not say of day and release is of now
 * @returns null where the address is no page with a figure
 * @throws ParameterError for an address that asks for what cannot be
 */
export async function shownOf(view: string): Promise<Shown | null> {
  const path = sitePath(view);
  if (path === null) return null;
  const asked = await figureAsked(new URL(path, ANY_SITE)).catch(async (error: unknown) => {
    throw await settledError(error, path);
  });
  if (!asked) return null;
  const { name, spec, view: read, moment, permanent, figure, record } = asked;
  const release = moment.release.number;
  const { all } = record.leaders;
  const rows = shownRows(figure, all);
  const about = leadersOf(path, figure, rows, all);
  const again = await asked.figureOf(hiddenRecord(record));
  // Whoever is drawn is hidden in what was written as well.
  const signs = new Set(signsIn(JSON.stringify(again)));
  const hidden = all.filter((one) => about.includes(one) || signs.has(signOf("leader", one.id)));
  const words = wordsHidden(record, hidden);
  const { csv, svg } = figureFiles(name, spec, read, permanent);
  return {
    ...faceOf(figure),
    view: permanentPath(path, { asOf: moment.asOf, release }),
    release,
    latest: moment.latest,
    stamp: stampOf(moment),
    missing: figure.missing,
    rows,
    leaders: about.map(({ slug, name }) => ({ slug, name })),
    blind: {
      ...faceOf(again, hideWords(words)),
      words,
      homes: hidden.map(({ id, country }) => [signOf("leader", id), signOf("country", country.id)] as const),
    },
    files: { csv, svg },
  };
}

/** A figure drawn for a screen. @param hide  what the words of a list, which are the records' own, are drawn with */
function faceOf(figure: Figure, hide?: (text: string) => string): Face {
  const { columns, rows } = wordsOf(figure);
  const draw = hide && figure.list ? drawnWith(figure.list, hide) : figure.draw;
  return {
    title: figure.title,
    measure: measureText(figure),
    source: sourceOf(figure),
    alternative: figure.alternative,
    numbered: figure.numbered ?? [],
    caption: figure.caption,
    heads: columns.map(({ head }) => head),
    rows: rows.map(({ key, cells }) => ({ key, cells: cells.map(({ text }) => text) })),
    picture: stageSvg(stagePicture(draw)),
    // A list is drawn as far as it fits, and says so.
    screens: figure.list ? { beside: [], alone: null } : stageScreens(figure.draw),
    upright: stageSvg(draw(UPRIGHT.width, figure.list ? UPRIGHT.height : undefined)),
  };
}

/** A list of other words: they are broken into lines, and so hidden before they are. */
function drawnWith(list: RowList, hide: (text: string) => string): Figure["draw"] {
  const hidden = {
    ...list,
    rows: list.rows.map(({ row, cells }) => ({ row, cells: cells.map(hide) })),
    foot: hide(list.foot),
  };
  return (width, tallest) => rowList(hidden, width, tallest);
}

/** Rows with the leaders that their values name by slug (`ada`, `ada@2020-01-01`, `ada bo`). */
export function shownRows(figure: Figure, leaders: readonly Leader[]): ShownRow[] {
  const slugs = new Set(leaders.map(({ slug }) => slug));
  const read = wordsOf(figure).rows;
  return figure.rows.map(({ key, cells }, at) => ({
    key,
    cells: (read[at]?.cells ?? []).map(({ text }) => text),
    leaders: cells.flatMap(({ value }) =>
      typeof value === "string"
        ? value
            .split(" ")
            .map((word) => word.split("@", 1)[0] ?? "")
            .filter((slug) => slugs.has(slug))
        : [],
    ),
  }));
}

/**
 * Leaders that a figure is about: those that its address names, those of its rows, and those of its words. A list of records
 * holds their own words, in which a leader may be named by family, and a country by itself.
 */
function leadersOf(
  path: string,
  figure: Figure,
  rows: readonly ShownRow[],
  leaders: readonly Leader[],
): Leader[] {
  const slugs = new Set([...path.split(/[^a-z0-9-]+/), ...rows.flatMap((row) => row.leaders)]);
  const said = [figure.title, figure.alternative, ...figure.missing.map(({ name }) => name)].join("\n");
  const ownWords =
    figure.chart.form === "table" ? [said, ...rows.flatMap(({ cells }) => cells)].join("\n") : "";
  const isNamed = new Map<string, boolean>();
  const inOwnWords = (name: string) => {
    if (!isNamed.has(name)) isNamed.set(name, name !== "" && ownWords.includes(name));
    return isNamed.get(name) ?? false;
  };
  return leaders.filter(
    ({ slug, name, sortName, country }) =>
      slugs.has(slug) ||
      said.includes(name) ||
      inOwnWords(sortName.split(",")[0] ?? name) ||
      inOwnWords(country.name.replace(/^the /i, "")),
  );
}
