import { movedAmong } from "@/components/through-time/changes";
import type { InTime } from "@/components/through-time/strips-of";
import { throughTimeFigure } from "@/components/through-time/through-time-figure";
import type { Figure } from "@/lib/charts/figure";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";

export const ISSUE_THROUGH_TIME = "issue-through-time";

/** How the positions on an issue moved, a strip for each leader with a stance on record; the others by name. */
export function issueTimeFigure({
  issue,
  without,
  release,
  ...time
}: Omit<InTime, "terms"> & {
  issue: string;
  /** Names of the leaders of whom nothing is on record. */
  without: readonly string[];
  release: number;
}): Figure {
  const t = getTranslator("through-time");
  const { moved, of, since } = movedAmong(time.rows, time.asOf);
  return throughTimeFigure({
    ...time,
    terms: [],
    kind: "leader",
    release,
    said: {
      name: ISSUE_THROUGH_TIME,
      title: t("findingIssue", {
        issue,
        moved,
        of,
        since: since ? formatDay(since) : "",
        day: formatDay(time.asOf),
      }),
      order: t("orderIssue"),
      coverage: t("coverageIssue", { shown: time.rows.length, of: time.rows.length + without.length }),
      caption: t("captionIssue", { issue }),
      missing: without.map((name) => ({ name, reason: t("nothing") })),
    },
  });
}
