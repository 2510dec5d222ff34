import { LeaderDisc } from "@/components/ui/leader-disc";
import { isWeaklySourced } from "@/lib/domain/confidence";
import { getTranslator } from "@/lib/i18n/translator";
import { cellText, gapSigns } from "./gap-text";
import { type GapCell, type GapFilter, type GapIssue, type GapRow, lacks } from "./model";

type Props = {
  rows: readonly GapRow[];
  issues: readonly GapIssue[];
  filter: GapFilter;
  /** The view in which this cell's sums are open. */
  hrefOf: (cell: GapCell) => string;
};

/** Leaders by issues; each cell says what is lacking and leads to its sums. */
export function GapGrid({ rows, issues, filter, hrefOf }: Props) {
  const t = getTranslator("gaps");
  const perIssue = issues.map((_, at) => rows.filter(({ cells }) => lacksAt(cells, at, filter)).length);
  return (
    <section
      className="table-scroll"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={t("grid")}
    >
      <table className="gap-grid">
        <caption className="sr-only">{t("grid")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("column.leader")}</th>
            {issues.map(({ slug, shortName }) => (
              <th key={slug} scope="col">
                {shortName}
              </th>
            ))}
            <th scope="col">{t("column.count")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ leader, cells, gaps }) => (
            <tr key={leader.slug}>
              <th scope="row">
                <span className="gap-leader">
                  <LeaderDisc slug={leader.slug} name={leader.name} size="sm" />
                  {leader.name}
                </span>
              </th>
              {cells.map((cell) => (
                <td key={cell.issue.slug}>
                  <GapMark cell={cell} faint={!lacks(cell, filter)} href={hrefOf(cell)} />
                </td>
              ))}
              <td>{gaps}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("column.ofThese")}</th>
            {issues.map(({ slug }, at) => (
              <td key={slug}>{perIssue[at]}</td>
            ))}
            <td>{rows.reduce((sum, { gaps }) => sum + gaps, 0)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function GapMark({ cell, faint, href }: { cell: GapCell; faint: boolean; href: string }) {
  const { position, confidence } = cell.reading;
  const text = cellText(cell);
  const signs = gapSigns(cell);
  const fresh = cell.freshness.value ?? 0;
  return (
    <a
      href={href}
      aria-label={text}
      title={text}
      className="gap"
      data-kind={cell.kinds[0]}
      data-faint={faint ? "" : undefined}
    >
      {position !== null && (
        <i
          data-weak={confidence !== null && isWeaklySourced(confidence) ? "" : undefined}
          style={{ opacity: Math.max(0.25, Math.round(fresh * 100) / 100) }}
        />
      )}
      {signs && <b>{signs}</b>}
    </a>
  );
}

function lacksAt(cells: readonly GapCell[], at: number, filter: GapFilter): boolean {
  const cell = cells[at];
  return cell !== undefined && lacks(cell, filter);
}
