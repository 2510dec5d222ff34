import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { PUBLIC_PAGES } from "./support/pages";
import { openPalette, palette, paletteField } from "./support/palette";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
// The largest pages hold thousands of elements, each of which axe looks at several times.
test.describe.configure({ timeout: 180_000 });

/** The rules whose outcome a theme can change; the others read only what is the same in both. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

for (const { name, path } of PUBLIC_PAGES)
  test(`${name} has no barrier that axe knows, at two widths, light and dark`, async ({ page }) => {
    await page.goto(path);
    await openDetails(page);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: "light" });
      const light = await background(page);
      expect(await barriers(new AxeBuilder({ page }).withTags(WCAG)), `light, ${width} wide`).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await background(page)).not.toBe(light);
      expect(await barriers(new AxeBuilder({ page }).withRules(OF_COLOUR)), `dark, ${width} wide`).toEqual(
        [],
      );
    }
  });

test("the palette has no barrier that axe knows", async ({ page }) => {
  await page.goto("/events");
  await openPalette(page);
  await paletteField(page).fill("orban");
  await expect(palette(page).getByRole("option", { name: "Viktor Orbán" }).first()).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await barriers(new AxeBuilder({ page }).withTags(WCAG)), colorScheme).toEqual([]);
  }
});

/** What axe finds, as lines that say where. The mode for pages without frames takes half the time. */
async function barriers(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`),
  );
}

const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

/** What is folded is read, too: one of each kind, since the others of a kind are built alike. */
async function openDetails(page: Page): Promise<void> {
  await page.locator("main details").evaluateAll((all) => {
    const kinds = new Set<string>();
    for (const details of all as HTMLDetailsElement[]) {
      details.open = !kinds.has(details.className);
      kinds.add(details.className);
    }
  });
}
