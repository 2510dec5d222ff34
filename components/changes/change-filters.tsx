import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FilterForm } from "@/components/ui/filter-form";
import { type Option, Select } from "@/components/ui/select";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";

/** Changes about one leader, one issue, or one leader on one issue: a plain form. */
export function ChangeFilters({
  leader,
  issue,
  leaders,
  issues,
  link,
}: {
  leader: string | null;
  issue: string | null;
  leaders: Option[];
  issues: Option[];
  link: Link;
}) {
  const t = getTranslator("changes");
  return (
    <FilterForm action="/changes" label={t("filterForm")} link={link}>
      <Field label={t("filterLeader")}>
        <Select
          name="leader"
          defaultValue={leader ?? ""}
          options={[{ value: "", label: t("anyLeader") }, ...leaders]}
        />
      </Field>
      <Field label={t("filterIssue")}>
        <Select
          name="issue"
          defaultValue={issue ?? ""}
          options={[{ value: "", label: t("anyIssue") }, ...issues]}
        />
      </Field>
      <Button kind="primary">{t("show")}</Button>
      {(leader || issue) && <a href={link("/changes")}>{t("clear")}</a>}
    </FilterForm>
  );
}
