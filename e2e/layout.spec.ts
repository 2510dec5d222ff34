import { expect, test } from "@playwright/test";
import { PUBLIC_PAGES } from "./support/pages";

for (const { name, path } of PUBLIC_PAGES)
  test(`${name} fits phone, tablet and laptop`, async ({ page }) => {
    await page.goto(path);
    for (const width of [390, 1024, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `at ${width}`).toBeLessThanOrEqual(0);
    }
  });

test("the whole grid stands on a laptop without scrolling sideways", async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 800 });
  await page.goto("/");
  const grid = page.getByRole("table").first();
  const box = await grid.boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= 1024).toBe(true);
  await expect(grid.getByRole("columnheader")).toHaveCount(10);
});
