import { expect, test } from "@playwright/test";
import { PUBLIC_PAGES } from "./support/pages";

// What a page may weigh, what its largest paint waits for, how far it may move while it loads, and that it does nothing that its
// policy forbids: what depends on the page alone, never on the machine.

/**
 * Bytes that a page may fetch of each kind before anything is asked of it, as they are sent (compressed). The largest paint waits
 * for document and style sheet: at 200 kB/s, a slow line, two thirds of a second.
 */
const BUDGET = { document: 105_000, script: 200_000, stylesheet: 24_000, font: 190_000 } as const;
/** The share of the screen that may move, times how far. Lighthouse calls 0.1 good. */
const SHIFT = 0.02;

for (const { name, path } of PUBLIC_PAGES)
  test(`${name} keeps its budgets and its policy`, async ({ page }) => {
    const sizes: Record<string, number> = {};
    page.on("requestfinished", async (request) => {
      const kind = request.resourceType();
      const { responseBodySize } = await request.sizes();
      sizes[kind] = (sizes[kind] ?? 0) + responseBodySize;
    });
    await page.addInitScript(() => {
      const [shifts, paints, forbidden]: [number[], string[], string[]] = [[], [], []];
      Object.assign(window, { shifts, paints, forbidden });
      document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
        forbidden.push(`${violatedDirective} ${blockedURI}`),
      );
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: "layout-shift", buffered: true });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) paints.push((entry as unknown as { url: string }).url);
      }).observe({ type: "largest-contentful-paint", buffered: true });
    });
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForLoadState("networkidle");
    const { shifts, paints, forbidden, awaited } = await page.evaluate(() => ({
      ...(window as unknown as { shifts: number[]; paints: string[]; forbidden: string[] }),
      awaited: (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
        .filter(
          (one) => (one as unknown as { renderBlockingStatus: string }).renderBlockingStatus === "blocking",
        )
        .map((one) => new URL(one.name).pathname),
    }));
    expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(SHIFT);
    // The largest thing to be seen is text or a drawing of the document: no picture is fetched for it, and no script runs before it.
    expect(paints.length).toBeGreaterThan(0);
    expect(paints.filter(Boolean)).toEqual([]);
    // Nor does it wait for more than the one sheet.
    expect(awaited).toEqual([expect.stringMatching(/\.css$/)]);
    expect(forbidden).toEqual([]);
    await expect.poll(() => sizes.stylesheet ?? 0).toBeGreaterThan(0);
    for (const [kind, most] of Object.entries(BUDGET))
      expect(sizes[kind] ?? 0, kind).toBeLessThanOrEqual(most);
  });
