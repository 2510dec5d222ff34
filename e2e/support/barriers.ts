import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** The rules whose outcome a theme can change; the others read only what is the same in both. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

const RULES = {
  wcag: (axe: AxeBuilder) => axe.withTags(WCAG),
  colour: (axe: AxeBuilder) => axe.withRules(OF_COLOUR),
  /** What is advised beside WCAG among them. */
  every: (axe: AxeBuilder) => axe,
};

/** What axe finds on a page, as lines that say where. */
export async function barriers(page: Page, rules: keyof typeof RULES = "wcag"): Promise<string[]> {
  // The mode for pages without frames takes half the time.
  const { violations } = await RULES[rules](new AxeBuilder({ page })).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`),
  );
}

/** The same, light and dark. */
export async function barriersInThemes(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const barrier of await barriers(page)) found.push(`${colorScheme} ${barrier}`);
  }
  return found;
}
