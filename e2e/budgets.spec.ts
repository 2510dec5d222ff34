import { expect, test } from "@playwright/test";
import { PUBLIC_PAGES } from "./support/pages";

// What a page may weigh and how far it may move while it loads: what depends on the page alone, never on the machine.

/** Bytes that a page may fetch of each kind before anything is asked of it, as they are sent (compressed). */
const BUDGET = { script: 200_000, stylesheet: 45_000, font: 190_000 } as const;
/** The share of the screen that may move, times how far. Lighthouse calls 0.1 good. */
const SHIFT = 0.02;

for (const { name, path } of PUBLIC_PAGES)
  test(`${name} keeps its budgets`, async ({ page }) => {
    const sizes: Record<string, number> = {};
    page.on("requestfinished", async (request) => {
      const kind = request.resourceType();
      const { responseBodySize } = await request.sizes();
      sizes[kind] = (sizes[kind] ?? 0) + responseBodySize;
    });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    const shifted = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifted.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(SHIFT);
    await expect.poll(() => sizes.stylesheet ?? 0).toBeGreaterThan(0);
    for (const [kind, most] of Object.entries(BUDGET))
      expect(sizes[kind] ?? 0, kind).toBeLessThanOrEqual(most);
  });
