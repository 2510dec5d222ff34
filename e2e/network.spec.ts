import { expect, test } from "@playwright/test";
import { PUBLIC_PAGES } from "./support/pages";

for (const { name, path } of PUBLIC_PAGES)
  test(`${name} asks nobody else for anything, and nothing goes wrong`, async ({ page, baseURL }) => {
    const elsewhere: string[] = [];
    const wrong: string[] = [];
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(baseURL ?? "") && !url.startsWith("data:")) elsewhere.push(url);
    });
    page.on("pageerror", (error) => wrong.push(String(error)));
    page.on("console", (message) => {
      // The browser itself reports the status of a page that answers 404 or 400 as it should.
      const status =
        message.text().startsWith("Failed to load resource") && message.location().url.endsWith(path);
      if (["error", "warning"].includes(message.type()) && !status) wrong.push(message.text());
    });
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(elsewhere).toEqual([]);
    expect(wrong).toEqual([]);
  });
