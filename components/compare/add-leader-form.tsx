import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import type { Day } from "@/lib/domain/day";
import { getTranslator } from "@/lib/i18n/translator";
import { type CompareAddress, hiddenFields } from "./spec";

/** Adds one leader, on the page's day or on another; the same leader may stand twice. */
export function AddLeaderForm({
  leaders,
  today,
  to,
}: {
  leaders: { slug: string; name: string }[];
  today: Day;
  to: CompareAddress;
}) {
  const t = getTranslator("compare");
  return (
    <FilterForm action="/compare" label={t("add.leader")} hidden={hiddenFields(to())}>
      <Field label={t("add.leader")}>
        <Select
          name="add"
          required
          defaultValue=""
          options={[
            { value: "", label: t("add.choose") },
            ...leaders.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
        />
      </Field>
      <Field label={t("add.day")}>
        <input type="date" name="on" max={today} className="input" />
      </Field>
      <Button kind="primary">{t("add.submit")}</Button>
    </FilterForm>
  );
}
