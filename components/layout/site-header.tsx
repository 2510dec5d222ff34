import { ANALYSIS_PATHS } from "@/components/analysis/analysis-tabs";
import { ThemeSwitch } from "@/components/theme/theme-switch";
import { getTranslator } from "@/lib/i18n/translator";
import { SearchEntry } from "./search-entry";
import { Wordmark } from "./wordmark";

const NAVIGATION = [
  ["overview", "/"],
  ["compare", "/compare"],
  ["analysis", "/similarity"],
  ["leaders", "/leaders"],
  ["issues", "/issues"],
  ["events", "/events"],
  ["sources", "/sources"],
  ["changes", "/changes"],
  ["briefings", "/briefings"],
  ["methods", "/methods"],
] as const;

/** Name, navigation and search. `link` keeps the reader's day and release; `path` marks where one is. */
export function SiteHeader({
  path,
  link,
  kept,
}: {
  path: string | null;
  link: (path: string) => string;
  kept?: [string, string][];
}) {
  const t = getTranslator("layout");
  return (
    <header className="site-header no-print">
      <Wordmark href={link("/")} />
      <nav aria-label={t("mainNavigation")}>
        {NAVIGATION.map(([name, to]) => (
          <a key={name} href={link(to)} aria-current={current(path, to)}>
            {t(`nav.${name}`)}
          </a>
        ))}
      </nav>
      <SearchEntry kept={kept} />
      <ThemeSwitch />
    </header>
  );
}

function current(path: string | null, to: string): "page" | "true" | undefined {
  if (path !== to && to === "/similarity" && ANALYSIS_PATHS.some((one) => one === path)) return "true";
  if (path === to) return "page";
  return path !== null && to !== "/" && path.startsWith(`${to}/`) ? "true" : undefined;
}
