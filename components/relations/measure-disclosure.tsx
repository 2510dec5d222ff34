import { MeasureChoice } from "@/components/measures/measure-choice";
import { WeightFields } from "@/components/measures/weight-fields";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { LiveForm } from "@/components/ui/live-form.client";
import { DEFAULT_MEASURE } from "@/lib/domain/measures/registry";
import { getTranslator } from "@/lib/i18n/translator";
import { WEIGHT_FIELD } from "@/lib/views/form-address";
import type { Link } from "@/lib/views/moment";
import type { Relation } from "./model";
import { isWeighed, relationAddress, type StoryView } from "./relation-address";

/** By which measure two leaders are near, and how much each issue counts; the way back to what the page begins with. */
export function MeasureDisclosure({
  relation: { a, b, rows },
  view,
  link,
}: {
  relation: Pick<Relation, "a" | "b" | "rows">;
  view: StoryView;
  link: Link;
}) {
  const t = getTranslator("relations");
  const measures = getTranslator("measures");
  const plain: StoryView = { ...view, measure: DEFAULT_MEASURE, weights: {} };
  const [path = "", query] = relationAddress({ a, b }, plain, link).split("?");
  const shown = new Set(rows.map(({ issue }) => issue.slug));
  // What is weighed but not compared on this day keeps its weight.
  const kept = Object.entries(view.weights)
    .filter(([slug]) => !shown.has(slug))
    .map(([slug, weight]): [string, string] => [`${WEIGHT_FIELD}${slug}`, String(weight)]);
  const changed = view.measure !== DEFAULT_MEASURE || isWeighed(view.weights);
  return (
    <div className="no-print">
      <Disclosure
        summary={t("changeMeasure", {
          measure: measures(`name.${view.measure}`),
          weighed: String(isWeighed(view.weights)),
        })}
      >
        <LiveForm
          action={path}
          label={measures("choose")}
          className="grid gap-3"
          pending={measures("applying")}
        >
          <HiddenFields fields={[...new URLSearchParams(query), ...kept]} />
          <MeasureChoice chosen={view.measure} />
          <fieldset className="field">
            <legend>{measures("weights.title")}</legend>
            <p className="field-hint mb-1">{measures("weights.hint")}</p>
            <WeightFields issues={rows.map(({ issue }) => issue)} weights={view.weights} />
          </fieldset>
          <p className="flex flex-wrap items-center gap-x-6 gap-y-2">
            <Button kind="primary">{measures("apply")}</Button>
            {changed && (
              <a className="py-1" href={relationAddress({ a, b }, plain, link, "#agreement")}>
                {measures("reset")}
              </a>
            )}
          </p>
        </LiveForm>
      </Disclosure>
    </div>
  );
}
