import { LaneField } from "@/components/analysis/lane-field";
import { IssueChoice } from "@/components/analysis/options-form";
import { WeightFields } from "@/components/measures/weight-fields";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { Select } from "@/components/ui/select";
import type { LaneChoice } from "@/lib/domain/cell";
import type { Day } from "@/lib/domain/day";
import { OFFICES_COUNTED, type OfficesCounted } from "@/lib/domain/heads";
import { getTranslator } from "@/lib/i18n/translator";
import type { Issue } from "@/lib/issues/model";
import { ISSUE_ORDERS } from "./model";

export type BlocsChoice = {
  bloc: string | null;
  with: string | null;
  members: string[];
  offices: OfficesCounted;
  issues: string[];
  lane: LaneChoice;
  weights: Record<string, number>;
  order: (typeof ISSUE_ORDERS)[number];
};

type Props = {
  view: BlocsChoice;
  blocs: { slug: string; name: string }[];
  leaders: { slug: string; name: string }[];
  issues: Pick<Issue, "slug" | "shortName" | "retired">[];
  asOf: Day;
  /** What the form carries along beside its own fields. */
  kept: [name: string, value: string][];
};

/** Which bloc, against which other or whose list, by which lane, on which issues and weights: one plain form. */
export function ChooseBlocs({ view, blocs, leaders, issues, asOf, kept }: Props) {
  const t = getTranslator("blocs");
  const measures = getTranslator("measures");
  const named = blocs.map(({ slug, name }) => ({ value: slug, label: name }));
  const own = new Set(view.members);
  return (
    <form method="get" action="/blocs" aria-label={t("choose.label")} className="no-print mb-6 grid gap-3">
      <HiddenFields fields={kept} />
      <div className="form-row">
        <Field label={t("choose.bloc")}>
          <Select
            name="bloc"
            defaultValue={view.bloc ?? ""}
            options={[{ value: "", label: t("choose.none") }, ...named]}
          />
        </Field>
        <Field label={t("choose.with")}>
          <Select
            name="with"
            defaultValue={view.with ?? ""}
            options={[{ value: "", label: t("choose.nobody") }, ...named]}
          />
        </Field>
        <Field label={t("choose.offices")}>
          <Select
            name="offices"
            defaultValue={view.offices === OFFICES_COUNTED[0] ? "" : view.offices}
            options={OFFICES_COUNTED.map((offices) => ({
              value: offices === OFFICES_COUNTED[0] ? "" : offices,
              label: t(`choose.officesCounted.${offices}`),
            }))}
          />
        </Field>
        <LaneField chosen={view.lane} />
        <Field label={t("choose.order")}>
          <Select
            name="order"
            defaultValue={view.order === ISSUE_ORDERS[0] ? "" : view.order}
            options={ISSUE_ORDERS.map((order) => ({
              value: order === ISSUE_ORDERS[0] ? "" : order,
              label: t(`choose.orders.${order}`),
            }))}
          />
        </Field>
      </div>
      <div className="disclosures">
        <Disclosure summary={t("choose.own", { count: own.size })} open={own.size > 0}>
          <fieldset className="field">
            <legend>{t("choose.ownHint")}</legend>
            <div className="flex flex-wrap gap-x-5">
              {leaders.map(({ slug, name }) => (
                <Checkbox key={slug} name="members" value={slug} defaultChecked={own.has(slug)}>
                  {name}
                </Checkbox>
              ))}
            </div>
          </fieldset>
        </Disclosure>
        <IssueChoice view={view} issues={issues} asOf={asOf} />
        <Disclosure summary={measures("weights.title")} open={Object.keys(view.weights).length > 0}>
          <p className="field-hint mb-2 max-w-prose">{measures("weights.hint")}</p>
          <WeightFields issues={issues} weights={view.weights} />
        </Disclosure>
      </div>
      <p>
        <Button kind="primary">{t("choose.submit")}</Button>
      </p>
    </form>
  );
}
