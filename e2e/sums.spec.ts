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
    /^\d+% agreement, Donald Trump: how it comes about$/,
    "How the agreement of Javier Milei and Donald Trump comes about",
    /= 0\.\d+, that is \d+%/,
  );
  expect((await page.request.get("/?explain=donald-trump")).status()).toBe(400);
});

test("of who came nearer between two days, one for each day", async ({ page }) => {
  await page.goto("/between-days?leader=javier-milei&from=2024-01-01&to=2025-06-01");
  await page
    .getByRole("combobox", { name: "The sums behind how near Javier Milei was to" })
    .selectOption("donald-trump");
  await page.getByRole("button", { name: "Show the sums" }).click();
  await expect(page).toHaveURL(/leader=javier-milei&to=2025-06-01&explain=donald-trump#explain$/);
  await expect(
    page.getByRole("table", { name: /Agreement of Javier Milei, .* issue by issue$/ }),
  ).toHaveCount(2);
});

test("of each member's departures from a bloc, and of the cohesion of each bloc of the list", async ({
  page,
}) => {
  await page.goto("/blocs");
  await page.getByRole("link", { name: /^Cohesion of G7: \d+%, and how it comes about$/i }).click();
  await expect(page).toHaveURL(/#cohesion$/);
  const members = page.locator("#members");
  await members
    .getByRole("link", { name: /^\d+ of \d+$/ })
    .last()
    .click();
  await expect(page).toHaveURL(/explain=[a-z-]+#departure$/);
  await expect(page.locator("#departure").getByRole("table")).toBeVisible();
});

test("of the shares and the stress of the map", async ({ page }) => {
  await page.goto("/map");
  await page.getByText("How these numbers come about").click();
  await expect(page.getByText(/\d ÷ \d.* = 0\.\d+, that is \d+%/).first()).toBeVisible();
});

test("of the median and spread of those whom the filters leave", async ({ page }) => {
  await page.goto("/?group=g7");
  await page.locator("tfoot").getByRole("link").first().click();
  await expect(page).toHaveURL(/group=g7&spread=[a-z0-9-]+#spread$/);
  await expect(page.locator("#spread")).toContainText(/Mean distance from the median: [\d.]+ ÷ \d+ = [\d.]+/);
});
