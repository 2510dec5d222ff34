import { mapOf, mapSpec } from "@/app/_analysis/map";
import { scopeText } from "@/components/analysis/scope-text";
import { mapFigure } from "@/components/map/map-figure";
import { leaders } from "@/lib/views/parameters";
import { ParameterError, shownValue } from "@/lib/views/problem";
import { figureMaker } from "./figure";

export const MAP = "map";

/** Leaders as points, as the page of the map shows them. */
export const map = figureMaker(mapSpec, async ({ view, moment, record }) => {
  const asked = mapOf(record, view, moment);
  if (!asked)
    throw new ParameterError([
      { parameter: "leaders", value: shownValue(leaders.write(view.leaders) ?? ""), code: "too-many" },
    ]);
  const { issues } = asked.scope;
  const compared = asked.scope.columns.filter(({ day }) => day === moment.asOf);
  return mapFigure(asked.map, scopeText({ view, leaders: compared, issues, moment }));
});
