import { movedAmong } from "@/components/through-time/changes";
import type { InTime } from "@/components/through-time/strips-of";
import { throughTimeFigure } from "@/components/through-time/through-time-figure";
import type { Figure } from "@/lib/charts/figure";
import { formatDay } from "@/lib/i18n/format";
import { stateText } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";

export const LEADER_THROUGH_TIME = "leader-through-time";

/** A leader's positions through time, a strip for each issue with a stance on record, the terms on top. */
export function leaderTimeFigure({
  name,
  without,
  release,
  ...time
}: InTime & {
  name: string;
  /** Names of the issues asked on the day on which nothing is on record. */
  without: readonly string[];
  release: number;
}): Figure {
  const t = getTranslator("through-time");
  const { moved, of, since } = movedAmong(time.rows, time.asOf);
  return throughTimeFigure({
    ...time,
    kind: "issue",
    release,
    said: {
      name: LEADER_THROUGH_TIME,
      title: t("findingLeader", {
        name,
        moved,
        of,
        since: since ? formatDay(since) : "",
        day: formatDay(time.asOf),
      }),
      order: t("orderLeader"),
      coverage: t("coverageLeader", { shown: time.rows.length, of: time.rows.length + without.length }),
      caption: t("captionLeader", { name }),
      missing: without.map((issue) => ({ name: issue, reason: stateText("not-yet-researched") })),
    },
  });
}
