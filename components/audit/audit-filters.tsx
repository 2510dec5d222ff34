import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import type { AuditFilter } from "@/lib/audit/model";
import { getTranslator } from "@/lib/i18n/translator";

/** What is asked of the audit log: a plain form. */
export function AuditFilters({ filter, actions }: { filter: AuditFilter; actions: string[] }) {
  const t = getTranslator("audit");
  const anything = { value: "", label: t("anyAction") };
  return (
    <FilterForm action="/admin/audit" label={t("filters")} hidden={[]}>
      <Field label={t("actorAsked")}>
        <input type="search" name="actor" className="input" defaultValue={filter.actor} maxLength={200} />
      </Field>
      <Field label={t("action")}>
        <Select
          name="action"
          defaultValue={filter.action}
          options={[anything, ...actions.map((value) => ({ value, label: value }))]}
        />
      </Field>
      <Field label={t("targetAsked")}>
        <input type="search" name="target" className="input" defaultValue={filter.target} maxLength={200} />
      </Field>
      <Field label={t("changeSet")}>
        <input
          name="changeSet"
          className="input"
          inputMode="numeric"
          size={6}
          defaultValue={filter.changeSet ?? ""}
        />
      </Field>
      <Field label={t("from")}>
        <input type="date" name="from" className="input" defaultValue={filter.from ?? ""} />
      </Field>
      <Field label={t("to")}>
        <input type="date" name="to" className="input" defaultValue={filter.to ?? ""} />
      </Field>
      <Button kind="primary">{t("show")}</Button>
      <a href="/admin/audit">{t("clear")}</a>
    </FilterForm>
  );
}
