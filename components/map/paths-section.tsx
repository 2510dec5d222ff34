import { pairText } from "@/components/analysis/value-text";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Field } from "@/components/ui/field";
import { FilterForm } from "@/components/ui/filter-form";
import { LeaderName } from "@/components/ui/leader-name";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { formatDayShort, formatList } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { LeaderMap } from "./model";

type Props = {
  map: LeaderMap;
  /** All there are, to choose from. */
  leaders: { slug: string; name: string }[];
  today: string;
  since: string | null;
  kept: [name: string, value: string][];
  hrefOf: (a: string, b: string) => string;
  /** The view without paths. */
  clearHref: string;
};

/** The way to draw paths through time, and how near each leader is to their own earlier positions. */
export function PathsSection({ map, leaders, today, since, kept, hrefOf, clearHref }: Props) {
  const t = getTranslator("map");
  const day = new Map(map.leaders.map((one) => [one.key, one.day]));
  const days = (keys: string[]) => keys.map((key) => formatDayShort(day.get(key) ?? ""));
  return (
    <Section id="paths" title={t("paths.title")} aside={map.paths.length > 0 ? t("paths.aside") : undefined}>
      <p className="mb-3 max-w-prose text-ink-soft text-note">{t("paths.how")}</p>
      <FilterForm action="/map#paths" label={t("paths.title")} hidden={kept}>
        <Field label={t("paths.day")}>
          <input type="date" name="since" max={today} defaultValue={since ?? ""} className="input" />
        </Field>
        <Field label={t("paths.who")}>
          <Select
            name="who"
            options={[
              { value: "", label: t("paths.everyone") },
              ...leaders.map(({ slug, name }) => ({ value: slug, label: name })),
            ]}
          />
        </Field>
        <Button>{t("paths.submit")}</Button>
        {map.paths.length > 0 && <a href={clearHref}>{t("paths.clear")}</a>}
      </FilterForm>
      {map.paths.length > 0 && (
        <DataTable
          caption={t("paths.caption")}
          rows={map.paths}
          rowKey={({ slug }) => slug}
          stacked
          columns={[
            {
              key: "leader",
              head: t("paths.leader"),
              rowHead: true,
              cell: ({ slug, name }) => <LeaderName slug={slug} name={name} size="sm" />,
            },
            {
              key: "days",
              head: t("paths.days"),
              cell: ({ keys }) => (keys.length > 0 ? formatList(days(keys)) : "–"),
            },
            {
              key: "ends",
              head: t("paths.ends"),
              cell: ({ ends: { from, to, pair } }) => (
                <a href={hrefOf(from, to)}>{pairText(map.measure.bounds, pair)}</a>
              ),
            },
            {
              key: "without",
              head: t("paths.without"),
              cell: ({ without }) => (without.length > 0 ? formatList(days(without)) : "–"),
            },
          ]}
        />
      )}
    </Section>
  );
}
