import { expect, type Page, test } from "@playwright/test";

// Lists of numbers whose sums would weigh too much in place lead each to its own, at the day and release of the list.

/** Follows the way from a number to its sum, which has the number in it. */
async function follow(page: Page, way: string | RegExp, sum: string, number: RegExp) {
  await page.getByRole("link", { name: way }).first().click();
  const region = page.getByRole("region", { name: sum, exact: true });
  await expect(region.getByRole("table").first()).toBeVisible();
  await expect(region).toContainText(number);
  return region;
}

test("of pairs in the list of relations", async ({ page }) => {
  await page.goto("/relations?a=javier-milei&asOf=2025-06-01");
  const region = await follow(
    page,
    /^\d+%: how the agreement of Javier Milei and Donald Trump comes about/,
    "How the agreement of Javier Milei and Donald Trump comes about",
    /1 − \d+ ÷ \(4 × \d+\) = 0\.\d+, that is \d+%/,
  );
  await expect(page).toHaveURL(/asOf=2025-06-01&explain=javier-milei~donald-trump#explain$/);
  await region.getByRole("link", { name: "Close this sum" }).click();
  await expect(page).toHaveURL(/\/relations\?a=javier-milei&asOf=2025-06-01#pairs$/);
});

test("of the nearest and the farthest on a leader's page", async ({ page }) => {
  await page.goto("/leaders/javier-milei");
  await follow(
    page,
    "How is the agreement with Donald Trump computed?",
    "How the agreement of Javier Milei and Donald Trump comes about",
    /= 0\.\d+, that is \d+%/,
  );
  expect((await page.request.get("/leaders/javier-milei?explain=nobody-at-all")).status()).toBe(400);
});

test("of leaders in the order of distance", async ({ page }) => {
  await page.goto("/?order=distance&from=javier-milei");
  await follow(
    page,
    "How the agreement with Donald Trump comes about",
    "How the agreement of Javier Milei and Donald Trump comes about",
    /= 0\.\d+, that is \d+%/,
  );
  expect((await page.request.get("/?explain=donald-trump")).status()).toBe(400);
});
