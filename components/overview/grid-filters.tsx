import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FilterForm } from "@/components/ui/filter-form";
import { type Option, Select } from "@/components/ui/select";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";

export type FilterValues = {
  lane: string;
  region: string | null;
  group: string | null;
  term: string;
  issues: string;
  order: string;
  from: string | null;
};

/** Who and what the grid shows, in which order: a plain form. */
export function GridFilters({
  values,
  regions,
  groups,
  leaders,
  link,
}: {
  values: FilterValues;
  regions: Option[];
  groups: Option[];
  leaders: Option[];
  link: Link;
}) {
  const t = getTranslator("overview");
  const all = (label: string): Option => ({ value: "", label });
  return (
    <FilterForm action="/" label={t("filters")} link={link}>
      <Field label={t("laneLabel")}>
        <Select
          name="lane"
          defaultValue={values.lane === "both" ? "" : values.lane}
          options={[
            all(t("laneBoth")),
            { value: "says", label: t("laneSays") },
            { value: "does", label: t("laneDoes") },
          ]}
        />
      </Field>
      <Field label={t("regionLabel")}>
        <Select
          name="region"
          defaultValue={values.region ?? ""}
          options={[all(t("regionAll")), ...regions]}
        />
      </Field>
      <Field label={t("groupLabel")}>
        <Select name="group" defaultValue={values.group ?? ""} options={[all(t("groupAll")), ...groups]} />
      </Field>
      <Field label={t("termLabel")}>
        <Select
          name="term"
          defaultValue={values.term === "all" ? "" : values.term}
          options={[
            all(t("termAll")),
            { value: "in-office", label: t("termIn") },
            { value: "not-in-office", label: t("termOut") },
          ]}
        />
      </Field>
      <Field label={t("issuesLabel")}>
        <Select
          name="issues"
          defaultValue={values.issues === "all" ? "" : values.issues}
          options={[all(t("issuesAll")), { value: "core", label: t("issuesCore") }]}
        />
      </Field>
      <Field label={t("orderLabel")}>
        <Select
          name="order"
          defaultValue={values.order === "name" ? "" : values.order}
          options={[
            all(t("orderName")),
            { value: "distance", label: t("orderDistance") },
            { value: "spread", label: t("orderSpread") },
          ]}
        />
      </Field>
      <Field label={t("fromLabel")}>
        <Select name="from" defaultValue={values.from ?? ""} options={[all(t("fromNone")), ...leaders]} />
      </Field>
      <Button kind="primary">{t("show")}</Button>
      <a href={link("/")}>{t("reset")}</a>
    </FilterForm>
  );
}
