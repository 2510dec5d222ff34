import { expect, test } from "@playwright/test";
import { PUBLIC_PAGES } from "./support/pages";

test.use({ javaScriptEnabled: false });

for (const { name, path, heading } of PUBLIC_PAGES)
  test(`${name} is whole without JavaScript`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(heading);
    await expect(page.getByRole("main")).toBeVisible();
    await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });
