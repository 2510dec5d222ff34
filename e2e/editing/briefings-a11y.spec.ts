import { expect, type Page, test } from "@playwright/test";
import { barriers } from "../support/barriers";
import { beyondWindow } from "../support/beyond";
import { makePerson, signIn } from "../support/people";

test("pages of a stored briefing have no barrier that axe knows, and fit a phone", async ({ page }) => {
  test.setTimeout(240_000);
  const next = "/account/briefings/new?from=who-and-paris-agreement";
  await signIn(page, await makePerson("Ada Example", "member"), next);
  await page.getByRole("button", { name: "Keep a copy in my account" }).click();
  await expect(page.getByText("The briefing is in your account.")).toBeVisible();
  const own = new URL(page.url()).pathname;
  await page.goto(`${own}/sharing`);
  await page.getByRole("radio", { name: "Anyone" }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("textbox", { name: "Its link" })).toBeVisible();
  const link = await page.getByRole("textbox", { name: "Its link" }).inputValue();
  for (const path of [own, `${own}/sharing`, `${own}/history`, `${own}/history/1`, new URL(link).pathname])
    await scan(page, path);
  await page.goto(`${own}/present#step-1`);
  await page.keyboard.press("l");
  const panel = page.getByRole("region", { name: "Followers" });
  await expect(async () => {
    if (!(await panel.isVisible())) await page.keyboard.press("l");
    await panel.getByRole("button", { name: "Let others follow" }).click({ timeout: 2_000 });
  }).toPass();
  await expect(panel.getByRole("img")).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  const follow = await panel.getByRole("link").textContent();
  await scan(page, new URL(follow ?? "").pathname);
});

async function scan(page: Page, path: string): Promise<void> {
  await page.goto(path);
  for (const [width, colorScheme] of [
    [1024, "light"],
    [390, "light"],
    [390, "dark"],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    expect(await barriers(page), `${path}, ${width} wide, ${colorScheme}`).toEqual([]);
    expect(await beyondWindow(page), `${path}, ${width} wide`).toBeLessThanOrEqual(0);
  }
}
