import { CellBody } from "./cell-body";
import { IssueHead } from "./issue-head";
import { IssueScale } from "./issue-scale";
import type { IssuesProps } from "./issue-table";
import type { Detail } from "./lane-block";
import type { ComparisonRow } from "./model";

type Props = Omit<IssuesProps, "rows" | "caption"> & { row: ComparisonRow; detail: Detail };

/** One issue between two leaders: what the one said and did, the scale with both, what the other said and did. */
export function SpreadIssue({ columns, labels, row, stances, detail, asOf, link }: Props) {
  return (
    <article id={row.issue.slug} className="spread-issue">
      <header>
        <IssueHead issue={row.issue} asOf={asOf} link={link} />
      </header>
      <div className="spread-cells">
        <IssueScale row={row} columns={columns} labels={labels} compact={false} />
        {columns.map((column, at) => {
          const compared = row.cells[at];
          return (
            <div key={column.key}>
              <h4 className="cell-name">{labels[at]}</h4>
              {compared && (
                <CellBody column={column} compared={compared} stances={stances} detail={detail} link={link} />
              )}
            </div>
          );
        })}
      </div>
    </article>
  );
}
