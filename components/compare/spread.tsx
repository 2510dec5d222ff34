import type { IssuesProps } from "./issue-table";
import { SpreadHeads } from "./spread-heads";
import { SpreadIssue } from "./spread-issue";

/** Two leaders like a spread of a newspaper: one on the left, one on the right, the scale between them. */
export function Spread({ rows, caption, ...shared }: IssuesProps) {
  return (
    <section aria-label={caption} className="spread">
      <SpreadHeads columns={shared.columns} link={shared.link} />
      {rows.map((row) => (
        <SpreadIssue key={row.issue.slug} {...shared} row={row} detail="whole" />
      ))}
    </section>
  );
}
