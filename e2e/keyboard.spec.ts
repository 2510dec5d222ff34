import { type ElementHandle, expect, type Page, test } from "@playwright/test";

/**
 * The element that has the focus. Not by `:focus`: the parts of a date field take the focus one after another, and the
 * last of them hides it from that selector.
 */
async function focused(page: Page): Promise<ElementHandle<HTMLElement>> {
  const handle = await page.evaluateHandle(() => document.activeElement as HTMLElement);
  return handle;
}

test("the first key leads past the navigation to the content", async ({ page }) => {
  await page.goto("/leaders");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#content$/);
  await page.keyboard.press("Tab");
  expect(await (await focused(page)).evaluate((element) => element.closest("main") !== null)).toBe(true);
});

test("focus goes through header, day, and content in the order they are read", async ({ page }) => {
  await page.goto("/events");
  const places: string[] = [];
  for (let press = 0; press < 25; press++) {
    await page.keyboard.press("Tab");
    places.push(
      await (await focused(page)).evaluate((element) => {
        const place = element.closest("header, main, footer, [role=region], section");
        return element.closest("main") ? "main" : (place?.tagName.toLowerCase() ?? "start");
      }),
    );
  }
  expect(places.indexOf("header")).toBeGreaterThanOrEqual(0);
  expect(places.indexOf("main")).toBeGreaterThan(places.lastIndexOf("header"));
});

test("what has the focus shows it", async ({ page }) => {
  await page.goto("/");
  for (let press = 0; press < 30; press++) {
    await page.keyboard.press("Tab");
    const seen = await (await focused(page)).evaluate((element) => {
      // A browser rings the part of a date field that has the focus by itself.
      const style = getComputedStyle(element);
      return element.matches("[type=date]") || style.outlineStyle !== "none" || style.boxShadow !== "none";
    });
    expect(seen, await (await focused(page)).evaluate((element) => element.outerHTML.slice(0, 120))).toBe(
      true,
    );
  }
});

test("what is folded opens by keyboard", async ({ page }) => {
  await page.goto("/compare?leaders=donald-trump,javier-milei");
  const summary = page.locator("summary", { hasText: "How is the agreement of" });
  await summary.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("table", { name: /issue by issue$/ })).toBeVisible();
  await page.keyboard.press("Space");
  await expect(page.getByRole("table", { name: /issue by issue$/ })).toBeHidden();
});

test("a cell of the grid opens by keyboard", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: /^Javier Milei, Trade: / }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Javier Milei on Trade" })).toBeInViewport();
});

test("a wide table is reached and scrolled by keyboard", async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 900 });
  await page.goto(
    "/compare?leaders=joe-biden,jair-bolsonaro,gabriel-boric,nayib-bukele,mark-carney,emmanuel-macron,giorgia-meloni,javier-milei,narendra-modi,viktor-orban,keir-starmer,xi-jinping",
  );
  const wide = page.getByRole("region", { name: /^Positions on each issue/ });
  await wide.focus();
  await expect(wide).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => wide.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});
