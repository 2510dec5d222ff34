import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import { getTranslator } from "@/lib/i18n/translator";
import { type QueueFilter, REPORT_KINDS, REPORT_STATES } from "@/lib/reports/model";

/** Which reports are listed: a plain form. */
export function QueueFilters({
  filter,
  leaders,
}: {
  filter: QueueFilter;
  leaders: { slug: string; name: string }[];
}) {
  const t = getTranslator("reports");
  return (
    <FilterForm action="/editing/reports" label={t("filters")} hidden={[]}>
      <Field label={t("state")}>
        <Select
          name="state"
          defaultValue={filter.state}
          options={REPORT_STATES.map((state) => ({ value: state, label: t(`states.${state}`) }))}
        />
      </Field>
      <Field label={t("kind")}>
        <Select
          name="kind"
          defaultValue={filter.kind ?? ""}
          options={[
            { value: "", label: t("kindAll") },
            ...REPORT_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
          ]}
        />
      </Field>
      <Field label={t("leader")}>
        <Select
          name="leader"
          defaultValue={filter.leader ?? ""}
          options={[
            { value: "", label: t("leaderAll") },
            ...leaders.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
        />
      </Field>
      <Field label={t("whose")}>
        <Select
          name="whose"
          defaultValue={filter.mine ? "mine" : "all"}
          options={[
            { value: "all", label: t("everyones") },
            { value: "mine", label: t("mine") },
          ]}
        />
      </Field>
      <Button kind="primary">{t("show")}</Button>
    </FilterForm>
  );
}
