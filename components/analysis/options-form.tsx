import type { ReactNode } from "react";
import { RetiredBadge } from "@/components/issues/retired-badge";
import { MeasureChoice } from "@/components/measures/measure-choice";
import { WeightFields } from "@/components/measures/weight-fields";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { LiveForm } from "@/components/ui/live-form.client";
import type { Day } from "@/lib/domain/day";
import { getTranslator } from "@/lib/i18n/translator";
import type { Issue } from "@/lib/issues/model";
import { LaneField } from "./lane-field";
import { measureName } from "./scope-text";
import type { AnalysisView } from "./view";

type Props = {
  /** The page's own path. */
  action: string;
  view: AnalysisView;
  /** What the form carries along beside its own fields. */
  kept: [name: string, value: string][];
  /** All there are, to choose from. */
  leaders: { slug: string; name: string }[];
  issues: Pick<Issue, "slug" | "shortName" | "retired">[];
  asOf: Day;
  /** Fields of the page's own, beside measure and lane. */
  children?: ReactNode;
};

/** Measure, lane, leaders, issues and weights of a page of analysis in one plain form, folded away until wanted. */
export function AnalysisOptions({ action, view, kept, leaders, issues, asOf, children }: Props) {
  const t = getTranslator("analysis");
  const compare = getTranslator("compare");
  const measures = getTranslator("measures");
  return (
    <div className="no-print disclosures compare-controls">
      <Disclosure
        summary={t("options.change", {
          measure: measureName(view.measure),
          lane: compare(`lane.${view.lane}`),
        })}
      >
        <LiveForm
          action={action}
          label={t("options.label")}
          className="grid gap-3"
          pending={measures("applying")}
        >
          <HiddenFields fields={kept} />
          <div className="form-row">
            <LaneField chosen={view.lane} />
            {children}
          </div>
          <MeasureChoice chosen={view.measure} />
          <LeaderChoice view={view} leaders={leaders} />
          <IssueChoice view={view} issues={issues} asOf={asOf} />
          <Weights view={view} issues={issues} />
          <p>
            <Button kind="primary">{t("options.submit")}</Button>
          </p>
        </LiveForm>
      </Disclosure>
    </div>
  );
}

/** Leaders to tick; those on a day of their own have no box, and are carried along. */
function LeaderChoice({ view, leaders }: Pick<Props, "view" | "leaders">) {
  const t = getTranslator("analysis");
  const onDays = view.leaders.filter(({ day }) => day !== null);
  const ticked = new Set(view.leaders.filter(({ day }) => day === null).map(({ slug }) => slug));
  return (
    <Disclosure summary={t("options.leaders")} open={ticked.size > 0}>
      {onDays.map(({ slug, day }) => (
        <input key={`${slug}@${day}`} type="hidden" name="leaders" value={`${slug}@${day}`} />
      ))}
      <fieldset className="field">
        <legend>{t("options.leadersHint")}</legend>
        <div className="flex flex-wrap gap-x-5">
          {leaders.map(({ slug, name }) => (
            <Checkbox key={slug} name="leaders" value={slug} defaultChecked={ticked.has(slug)}>
              {name}
            </Checkbox>
          ))}
        </div>
      </fieldset>
    </Disclosure>
  );
}

/** Issues to tick; all that the day asks where none is. */
export function IssueChoice({
  view,
  issues,
  asOf,
}: { view: Pick<AnalysisView, "issues"> } & Pick<Props, "issues" | "asOf">) {
  const t = getTranslator("compare");
  return (
    <Disclosure summary={t("options.issues")} open={view.issues.length > 0}>
      <fieldset className="field">
        <legend>{t("options.issuesHint")}</legend>
        <div className="flex flex-wrap gap-x-5">
          {issues.map((issue) => (
            <Checkbox
              key={issue.slug}
              name="issues"
              value={issue.slug}
              defaultChecked={view.issues.includes(issue.slug)}
            >
              {issue.shortName} <RetiredBadge issue={issue} asOf={asOf} />
            </Checkbox>
          ))}
        </div>
      </fieldset>
    </Disclosure>
  );
}

/** A weight for each issue. */
export function Weights({ view, issues }: { view: Pick<AnalysisView, "weights"> } & Pick<Props, "issues">) {
  const t = getTranslator("measures");
  return (
    <Disclosure summary={t("weights.title")} open={Object.keys(view.weights).length > 0}>
      <p className="field-hint mb-2 max-w-prose">{t("weights.hint")}</p>
      <WeightFields issues={issues} weights={view.weights} />
    </Disclosure>
  );
}
