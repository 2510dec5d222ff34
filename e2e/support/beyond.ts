import type { Page } from "@playwright/test";

/** By how many pixels a page is wider than its window: 0 or less where it fits. One that is still coming is waited for. */
export async function beyondWindow(page: Page): Promise<number> {
  await page.waitForLoadState();
  return page.locator("html").evaluate(({ scrollWidth }) => scrollWidth - window.innerWidth);
}
