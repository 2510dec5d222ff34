import { MeasureChoice } from "@/components/measures/measure-choice";
import { WeightFields } from "@/components/measures/weight-fields";
import { Button } from "@/components/ui/button";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { LiveForm } from "@/components/ui/live-form.client";
import { DEFAULT_MEASURE } from "@/lib/domain/measures/registry";
import { getTranslator } from "@/lib/i18n/translator";
import { WEIGHT_FIELD } from "@/lib/views/form-address";
import type { CompareIssue } from "./model";
import { type CompareAddress, type CompareView, hiddenFields } from "./spec";

/** By which measure the compared are near, and how much each issue counts; the way back to what the page begins with. */
export function MeasureForm({
  view: { measure, weights, explain },
  issues,
  to,
}: {
  view: Pick<CompareView, "measure" | "weights" | "explain">;
  /** Those that are compared, in the editors' order. */
  issues: readonly CompareIssue[];
  to: CompareAddress;
}) {
  const t = getTranslator("measures");
  const shown = new Set(issues.map(({ slug }) => slug));
  // What is weighed but not compared at the moment keeps its weight.
  const kept = Object.entries(weights)
    .filter(([slug]) => !shown.has(slug))
    .map(([slug, weight]): [string, string] => [`${WEIGHT_FIELD}${slug}`, String(weight)]);
  const changed = measure !== DEFAULT_MEASURE || Object.keys(weights).length > 0;
  return (
    <LiveForm action="/compare" label={t("choose")} className="grid gap-5" pending={t("applying")}>
      <HiddenFields fields={[...hiddenFields(to({ explain }), "measure", "weights"), ...kept]} />
      <MeasureChoice chosen={measure} />
      <fieldset className="field">
        <legend>{t("weights.title")}</legend>
        <p className="field-hint mb-1">{t("weights.hint")}</p>
        <WeightFields issues={issues} weights={weights} />
      </fieldset>
      <p className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button kind="primary">{t("apply")}</Button>
        {changed && (
          <a className="py-1" href={to({ measure: DEFAULT_MEASURE, weights: {} }, "#agreement")}>
            {t("reset")}
          </a>
        )}
      </p>
    </LiveForm>
  );
}
