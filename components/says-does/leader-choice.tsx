import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { Select } from "@/components/ui/select";
import { getTranslator } from "@/lib/i18n/translator";

/** One leader, or all of them, in a plain form. */
export function LeaderChoice({
  action,
  kept,
  leaders,
  chosen,
}: {
  action: string;
  /** What the form carries along. */
  kept: [name: string, value: string][];
  leaders: { slug: string; name: string }[];
  chosen: string | null;
}) {
  const t = getTranslator("says-does");
  return (
    <form method="get" action={action} className="no-print form-row mb-6">
      <HiddenFields fields={kept} />
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
    </form>
  );
}
