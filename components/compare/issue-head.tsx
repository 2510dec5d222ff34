import { RetiredBadge } from "@/components/issues/retired-badge";
import type { Day } from "@/lib/domain/day";
import type { Link } from "@/lib/views/moment";
import type { CompareIssue } from "./model";

/** The issue and the proposition that positions are for or against. */
export function IssueHead({ issue, asOf, link }: { issue: CompareIssue; asOf: Day; link: Link }) {
  return (
    <>
      <h3 className="issue-name">
        <a href={link(`/issues/${issue.slug}`)}>{issue.name}</a>
      </h3>
      <p className="issue-proposition">
        {issue.proposition} <RetiredBadge issue={issue} asOf={asOf} />
      </p>
    </>
  );
}
