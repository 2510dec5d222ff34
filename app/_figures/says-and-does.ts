import type { PublishedRecord } from "@/app/_view/record";
import { gapOf, gapsOfAll, type LeaderGap, leaderAsked } from "@/app/says-and-does/gaps";
import { formerText, weightsText } from "@/components/analysis/scope-text";
import { gapFigure } from "@/components/says-does/gap-figure";
import { gapMeasure } from "@/components/says-does/gap-measure";
import { gapsOfAllFigure } from "@/components/says-does/gaps-of-all-figure";
import { askedOn } from "@/lib/domain/asked";
import type { Moment } from "@/lib/views/moment";
import type { ViewOf } from "@/lib/views/parameter";
import { leader, weights } from "@/lib/views/parameters";
import { figureMaker } from "./figure";

export const saysAndDoesSpec = { leader, weights };

/** Words and deeds of one leader on one scale; where none is named, how far they lie apart for each. */
export const saysAndDoes = figureMaker(saysAndDoesSpec, async ({ view, moment, record }) =>
  view.leader === null
    ? gapsListed(gapsOfAll(record, moment, view.weights), record, view, moment)
    : gapOfOne(record, view, moment),
);

type View = ViewOf<typeof saysAndDoesSpec>;

function gapOfOne(record: PublishedRecord, { leader: slug, weights: weighed }: View, moment: Moment) {
  const issues = askedOn(record.issues.all, moment.asOf);
  const found = gapOf(record, leaderAsked(record, slug ?? ""), issues, moment, weighed);
  return gapFigure({
    name: found.leader.name,
    gap: found.gap,
    issues: new Map(issues.map(({ slug, name }) => [slug, name])),
    measure: gapMeasure(found.gap, {
      column: found.column,
      release: record.release,
      weights: weightsText(weighed, issues),
    }),
  });
}

/** The gap of every leader as a figure. */
export function gapsListed(
  all: readonly LeaderGap[],
  record: PublishedRecord,
  { weights: weighed }: Pick<View, "weights">,
  moment: Moment,
) {
  const issues = askedOn(record.issues.all, moment.asOf);
  const columns = all.map(({ column }) => column);
  return gapsOfAllFigure(all, {
    issues: new Map(issues.map(({ slug, name }) => [slug, name])),
    asOf: moment.asOf,
    release: record.release,
    terms: [formerText(columns, moment.former), weightsText(weighed, issues)].filter(Boolean),
  });
}
