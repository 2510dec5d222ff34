import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FilterForm } from "@/components/ui/filter-form";
import { type Option, Select } from "@/components/ui/select";
import { OFFICE_KINDS } from "@/lib/domain/office-kind";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";

/** Which leaders are listed, and in which order: a plain form. */
export function LeaderFilters({
  values,
  regions,
  groups,
  link,
}: {
  values: { region: string | null; group: string | null; office: string; order: string };
  regions: Option[];
  groups: Option[];
  link: Link;
}) {
  const t = getTranslator("leaders");
  const all = (label: string): Option => ({ value: "", label });
  return (
    <FilterForm action="/leaders" label={t("filters")} link={link}>
      <Field label={t("region")}>
        <Select
          name="region"
          defaultValue={values.region ?? ""}
          options={[all(t("regionAll")), ...regions]}
        />
      </Field>
      <Field label={t("group")}>
        <Select name="group" defaultValue={values.group ?? ""} options={[all(t("groupAll")), ...groups]} />
      </Field>
      <Field label={t("officeFilter")}>
        <Select
          name="office"
          defaultValue={values.office === "all" ? "" : values.office}
          options={[
            all(t("officeAll")),
            ...[...OFFICE_KINDS, "unsaid" as const].map((kind) => ({
              value: kind,
              label: t(`officeOption.${kind}`),
            })),
          ]}
        />
      </Field>
      <Field label={t("orderLabel")}>
        <Select
          name="order"
          defaultValue={values.order === "name" ? "" : values.order}
          options={[all(t("orderName")), { value: "country", label: t("orderCountry") }]}
        />
      </Field>
      <Button kind="primary">{t("show")}</Button>
    </FilterForm>
  );
}
