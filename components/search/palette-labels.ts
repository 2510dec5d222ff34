import { getTranslator } from "@/lib/i18n/translator";

/** Stands in a label where the browser puts the day or the words that were typed. */
export const TYPED = "%";

/** The palette's texts, finished on the server, so that no translator is sent to the browser. */
export function paletteLabels() {
  const t = getTranslator("search");
  return {
    open: t("palette.open"),
    shortcut: t("palette.shortcut"),
    placeholder: t("palette.placeholder"),
    pages: t("palette.pages"),
    here: t("palette.here"),
    today: t("palette.today"),
    onDay: t("palette.onDay", { day: TYPED }),
    all: t("palette.all", { query: TYPED }),
    searching: t("palette.searching"),
    failed: t("palette.failed"),
    none: t("palette.none"),
    count: t("palette.count", { count: TYPED }),
  };
}

export type PaletteLabels = ReturnType<typeof paletteLabels>;
