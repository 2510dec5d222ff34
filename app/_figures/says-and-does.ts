import { recordAt } from "@/app/_view/record";
import { gapOf, leaderAsked } from "@/app/says-and-does/gaps";
import { weightsText } from "@/components/analysis/scope-text";
import { gapFigure } from "@/components/says-does/gap-figure";
import { gapMeasure } from "@/components/says-does/gap-measure";
import { askedOn } from "@/lib/domain/asked";
import { leader, weights } from "@/lib/views/parameters";
import { figureMaker } from "./figure";

export const SAYS_AND_DOES = "says-and-does";
export const saysAndDoesSpec = { leader, weights };

/** Words and deeds of one leader on one scale. */
export const saysAndDoes = figureMaker(saysAndDoesSpec, async ({ view, moment }) => {
  const record = await recordAt(moment.release.number);
  const issues = askedOn(record.issues.all, moment.asOf);
  const found = gapOf(record, leaderAsked(record, view.leader ?? ""), issues, moment, view.weights);
  return gapFigure({
    name: found.leader.name,
    gap: found.gap,
    issues: new Map(issues.map(({ slug, name }) => [slug, name])),
    measure: gapMeasure(found.gap, {
      column: found.column,
      release: record.release,
      weights: weightsText(view.weights, issues),
    }),
  });
});
