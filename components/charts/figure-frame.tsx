import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import { type Figure, type FigureRow, measureText, wordsOf } from "@/lib/charts/figure";
import { getTranslator } from "@/lib/i18n/translator";
import { ChartFrame } from "./chart-frame";
import { ExploreTime } from "./explore-time.client";
import { type FigureAddresses, FigureFiles } from "./figure-files";
import { missingNote } from "./figure-notes";
import { Picture } from "./picture";

/** Widths for which a figure is drawn, in CSS pixels: a laptop's, a tablet's and a phone's. The page shows the one that fits. */
export const FIGURE_WIDTHS = { wide: 1040, middle: 720, narrow: 360 } as const;
const MOST_ROWS = 300;
const WIDTHS = Object.entries(FIGURE_WIDTHS);

/**
 * A figure in its frame: what it finds, how it was measured, the picture, what it leaves out by name, and the same values
 * as a table and as files; a figure of time can be handled as well.
 */
export function FigureFrame({
  figure,
  files,
  legend,
  handled,
  mostRows = MOST_ROWS,
  heading,
  children,
}: {
  figure: Figure;
  files: FigureAddresses;
  legend?: ReactNode;
  /** What stands in place of the picture where there is room for it: the same rows, to be handled. */
  handled?: ReactNode;
  /** Rows of the table on the page; of more, the files have the rest. */
  mostRows?: number;
  /** "h2" where the figure is the first thing on its page. */
  heading?: "h2";
  /** What follows the picture, such as what its numbers stand for. */
  children?: ReactNode;
}) {
  const t = getTranslator("common");
  const { name, title, coverage, source, alternative, explorer } = figure;
  const missing = missingNote(figure);
  return (
    <ChartFrame
      id={`figure-${name}`}
      title={title}
      heading={heading}
      subtitle={measureText(figure)}
      coverage={coverage}
      source={source}
      legend={legend}
      table={<FigureTable figure={figure} mostRows={mostRows} />}
    >
      {handled && (
        <div className="figure-picture" data-fit="roomy">
          {handled}
        </div>
      )}
      {WIDTHS.filter(([fit]) => !handled || fit === "narrow").map(([fit, width], at) => (
        <div key={fit} className="figure-picture" data-fit={fit}>
          <Picture
            picture={figure.draw(width)}
            text={{ id: `figure-${name}-text`, written: at === 0 ? alternative : null }}
          />
        </div>
      ))}
      {missing && <p className="figure-missing">{missing}</p>}
      <FigureFiles figure={figure} files={files} />
      {children}
      {explorer && (
        <ExploreTime
          explorer={explorer}
          label={t("explore.label", { title })}
          texts={{
            all: t("explore.all"),
            none: t("explore.none"),
            apart: t("explore.apart"),
            later: t("explore.later"),
          }}
          load={{
            explore: t("explore.button"),
            note: t("explore.note"),
            loading: t("explore.loading"),
            failed: t("explore.failed"),
          }}
        />
      )}
    </ChartFrame>
  );
}

function FigureTable({ figure, mostRows }: { figure: Figure; mostRows: number }) {
  const t = getTranslator("common");
  const { caption } = figure;
  const { columns, rows } = wordsOf(figure);
  const shown = rows.slice(0, mostRows);
  return (
    <DataTable<FigureRow>
      caption={
        shown.length === rows.length
          ? caption
          : t("figure.firstRows", { caption, shown: shown.length, rows: rows.length })
      }
      rows={shown}
      rowKey={({ key }) => key}
      tall
      columns={columns.map(({ key, head, align }, at) => ({
        key,
        head,
        align,
        rowHead: at === 0,
        cell: ({ cells }) => cells[at]?.text,
      }))}
    />
  );
}
