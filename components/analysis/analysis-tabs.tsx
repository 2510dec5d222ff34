import "./analysis.css";
import { Tabs } from "@/components/ui/tabs";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";

const TABS = [
  ["similarity", "/similarity"],
  ["map", "/map"],
  ["saysAndDoes", "/says-and-does"],
  ["betweenDays", "/between-days"],
  ["blocs", "/blocs"],
  ["gaps", "/gaps"],
] as const;
type Tab = (typeof TABS)[number][0];

/** The pages of analysis: one entry of the main navigation leads to them all. */
export const ANALYSIS_PATHS: readonly string[] = TABS.map(([, path]) => path);

/**
 * The pages of analysis side by side, above the head of each.
 * @param kept  what the one in view shares with the others, such as the issues chosen; they read it from the same names
 */
export function AnalysisTabs({
  current,
  link,
  kept = {},
}: {
  current: Tab;
  link: Link;
  kept?: Record<string, string>;
}) {
  const t = getTranslator("analysis");
  return (
    <div className="analysis-tabs">
      <Tabs
        label={t("tabs")}
        tabs={TABS.map(([tab, path]) => ({
          label: t(`tab.${tab}`),
          href: link(path, kept),
          current: tab === current,
        }))}
      />
    </div>
  );
}
