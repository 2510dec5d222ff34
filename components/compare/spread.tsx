import { LeaderName } from "@/components/ui/leader-name";
import { CellBody } from "./cell-body";
import { officeLine, officeNote } from "./column-label";
import { IssueHead } from "./issue-head";
import { IssueScale } from "./issue-scale";
import type { IssuesProps } from "./issue-table";

/** Two leaders like a spread of a newspaper: one on the left, one on the right, the scale between them. */
export function Spread({ columns, labels, rows, stances, caption, link }: IssuesProps) {
  const heads = columns.map((column) => (
    <div key={column.key}>
      <LeaderName
        slug={column.slug}
        name={column.name}
        href={link(`/leaders/${column.slug}`)}
        office={officeLine(column)}
      />
      {officeNote(column) && <p className="lane-note">{officeNote(column)}</p>}
    </div>
  ));
  return (
    <section aria-label={caption} className="spread">
      <div className="spread-heads">{heads}</div>
      {rows.map((row) => (
        <article key={row.issue.slug} id={row.issue.slug} className="spread-issue">
          <header>
            <IssueHead issue={row.issue} link={link} />
          </header>
          <div className="spread-cells">
            <IssueScale row={row} columns={columns} labels={labels} compact={false} />
            {columns.map((column, at) => {
              const compared = row.cells[at];
              return (
                <div key={column.key}>
                  <h4 className="cell-name">{labels[at]}</h4>
                  {compared && (
                    <CellBody
                      column={column}
                      compared={compared}
                      stances={stances}
                      detail="whole"
                      link={link}
                    />
                  )}
                </div>
              );
            })}
          </div>
        </article>
      ))}
    </section>
  );
}
