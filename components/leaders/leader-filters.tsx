import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { type Option, Select } from "@/components/ui/select";
import { getTranslator } from "@/lib/i18n/translator";

/** Which leaders are listed, and in which order: a plain form. */
export function LeaderFilters({
  values,
  regions,
  groups,
  kept,
}: {
  values: { region: string | null; group: string | null; order: string };
  regions: Option[];
  groups: Option[];
  /** The moment's parameters, carried along. */
  kept: [string, string][];
}) {
  const t = getTranslator("leaders");
  const all = (label: string): Option => ({ value: "", label });
  return (
    <form method="get" action="/leaders" className="control-form no-print" aria-label={t("filters")}>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
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
      <Field label={t("orderLabel")}>
        <Select
          name="order"
          defaultValue={values.order === "name" ? "" : values.order}
          options={[all(t("orderName")), { value: "country", label: t("orderCountry") }]}
        />
      </Field>
      <Button kind="primary">{t("show")}</Button>
    </form>
  );
}
