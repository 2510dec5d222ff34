import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { PUBLIC_PAGES } from "./support/pages";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** Each page whole in light at the desk; what changes with theme and width again in the dark and on a phone. */
const VIEWS = [
  { view: "light, 1280 wide", colorScheme: "light", width: 1280 },
  { view: "dark, 1280 wide", colorScheme: "dark", width: 1280 },
  { view: "light, 390 wide", colorScheme: "light", width: 390 },
  { view: "dark, 390 wide", colorScheme: "dark", width: 390 },
] as const;

for (const { view, colorScheme, width } of VIEWS) {
  test.describe(view, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } });
    for (const { name, path } of PUBLIC_PAGES)
      test(`${name} has no barrier that axe knows`, async ({ page }) => {
        await page.goto(path);
        await openDetails(page);
        const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
        expect(
          violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes
                .map((node) => node.target.join(" "))
                .slice(0, 3)
                .join(" | ")}`,
          ),
        ).toEqual([]);
      });
  });
}

test("the palette has no barrier that axe knows", async ({ page }) => {
  await page.goto("/events");
  await page.getByRole("button", { name: "Search, or go to a page or day" }).click();
  const palette = page.getByRole("dialog", { name: "Search, or go to a page or day" });
  await palette.getByRole("combobox").fill("orban");
  await expect(palette.getByRole("option", { name: "Viktor Orbán" }).first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(" ")}`)).toEqual([]);
});

/** What is folded is read, too. */
async function openDetails(page: Page): Promise<void> {
  await page.locator("main details").evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true;
  });
}
