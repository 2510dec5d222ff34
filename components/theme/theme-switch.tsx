import { Icon } from "@/components/ui/icon";
import { getTranslator } from "@/lib/i18n/translator";

/** Turns light to dark and back; shown only where scripts run, since without them the system's choice stands. */
export function ThemeSwitch() {
  const t = getTranslator("layout");
  return (
    <button type="button" data-theme-switch="" className="icon-button js-only" aria-label={t("switchTheme")}>
      <Icon name="contrast" size={18} />
    </button>
  );
}
