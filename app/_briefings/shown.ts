import { figureFiles } from "@/app/_figures/figure";
import { figureNamed } from "@/app/_figures/figures";
import { figureOfPath } from "@/app/_figures/pages";
import { resolveMoment } from "@/app/_view/moment";
import type { Shown, ShownLeader, ShownRow } from "@/lib/briefings/shown";
import type { Figure } from "@/lib/charts/figure";
import { stagePicture, stageSvg } from "@/lib/charts/picture/stage-picture";
import { searchParamsOf } from "@/lib/http/query";
import { permanentPath, sitePath } from "@/lib/http/site-path";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Leader } from "@/lib/leaders/model";
import { leadersAt } from "@/lib/leaders/queries";
import { linkFrom, permanentLinkFrom } from "@/lib/views/moment";
import { parseView } from "@/lib/views/parameter";
import { moment as momentSpec } from "@/lib/views/parameters";
import { ParameterError } from "@/lib/views/problem";

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
  const { pathname, searchParams } = new URL(path, ANY_SITE);
  const asked = figureOfPath(pathname);
  const maker = asked && figureNamed(asked.name)?.maker;
  if (!asked || !maker) return null;
  const parsed = parseView(
    { ...momentSpec, ...maker.spec },
    { ...searchParamsOf(searchParams), ...asked.held },
  );
  if (!parsed.ok) throw new ParameterError(parsed.problems);
  const moment = await resolveMoment(parsed.view);
  const release = moment.release.number;
  const permanent = permanentLinkFrom(moment);
  const [figure, { all }] = await Promise.all([
    maker.make({ view: parsed.view, moment, link: linkFrom(moment), permanent }),
    leadersAt(release),
  ]);
  const rows = rowsOf(figure, all);
  const { csv, svg } = figureFiles(asked.name, maker.spec, parsed.view, permanent);
  return {
    view: permanentPath(path, { asOf: moment.asOf, release }),
    release,
    latest: moment.latest,
    title: figure.title,
    measure: figure.order ? `${figure.measure} ${figure.order}` : figure.measure,
    coverage: figure.coverage,
    source: figure.source,
    stamp: getTranslator("common")("figure.stamp", { release, day: formatDay(moment.asOf) }),
    alternative: figure.alternative,
    missing: figure.missing,
    caption: figure.caption,
    heads: figure.columns.map(({ head }) => head),
    rows,
    leaders: leadersOf(path, figure, rows, all),
    picture: stageSvg(stagePicture(figure.draw)),
    files: { csv, svg },
  };
}

/** Rows with the leaders that their values name by slug (`ada`, `ada@2020-01-01`). */
function rowsOf({ rows }: Figure, leaders: readonly Leader[]): ShownRow[] {
  const slugs = new Set(leaders.map(({ slug }) => slug));
  return rows.map(({ key, cells }) => ({
    key,
    cells: cells.map(({ text }) => text),
    leaders: cells.flatMap(({ value }) => {
      const slug = typeof value === "string" ? (value.split("@", 1)[0] ?? "") : "";
      return slugs.has(slug) ? [slug] : [];
    }),
  }));
}

/** Leaders that a figure is about: those that its address names, those of its rows, and those of its words. */
function leadersOf(
  path: string,
  figure: Figure,
  rows: readonly ShownRow[],
  leaders: readonly Leader[],
): ShownLeader[] {
  const slugs = new Set([...path.split(/[^a-z0-9-]+/), ...rows.flatMap((row) => row.leaders)]);
  const words = [figure.title, figure.alternative, ...figure.missing.map(({ name }) => name)].join("\n");
  return leaders
    .filter(({ slug, name }) => slugs.has(slug) || words.includes(name))
    .map(({ slug, name, sortName, party, country }) => ({
      slug,
      name,
      family: sortName.split(",")[0] ?? name,
      party,
      country: country.name,
    }));
}
