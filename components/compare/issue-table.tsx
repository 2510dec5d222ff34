import { LeaderName } from "@/components/ui/leader-name";
import type { Day } from "@/lib/domain/day";
import type { Stance, WithheldStance } from "@/lib/stances/model";
import type { Link } from "@/lib/views/moment";
import { CellBody } from "./cell-body";
import { officeLine, officeNote } from "./column-label";
import { IssueHead } from "./issue-head";
import { IssueScale } from "./issue-scale";
import type { CompareColumn, ComparisonRow } from "./model";

export type IssuesProps = {
  columns: CompareColumn[];
  labels: string[];
  rows: ComparisonRow[];
  /** By revision, for every cell shown. */
  stances: ReadonlyMap<number, Stance | WithheldStance>;
  caption: string;
  /** The day of the page. */
  asOf: Day;
  link: Link;
};

/** With more columns than these, cells fold their text away and keep position, lane and date in sight. */
const WHOLE_CELLS_UP_TO = 6;

/** Three leaders or more: issues down, leaders across, the issue always in sight; on a phone each issue is a card. */
export function IssueTable({ columns, labels, rows, stances, caption, asOf, link }: IssuesProps) {
  const detail = columns.length > WHOLE_CELLS_UP_TO ? "brief" : "whole";
  return (
    <section
      className="compare-scroll"
      data-columns={columns.length}
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className="compare-table" data-detail={detail}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column.key} scope="col">
                <LeaderName
                  slug={column.slug}
                  name={column.name}
                  href={link(`/leaders/${column.slug}`)}
                  office={officeLine(column)}
                  size="sm"
                />
                {officeNote(column) && <p className="lane-note">{officeNote(column)}</p>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.issue.slug} id={row.issue.slug}>
              <th scope="row">
                <IssueHead issue={row.issue} asOf={asOf} link={link} />
                <IssueScale row={row} columns={columns} labels={labels} compact />
              </th>
              {columns.map((column, at) => {
                const compared = row.cells[at];
                return (
                  <td key={column.key}>
                    <p className="cell-name">{labels[at]}</p>
                    {compared && (
                      <CellBody
                        column={column}
                        compared={compared}
                        stances={stances}
                        detail={detail}
                        link={link}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
