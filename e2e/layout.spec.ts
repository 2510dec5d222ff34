import { expect, test } from "@playwright/test";
import { beyondWindow } from "./support/beyond";
import { PUBLIC_PAGES } from "./support/pages";

for (const { name, path, heading } of PUBLIC_PAGES)
  test(`${name} never scrolls sideways as a page, at any width`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    for (const width of [390, 1024, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await beyondWindow(page), `${width} wide`).toBeLessThanOrEqual(0);
    }
  });

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

test("on a phone every fact of the grid is still there: a cell with its issue's name, or a name in the line of what nobody has researched", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/");
  const cell = page.getByRole("link", { name: /^Donald Trump, World Health Organization: / });
  await expect(cell.getByText("WHO")).toBeVisible();
  const box = await cell.boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 1000)).toBeLessThanOrEqual(390);
  const missing = await page.locator("tbody tr:has(td)").evaluateAll((cards) =>
    cards.flatMap((card) => {
      const line = card.querySelector<HTMLElement>(".overview-nothing");
      const gathered = line?.offsetParent ? (line.textContent ?? "") : "";
      return [...card.querySelectorAll<HTMLElement>("td > a")]
        .filter(
          (a) =>
            a.offsetParent === null && !gathered.includes(a.textContent?.trim().replace(/·$/, "") ?? "?"),
        )
        .map((a) => a.getAttribute("aria-label"));
    }),
  );
  expect(missing).toEqual([]);
  await expect(page.locator("tbody td > a")).toHaveCount(23 * 9);
});
