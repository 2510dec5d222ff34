import type { AnswerContext } from "@/app/_view/answer-route";
import type { Figure } from "@/lib/charts/figure";
import { DATA_LICENCE } from "@/lib/citations/model";
import { csvwColumn, csvwHead, type DescribedColumn, type DescribedType } from "@/lib/csv/csvw";
import { siteAddress } from "@/lib/http/site-address";
import { getTranslator } from "@/lib/i18n/translator";
import { type Spec, writeView } from "@/lib/views/parameter";
import { kindOf, meaningOf } from "@/lib/workbooks/figure-codebook";
import { figurePage } from "./figure";
import type { FigureName } from "./pages";

type Asked = Pick<AnswerContext<Spec>, "view" | "moment" | "link">;

/** Where the columns of a figure's CSV file are described, with the day and release that the file was asked for with. */
export function describedAt(name: FigureName, spec: Spec, { view, link }: Omit<Asked, "moment">): string {
  return link(`/figures/${name}.csv-metadata.json`, queryOf(spec, view));
}

/**
 * The CSV file of a figure as CSV on the Web describes it: which file it is, what it shows by which measure, on which day, at
 * which release and under which licence, and of each column its type, its unit, the ends of its scale and what it means.
 */
export function figureCsvMetadata(
  figure: Figure,
  { name, spec, context }: { name: FigureName; spec: Spec; context: AnswerContext<Spec> },
): string {
  const { title, measure, order, source } = figure;
  const { view, moment, link, permanent } = context;
  return JSON.stringify({
    ...csvwHead({ title, licence: DATA_LICENCE }),
    url: link(`${name}.csv`, queryOf(spec, view)),
    "dc:description": order ? `${measure} ${order}` : measure,
    "dc:source": source,
    "dc:temporal": moment.asOf,
    "schema:version": String(moment.release.number),
    "schema:mainEntityOfPage": {
      "@id": new URL(figurePage(name, spec, view, permanent), siteAddress()).href,
    },
    tableSchema: { columns: figure.columns.map((_, at) => csvwColumn(describedColumn(figure, at))) },
  });
}

function queryOf(spec: Spec, view: Asked["view"]): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(writeView(spec, view)));
}

function describedColumn(figure: Figure, at: number): DescribedColumn {
  const column = figure.columns[at];
  if (!column) throw new RangeError(`no column ${at}`);
  const { key: name, head: heading, unit, bounds } = column;
  const t = getTranslator("files");
  const isEmpty = figure.rows.some(({ cells }) => (cells[at]?.value ?? "") === "");
  return {
    name,
    heading,
    type: typeOf(figure, at),
    optional: isEmpty,
    meaning: meaningOf(figure, column),
    ...(unit ? { unit: t(`unit.${unit}`) } : {}),
    bounds,
  };
}

/** Things counted are whole; every other number may have a fraction. */
function typeOf(figure: Figure, at: number): DescribedType {
  const kind = kindOf(figure, at);
  return kind === "number" && figure.columns[at]?.unit === "count" ? "integer" : kind;
}
