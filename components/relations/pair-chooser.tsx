import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";

/** Two leaders to choose, in a plain form; with only the first chosen, all of their relations are listed. */
export function PairChooser({
  leaders,
  a,
  link,
}: {
  leaders: { slug: string; name: string }[];
  a: string | null;
  link: Link;
}) {
  const t = getTranslator("relations");
  const options = leaders.map(({ slug, name }) => ({ value: slug, label: name }));
  return (
    <FilterForm action="/relations" label={t("chooserForm")} link={link}>
      <Field label={t("chooserA")}>
        <Select
          name="a"
          defaultValue={a ?? ""}
          options={[{ value: "", label: t("chooserChoose") }, ...options]}
        />
      </Field>
      <Field label={t("chooserB")}>
        <Select name="b" options={[{ value: "", label: t("chooserAnyone") }, ...options]} />
      </Field>
      <Button kind="primary">{t("chooserShow")}</Button>
    </FilterForm>
  );
}
