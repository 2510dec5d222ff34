import { expect, test } from "@playwright/test";
import { PUBLIC_PAGES } from "./support/pages";

for (const width of [390, 1024, 1440]) {
  test.describe(`${width} wide`, () => {
    test.use({ viewport: { width, height: 900 } });
    for (const { name, path, heading } of PUBLIC_PAGES)
      test(`${name} never scrolls sideways as a page`, async ({ page }) => {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(wide).toBeLessThanOrEqual(0);
      });
  });
}

for (const width of [1024, 1440])
  test(`the whole grid fits ${width} without scrolling sideways`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/");
    const table = page.getByRole("table", { name: /^Positions of 23 leaders on 9 issues/ });
    const box = await table.boundingBox();
    expect(box).not.toBeNull();
    expect((box?.x ?? 0) + (box?.width ?? Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(width);
    const last = await table.getByRole("link", { name: /^Xi Jinping, BRICS: / }).boundingBox();
    expect((last?.x ?? 0) + (last?.width ?? Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(width);
  });

test("on a phone every fact of the grid is still there, each cell with its issue's name", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/");
  const cell = page.getByRole("link", { name: /^Donald Trump, World Health Organization: / });
  await expect(cell.getByText("World Health Organization")).toBeVisible();
  const box = await cell.boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 1000)).toBeLessThanOrEqual(390);
  await expect(page.getByRole("link", { name: /: (says|does): / })).toHaveCount(23 * 9);
});
