import { expect, type Page, test } from "@playwright/test";
import { barriers } from "./support/barriers";
import { PUBLIC_PAGES } from "./support/pages";
import { openPalette, palette, paletteField } from "./support/palette";

// The largest pages hold thousands of elements, each of which axe looks at several times.
test.describe.configure({ timeout: 180_000 });

for (const { name, path } of PUBLIC_PAGES)
  test(`${name} has no barrier that axe knows, at two widths, light and dark`, async ({ page }) => {
    await page.goto(path);
    await openDetails(page);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: "light" });
      const light = await background(page);
      expect(await barriers(page), `light, ${width} wide`).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await background(page)).not.toBe(light);
      expect(await barriers(page, "colour"), `dark, ${width} wide`).toEqual([]);
    }
  });

test("the palette has no barrier that axe knows", async ({ page }) => {
  await page.goto("/events");
  await openPalette(page);
  await paletteField(page).fill("orban");
  await expect(palette(page).getByRole("option", { name: "Viktor Orbán" }).first()).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await barriers(page), colorScheme).toEqual([]);
  }
});

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
