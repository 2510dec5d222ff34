import { readRelation } from "@/app/relations/relation";
import { weightsText } from "@/components/analysis/scope-text";
import { timeFigure } from "@/components/relations/time-figure";
import { leader, measure, weights } from "@/lib/views/parameters";
import { ParameterError } from "@/lib/views/problem";
import { figureMaker } from "./figure";

export const AGREEMENT_OVER_TIME = "agreement-over-time";

/** Two leaders, by their slugs; by which measure they are near, and how much each issue counts. */
export const pairSpec = { a: leader, b: leader, measure, weights };

/** How the agreement of two leaders moved, up to the day in force. */
export const agreementOverTime = figureMaker(pairSpec, async ({ view, moment, record }) => {
  const [a, b] = (["a", "b"] as const).map((name) => {
    const found = view[name] === null ? undefined : record.leaders.bySlug.get(view[name]);
    if (!found)
      throw new ParameterError([{ parameter: name, value: view[name] ?? "", code: "unknown-leader" }]);
    return found;
  });
  if (!a || !b || a === b)
    throw new ParameterError([{ parameter: "b", value: view.b ?? "", code: "too-few-leaders" }]);
  const { relation, lastChecked, chartEvents } = await readRelation(record, { a, b }, moment, view);
  if (!relation.series)
    throw new ParameterError([{ parameter: "b", value: b.slug, code: "too-few-leaders" }]);
  return timeFigure({
    a: a.name,
    b: b.name,
    series: relation.series,
    measure: view.measure,
    weights: weightsText(
      view.weights,
      relation.rows.map(({ issue }) => issue),
    ),
    events: chartEvents,
    release: moment.release.number,
    lastChecked,
  });
});
