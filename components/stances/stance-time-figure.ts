import { changesIn, sinceOf } from "@/components/through-time/changes";
import type { InTime } from "@/components/through-time/strips-of";
import { throughTimeFigure } from "@/components/through-time/through-time-figure";
import type { Figure } from "@/lib/charts/figure";
import { LANES, type Lane } from "@/lib/domain/lane";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { StanceContext } from "./model";

export const STANCE_THROUGH_TIME = "stance-through-time";

/** A stance in its time: all periods of its leader on its issue, on one strip under the terms. */
export function stanceTimeFigure(
  { leader, issue, spans, axis }: Pick<StanceContext, "leader" | "issue" | "spans" | "axis">,
  { asOf, lastChecked, release }: Pick<InTime, "asOf" | "lastChecked"> & { release: number },
): Figure {
  const t = getTranslator("through-time");
  const who = { leader: leader.name, issue: issue.name };
  const since = sinceOf([{ spans }], asOf);
  const count = (lane: Lane) => changesIn(spans, lane, asOf);
  const changes = (lane: Lane) =>
    t(lane === "says" ? "changesSays" : "changesDoes", {
      held: count(lane) === null ? "no" : "yes",
      changes: count(lane) ?? 0,
    });
  return throughTimeFigure({
    rows: [{ key: issue.slug, name: issue.name, href: null, note: "", spans }],
    terms: leader.terms,
    domain: axis,
    asOf,
    lastChecked,
    kind: "issue",
    release,
    said: {
      name: STANCE_THROUGH_TIME,
      title: since
        ? t("findingStance", {
            ...who,
            since: formatDay(since),
            changes: LANES.every((lane) => count(lane) === 0)
              ? t("changesNeither")
              : LANES.map(changes).join("; "),
          })
        : t("findingStanceNone", { ...who, day: formatDay(asOf) }),
      order: null,
      coverage: t("coverageStance", { count: spans.length }),
      caption: t("captionStance", who),
      missing: LANES.filter((lane) => !spans.some((span) => span.lane === lane)).map((lane) => ({
        name: getTranslator("stances")(lane),
        reason: t("nothing"),
      })),
    },
  });
}
