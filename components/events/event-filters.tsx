import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FilterForm } from "@/components/ui/filter-form";
import { type Option, Select } from "@/components/ui/select";
import type { Day } from "@/lib/domain/day";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";

export type EventView = {
  leader: string[];
  issue: string[];
  from: Day | null;
  to: Day | null;
  order: "newest" | "oldest";
};

/** The filters of the list of events: a plain form. Two leaders ask for what involves both. */
export function EventFilters({
  view,
  leaders,
  issues,
  until,
  link,
}: {
  view: EventView;
  leaders: Option[];
  issues: Option[];
  /** The latest day that can be asked for. */
  until: Day;
  link: Link;
}) {
  const t = getTranslator("events");
  const anyone = { value: "", label: t("anyLeader") };
  return (
    <FilterForm action="/events" label={t("filters")} link={link}>
      <Field label={t("leader")}>
        <Select name="leader" defaultValue={view.leader[0] ?? ""} options={[anyone, ...leaders]} />
      </Field>
      <Field label={t("andLeader")}>
        <Select
          name="leader"
          defaultValue={view.leader[1] ?? ""}
          options={[{ value: "", label: t("noSecond") }, ...leaders]}
        />
      </Field>
      <Field label={t("issue")}>
        <Select
          name="issue"
          defaultValue={view.issue[0] ?? ""}
          options={[{ value: "", label: t("anyIssue") }, ...issues]}
        />
      </Field>
      <Field label={t("from")}>
        <input type="date" name="from" className="input" defaultValue={view.from ?? ""} max={until} />
      </Field>
      <Field label={t("to")}>
        <input type="date" name="to" className="input" defaultValue={view.to ?? ""} max={until} />
      </Field>
      <Field label={t("order")}>
        <Select
          name="order"
          defaultValue={view.order === "newest" ? "" : view.order}
          options={[
            { value: "", label: t("newest") },
            { value: "oldest", label: t("oldest") },
          ]}
        />
      </Field>
      <Button kind="primary">{t("show")}</Button>
    </FilterForm>
  );
}
