import { figureAsked } from "@/app/_figures/asked";
import { figureFiles } from "@/app/_figures/figure";
import { stampOf } from "@/app/_figures/files";
import type { Shown, ShownLeader, ShownRow } from "@/lib/briefings/shown";
import { type Figure, wordsOf } from "@/lib/charts/figure";
import { stagePicture, stageSvg } from "@/lib/charts/picture/stage-picture";
import { permanentPath, sitePath } from "@/lib/http/site-path";
import type { Leader } from "@/lib/leaders/model";
import { leadersAt } from "@/lib/leaders/queries";

const ANY_SITE = "http://site.invalid";

/**
 * What a step shows: the figure that the page of a view is about, drawn for a screen, with all its words.
 * @param view  path and query of a page of this site; what it does not say of day and release is of now
 * @returns null where the address is no page with a figure
 * @throws ParameterError for an address that asks for what cannot be
 */
export async function shownOf(view: string): Promise<Shown | null> {
  const path = sitePath(view);
  if (path === null) return null;
  const asked = await figureAsked(new URL(path, ANY_SITE));
  if (!asked) return null;
  const { name, spec, view: read, moment, permanent, figure } = asked;
  const release = moment.release.number;
  const { all } = await leadersAt(release);
  const rows = shownRows(figure, all);
  const { csv, svg } = figureFiles(name, spec, read, permanent);
  return {
    view: permanentPath(path, { asOf: moment.asOf, release }),
    release,
    latest: moment.latest,
    title: figure.title,
    measure: figure.order ? `${figure.measure} ${figure.order}` : figure.measure,
    coverage: figure.coverage,
    source: figure.source,
    stamp: stampOf(moment),
    alternative: figure.alternative,
    missing: figure.missing,
    numbered: figure.numbered ?? [],
    caption: figure.caption,
    heads: wordsOf(figure).columns.map(({ head }) => head),
    rows,
    leaders: leadersOf(path, figure, rows, all),
    picture: stageSvg(stagePicture(figure.draw)),
    list: figure.list ?? null,
    files: { csv, svg },
  };
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
): ShownLeader[] {
  const slugs = new Set([...path.split(/[^a-z0-9-]+/), ...rows.flatMap((row) => row.leaders)]);
  const said = [figure.title, figure.alternative, ...figure.missing.map(({ name }) => name)].join("\n");
  const ownWords =
    figure.chart.form === "table" ? [said, ...rows.flatMap(({ cells }) => cells)].join("\n") : "";
  const isNamed = new Map<string, boolean>();
  const inOwnWords = (name: string) => {
    if (!isNamed.has(name)) isNamed.set(name, name !== "" && ownWords.includes(name));
    return isNamed.get(name) ?? false;
  };
  return leaders
    .map(({ slug, name, sortName, party, country }) => ({
      slug,
      name,
      family: sortName.split(",")[0] ?? name,
      party,
      country: country.name,
    }))
    .filter(
      ({ slug, name, family, country }) =>
        slugs.has(slug) ||
        said.includes(name) ||
        inOwnWords(family) ||
        inOwnWords(country.replace(/^the /i, "")),
    );
}
