import { type RowList, rowList } from "@/lib/charts/drawn/row-list";
import { type Figure, type ReadColumn, tableOf } from "@/lib/charts/figure";
import { siteAddress } from "@/lib/http/site-address";
import { getTranslator } from "@/lib/i18n/translator";

/** A column of a list. `share`: how much of the picture's width it takes; one without it is for programs alone. */
export type ListColumn<Item> = ReadColumn<Item> & { share?: number };

export type List<Item> = Pick<Figure, "name" | "title" | "measure" | "order" | "caption"> & {
  coverage?: string | null;
  items: readonly Item[];
  keyOf: (item: Item) => string;
  columns: readonly ListColumn<Item>[];
  /** By default all there are. */
  part?: RowList["part"];
  /** Of the page that has the whole list; null for the page of one record, whose path may name whom it is about. */
  path: string | null;
};

/** Most rows that are drawn where there is room: more are read by nobody off a picture. */
const MOST_DRAWN = 100;

/** A list of records as a figure: its table, drawn as far as there is room, with how many more there are and where. */
export function listFigure<Item>(list: List<Item>): Figure {
  const { name, title, measure, order, coverage = null, caption, items, keyOf, columns, path } = list;
  const part = list.part ?? { first: 1, of: items.length };
  const t = getTranslator("lists");
  const where = path === null ? t("ownPage") : `${new URL(siteAddress()).host}${path}`;
  const table = tableOf(
    items,
    keyOf,
    columns.map(({ share, ...column }) => (share === undefined ? { ...column, isData: true } : column)),
  );
  const drawn = columns.flatMap(({ head, share, align }, at) =>
    share === undefined ? [] : [{ at, head, share, align }],
  );
  const rows = table.rows.slice(0, MOST_DRAWN).map(({ key, cells }) => ({
    row: key,
    cells: drawn.map(({ at }) => cells[at]?.text ?? ""),
  }));
  const last = "{last}";
  const picture: RowList = {
    columns: drawn.map(({ head, share, align }) => ({ head, share, align })),
    rows,
    part,
    foot:
      part.of === null
        ? t("footUncounted", { first: part.first, last, where })
        : t("foot", { first: part.first, last, of: part.of, where }),
  };
  return {
    name,
    title,
    measure,
    order,
    coverage,
    source: t("source"),
    alternative: `${title}. ${rows.length > 0 ? rows.map(({ cells }) => spoken(cells)).join(" ") : t("empty")}`,
    missing: [],
    caption,
    ...table,
    chart: { form: "table" },
    draw: (width, tallest) => rowList(picture, width, tallest),
    list: picture,
  };
}

function spoken(cells: readonly string[]): string {
  const said = cells.filter((text) => text !== "" && text !== "–").join("; ");
  return /[.!?]$/.test(said) ? said : `${said}.`;
}
