import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";

test("a view is cited with its day, its release and an address that shows the same for good", async ({
  page,
}) => {
  await page.goto("/compare?leaders=donald-trump,javier-milei&asOf=2025-03-01");
  const cite = page.locator("details.cite");
  await cite.getByText("Cite this page").click();
  await expect(cite).toContainText(
    /Standpoint\. \(\d{4}, [A-Z][a-z]+ \d+\)\. .+, as of 1 March 2025 \(Release 1\)/,
  );
  await expect(cite).toContainText("Chicago");

  const download = page.waitForEvent("download");
  await cite.getByRole("link", { name: "CSL-JSON" }).click();
  const file = await (await download).path();
  const [item] = JSON.parse(readFileSync(file, "utf8"));
  expect(item).toMatchObject({ type: "dataset", version: "1", author: [{ literal: "Standpoint" }] });
  const address = new URL(item.URL);
  expect(Object.fromEntries(address.searchParams)).toEqual({
    leaders: "donald-trump,javier-milei",
    asOf: "2025-03-01",
    release: "1",
  });
  const heading = await page.getByRole("heading", { level: 1 }).textContent();
  await page.goto(`${address.pathname}${address.search}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading ?? "");
});
