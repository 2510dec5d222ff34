import { expect, test } from "@playwright/test";

for (const { query, kind, finds } of [
  { query: "malvinas", kind: "Issues", finds: "Falkland Islands / Islas Malvinas" },
  { query: "kirchner", kind: "Leaders", finds: "Cristina Fernández de Kirchner" },
  { query: "orban", kind: "Leaders", finds: "Viktor Orbán" },
  { query: "bolsonero", kind: "Leaders", finds: "Jair Bolsonaro" },
  { query: "París", kind: "Issues", finds: "Paris Agreement" },
  { query: "lula da silva", kind: "Leaders", finds: "Luiz Inácio Lula da Silva" },
]) {
  test(`“${query}” finds ${finds}`, async ({ page }) => {
    await page.goto(`/search?q=${encodeURIComponent(query)}`);
    await expect(
      page.getByRole("region", { name: kind, exact: true }).getByRole("link", { name: finds, exact: true }),
    ).toBeVisible();
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the header's field searches, and keeps the day", async ({ page }) => {
    await page.goto("/leaders?asOf=2020-06-01");
    await page
      .getByRole("searchbox", { name: "Search leaders, issues, events and sources" })
      .fill("falkland");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\?.*q=falkland/);
    expect(new URL(page.url()).searchParams.get("asOf")).toBe("2020-06-01");
    await page.getByRole("link", { name: "Falkland Islands / Islas Malvinas" }).first().click();
    await expect(page).toHaveURL(/\/issues\/falklands\?asOf=2020-06-01/);
  });
});

test("nothing asked and nothing found both help", async ({ page }) => {
  await page.goto("/search");
  await expect(page.getByText("What are you looking for?")).toBeVisible();
  await page.goto("/search?q=qqqzzzxxx");
  await expect(page.getByText("Nothing in this release matches “qqqzzzxxx”")).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "Leaders", exact: true })).toBeVisible();
});

test("what is typed cannot become markup", async ({ page }) => {
  await page.goto(`/search?q=${encodeURIComponent("<img src=x onerror=alert(1)>'\"%_\\")}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("main img")).toHaveCount(0);
});
