import { Weights } from "@/components/analysis/options-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { Select } from "@/components/ui/select";
import { getTranslator } from "@/lib/i18n/translator";
import type { Issue } from "@/lib/issues/model";

/** One leader, or all of them, and how much each issue counts, in a plain form. */
export function LeaderChoice({
  action,
  kept,
  leaders,
  chosen,
  issues,
  weights,
}: {
  action: string;
  /** What the form carries along. */
  kept: [name: string, value: string][];
  leaders: { slug: string; name: string }[];
  chosen: string | null;
  /** To be weighed. */
  issues: Pick<Issue, "slug" | "shortName" | "retired">[];
  weights: Readonly<Record<string, number>>;
}) {
  const t = getTranslator("says-does");
  return (
    <form method="get" action={action} className="no-print mb-6">
      <HiddenFields fields={kept} />
      <div className="form-row">
        <Field label={t("choose")}>
          <Select
            name="leader"
            defaultValue={chosen ?? ""}
            options={[
              { value: "", label: t("all") },
              ...leaders.map(({ slug, name }) => ({ value: slug, label: name })),
            ]}
          />
        </Field>
        <Button kind="primary">{t("show")}</Button>
      </div>
      <Weights view={{ weights }} issues={issues} />
    </form>
  );
}
