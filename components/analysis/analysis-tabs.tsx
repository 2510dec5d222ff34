import { Tabs } from "@/components/ui/tabs";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import type { AnalysisView } from "./view";

/** Each page with what it reads of what the others share: nothing is carried that it would pass over in silence. */
const TABS = [
  ["similarity", "/similarity", ["leaders", "issues", "lane", "weights", "measure"]],
  ["map", "/map", ["leaders", "issues", "lane", "weights", "measure"]],
  ["saysAndDoes", "/says-and-does", ["weights"]],
  ["betweenDays", "/between-days", []],
  ["blocs", "/blocs", ["issues", "lane", "weights"]],
  ["gaps", "/gaps", ["leaders", "issues", "lane"]],
] as const satisfies [string, string, (keyof AnalysisView)[]][];
type Tab = (typeof TABS)[number][0];

/** The pages of analysis: one entry of the main navigation leads to them all. */
export const ANALYSIS_PATHS: readonly string[] = TABS.map(([, path]) => path);

/**
 * The pages of analysis side by side, above the head of each.
 * @param kept  what the one in view shares with the others, such as the issues chosen, by the names under which they read it
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
        tabs={TABS.map(([tab, path, read]) => ({
          label: t(`tab.${tab}`),
          href: link(path, Object.fromEntries(read.map((name) => [name, kept[name]]))),
          current: tab === current,
        }))}
      />
    </div>
  );
}
