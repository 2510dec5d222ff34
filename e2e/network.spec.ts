import { expect, type Page, test } from "@playwright/test";
import { PUBLIC_PAGES } from "./support/pages";

function listen(page: Page, origin: string) {
  const strange: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.origin !== origin) strange.push(request.url());
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  return { strange, complaints };
}

for (const { name, path, heading } of PUBLIC_PAGES) {
  test(`${name} asks nobody else for anything, and the console stays empty`, async ({ page, baseURL }) => {
    const heard = listen(page, new URL(baseURL ?? "").origin);
    await page.goto(path, { waitUntil: "load" });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    await expect(page.getByRole("button", { name: "Switch between light and dark" })).toBeVisible();
    expect(heard.strange).toEqual([]);
    // A browser reports the true status of a page that is missing or wrong as an error of its own.
    const own = heard.complaints.filter((text) => !/status of 40[04]/.test(text));
    expect(own).toEqual([]);
  });
}

test("the interactive chart is fetched when it is asked for, not before", async ({ page, baseURL }) => {
  const heard = listen(page, new URL(baseURL ?? "").origin);
  let scripts = 0;
  page.on("response", async (answer) => {
    if (answer.request().resourceType() === "script") scripts += (await answer.body().catch(() => "")).length;
  });
  await page.goto("/relations/donald-trump/javier-milei", { waitUntil: "load" });
  const before = scripts;
  await expect(page.locator(".recharts-wrapper")).toHaveCount(0);
  const explore = page.getByRole("button", { name: "Explore this chart" });
  const chart = page.locator(".recharts-wrapper svg").first();
  // The page's own script may not be there yet to hear the first click.
  await expect(async () => {
    if (await explore.isVisible()) await explore.click();
    await expect(chart).toBeVisible({ timeout: 3000 });
  }).toPass();
  await expect.poll(() => scripts - before).toBeGreaterThan(100_000);
  expect(heard.strange).toEqual([]);
  expect(heard.complaints).toEqual([]);
});

test("light and dark are switched, and stay as chosen", async ({ page }) => {
  await page.goto("/");
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.getByRole("button", { name: "Switch between light and dark" }).click();
  await expect.poll(ground).not.toBe(light);
  const dark = await ground();
  await page.goto("/events");
  expect(await ground()).toBe(dark);
});
