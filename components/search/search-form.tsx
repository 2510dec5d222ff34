import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import { getTranslator } from "@/lib/i18n/translator";
import { SEARCH_KINDS } from "@/lib/search/model";
import type { Link } from "@/lib/views/moment";

/** The form of the search page, which works without script. */
export function SearchForm({ query, kind, link }: { query: string; kind: string; link: Link }) {
  const t = getTranslator("search");
  return (
    <FilterForm action="/search" label={t("title")} link={link}>
      <div className="min-w-0 flex-[1_1_16rem]">
        <Field label={t("label")}>
          <input
            type="search"
            name="q"
            className="input w-full"
            defaultValue={query}
            maxLength={200}
            autoComplete="off"
          />
        </Field>
      </div>
      <Field label={t("only")}>
        <Select
          name="kind"
          defaultValue={kind}
          data-default="all"
          options={["all" as const, ...SEARCH_KINDS].map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      </Field>
      <Button kind="primary">{t("submit")}</Button>
    </FilterForm>
  );
}
