import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { Select } from "@/components/ui/select";
import type { Day } from "@/lib/domain/day";
import { getTranslator } from "@/lib/i18n/translator";

/** A leader and two days, in a plain form. */
export function DaysForm({
  kept,
  leaders,
  chosen,
  today,
}: {
  /** What the form carries along. */
  kept: [name: string, value: string][];
  leaders: { slug: string; name: string }[];
  chosen: { leader: string | null; from: Day | null; to: Day | null };
  today: Day;
}) {
  const t = getTranslator("between-days");
  return (
    <form method="get" action="/between-days" className="no-print form-row mb-6">
      <HiddenFields fields={kept} />
      <Field label={t("leader")}>
        <Select
          name="leader"
          defaultValue={chosen.leader ?? ""}
          options={[
            { value: "", label: t("choose") },
            ...leaders.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
        />
      </Field>
      <Field label={t("from")}>
        <input className="input" type="date" name="from" defaultValue={chosen.from ?? ""} max={today} />
      </Field>
      <Field label={t("to")} hint={t("toHint")}>
        <input className="input" type="date" name="to" defaultValue={chosen.to ?? ""} max={today} />
      </Field>
      <Button kind="primary">{t("show")}</Button>
    </form>
  );
}
