import { expect, test } from "@playwright/test";
import { PUBLIC_PAGES } from "./support/pages";

for (const { name, path, heading } of PUBLIC_PAGES)
  test(`${name} prints`, async ({ page }, info) => {
    await page.goto(path);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("heading", { level: 1 })).toContainText(heading);
    await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
    const paper = await page.pdf({ format: "A4", path: info.outputPath(`${name}.pdf`) });
    expect(paper.subarray(0, 5).toString()).toBe("%PDF-");
  });
