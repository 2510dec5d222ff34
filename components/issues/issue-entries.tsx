import { Badge } from "@/components/ui/badge";
import type { Day } from "@/lib/domain/day";
import type { Spread } from "@/lib/domain/spread";
import { getTranslator } from "@/lib/i18n/translator";
import type { Issue } from "@/lib/issues/model";
import type { Link } from "@/lib/views/moment";
import { RetiredBadge } from "./retired-badge";
import { SpreadBar } from "./spread-bar";
import { spreadText } from "./spread-text";

export type ListedIssue = { issue: Issue; spread: Spread; of: number };

/** Issues as propositions, each with how the leaders lie on it. */
export function IssueEntries({
  label,
  issues,
  asOf,
  link,
}: {
  label: string;
  issues: ListedIssue[];
  asOf: Day;
  link: Link;
}) {
  const t = getTranslator("issues");
  return (
    <ol className="entries issue-entries" aria-label={label}>
      {issues.map(({ issue, spread, of }) => (
        <li key={issue.slug} id={issue.slug}>
          <div>
            <h2>
              <a href={link(`/issues/${issue.slug}`)}>{issue.name}</a>{" "}
              {issue.core && <Badge>{t("core")}</Badge>} <RetiredBadge issue={issue} asOf={asOf} />
            </h2>
            <p>{issue.proposition}</p>
          </div>
          <div>
            <SpreadBar spread={spread} of={of} />
            <p className="text-ink-soft text-note">{spreadText(spread, of)}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
