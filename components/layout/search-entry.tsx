import { paletteLabels } from "@/components/search/palette-labels";
import { PaletteLoader } from "@/components/search/palette-loader.client";
import { Icon } from "@/components/ui/icon";
import { getTranslator } from "@/lib/i18n/translator";

/** The search field of the header: a plain form to /search. `kept` are the moment's parameters, so that a search stays at its day. */
export function SearchEntry({ kept = [] }: { kept?: [name: string, value: string][] }) {
  const t = getTranslator("layout");
  return (
    <search className="search-entry">
      <form action="/search" method="get">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Icon name="search" />
        <input
          type="search"
          name="q"
          aria-label={t("searchLabel")}
          placeholder={t("search")}
          data-search-entry=""
        />
      </form>
      <PaletteLoader labels={paletteLabels()} />
    </search>
  );
}
