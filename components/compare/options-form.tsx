import { LaneField } from "@/components/analysis/lane-field";
import { IssueChoice } from "@/components/analysis/options-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { Select } from "@/components/ui/select";
import type { Day } from "@/lib/domain/day";
import { getTranslator } from "@/lib/i18n/translator";
import type { CompareIssue } from "./model";
import { type CompareAddress, type CompareView, hiddenFields } from "./spec";

/** Order, lane and issues in one plain form; what is left at its default stays out of the address. */
export function OptionsForm({
  view,
  issues,
  asOf,
  to,
}: {
  view: Pick<CompareView, "issues" | "lane" | "order">;
  /** Every issue there is, in the editors' order. */
  issues: CompareIssue[];
  asOf: Day;
  to: CompareAddress;
}) {
  const t = getTranslator("compare");
  return (
    <form method="get" action="/compare" className="grid gap-3">
      <HiddenFields fields={hiddenFields(to(), "order", "lane", "issues")} />
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
        <LaneField chosen={view.lane} />
      </div>
      <IssueChoice view={view} issues={issues} asOf={asOf} />
      <p>
        <Button kind="primary">{t("options.submit")}</Button>
      </p>
    </form>
  );
}
