import { spreadOn } from "@/app/_issues/holders";
import type { PublishedRecord } from "@/app/_view/record";
import type { ListedIssue } from "@/components/issues/issue-entries";
import { issuesFigure } from "@/components/issues/issues-figure";
import { askedOn } from "@/lib/domain/asked";
import type { Issue } from "@/lib/issues/model";
import type { Moment } from "@/lib/views/moment";
import { choice, type ViewOf } from "@/lib/views/parameter";

export const issuesSpec = { order: choice(["editors", "spread"]) };
export type IssuesView = ViewOf<typeof issuesSpec>;

/** The issues that are asked on the day, and those that no longer are, each with how the leaders lie on it. */
export function issuesRead(record: PublishedRecord, view: IssuesView, moment: Moment) {
  const asked = askedOn(record.issues.all, moment.asOf);
  const of = record.leaders.all.length;
  const listed = (all: Issue[]): ListedIssue[] => {
    const entries = all.map((issue) => ({
      issue,
      spread: spreadOn(record, issue, moment, "default"),
      of,
    }));
    return view.order === "spread"
      ? entries.sort((a, b) => (b.spread.deviation ?? -1) - (a.spread.deviation ?? -1))
      : entries;
  };
  return {
    of,
    asked: listed(asked),
    retired: listed(record.issues.all.filter((issue) => !asked.includes(issue))),
  };
}

/** The list of issues as a figure. */
export function issuesListed(
  { asked, retired }: ReturnType<typeof issuesRead>,
  { order }: IssuesView,
  { asOf, release }: Moment,
) {
  return issuesFigure(asked, retired, { order, asOf, release: release.number });
}
