import { RetiredBadge } from "@/components/issues/retired-badge";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { Select } from "@/components/ui/select";
import type { Day } from "@/lib/domain/day";
import { formatNumber } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { CompareIssue } from "./model";
import { type CompareAddress, type CompareView, hiddenFields } from "./spec";

const OFFERED_WEIGHTS = [0, 0.5, 1, 2, 3];

/** Order, lane, issues and weights in one plain form; what is left at its default stays out of the address. */
export function OptionsForm({
  view,
  issues,
  asOf,
  to,
}: {
  view: Pick<CompareView, "issues" | "lane" | "order" | "weights">;
  /** Every issue there is, in the editors' order. */
  issues: CompareIssue[];
  asOf: Day;
  to: CompareAddress;
}) {
  const t = getTranslator("compare");
  return (
    <form method="get" action="/compare" className="grid gap-3">
      <HiddenFields fields={hiddenFields(to(), "order", "lane", "issues", "weights")} />
      <div className="form-row">
        <Field label={t("options.order")}>
          <Select
            name="order"
            defaultValue={view.order === "rarer" ? "" : view.order}
            options={(["rarer", "issue", "distance"] as const).map((order) => ({
              value: order === "rarer" ? "" : order,
              label: t(`order.${order}`),
            }))}
          />
        </Field>
        <Field label={t("options.lane")}>
          <Select
            name="lane"
            defaultValue={view.lane === "default" ? "" : view.lane}
            options={(["default", "says", "does"] as const).map((lane) => ({
              value: lane === "default" ? "" : lane,
              label: t(`lane.${lane}`),
            }))}
          />
        </Field>
      </div>
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
      <Disclosure summary={t("options.weights")} open={Object.keys(view.weights).length > 0}>
        <p className="field-hint mb-2 max-w-prose">{t("options.weightsHint")}</p>
        <div className="form-row">
          {issues.map(({ slug, shortName }) => (
            <Field key={slug} label={shortName}>
              <WeightSelect issue={slug} weight={view.weights[slug] ?? 1} />
            </Field>
          ))}
        </div>
      </Disclosure>
      <p>
        <Button kind="primary">{t("options.submit")}</Button>
      </p>
    </form>
  );
}

function WeightSelect({ issue, weight }: { issue: string; weight: number }) {
  const t = getTranslator("compare");
  const weights = [...new Set([...OFFERED_WEIGHTS, weight])].sort((a, b) => a - b);
  const value = (w: number) => (w === 1 ? "" : `${issue}:${w}`);
  return (
    <Select
      name="weights"
      defaultValue={value(weight)}
      options={weights.map((w) => ({
        value: value(w),
        label: t(w === 0 ? "options.leaveOut" : "options.times", { weight: formatNumber(w) }),
      }))}
    />
  );
}
