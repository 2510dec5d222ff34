import type { Link } from "@/lib/views/moment";
import type { CompareIssue } from "./model";

/** The issue and the proposition that positions are for or against. */
export function IssueHead({ issue, link }: { issue: CompareIssue; link: Link }) {
  return (
    <>
      <h3 className="issue-name">
        <a href={link(`/issues/${issue.slug}`)}>{issue.name}</a>
      </h3>
      <p className="issue-proposition">{issue.proposition}</p>
    </>
  );
}
