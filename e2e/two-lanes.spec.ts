import { expect, test } from "@playwright/test";

test("words beside deeds, of all and of one, without JavaScript", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/says-and-does?asOf=2025-06-01");
  const all = page.getByRole("table", { name: "All leaders, the widest gap first" });
  await expect(all.getByRole("rowheader")).toHaveCount(23);
  await page.getByRole("combobox", { name: "Leader", exact: true }).selectOption("donald-trump");
  await page.getByRole("button", { name: "Show", exact: true }).last().click();
  await page.waitForURL("/says-and-does?asOf=2025-06-01&leader=donald-trump");
  const figure = page.getByRole("figure");
  await expect(figure.getByRole("heading")).toContainText("word and deed lie apart on");
  await expect(figure.getByRole("img").first()).toHaveAccessibleName(/What Donald Trump said and did/);
  await figure.getByText("Show as a table").click();
  await expect(figure.getByRole("rowheader", { name: "Paris Agreement" })).toBeVisible();
  await expect(figure.getByRole("link", { name: "CSV" })).toHaveAttribute(
    "href",
    /^\/figures\/says-and-does\.csv\?asOf=2025-06-01&leader=donald-trump&release=1$/,
  );
  const sum = page.getByRole("region", { name: "How this gap comes about" });
  await expect(sum).toContainText(/\d+ ÷ \d+ = 0\.\d+, that is \d+%/);
  await page.getByRole("link", { name: /^How the gap of Javier Milei comes about/ }).click();
  await page.waitForURL("/says-and-does?asOf=2025-06-01&leader=javier-milei#sum");
  await expect(sum.getByRole("table", { name: /of Javier Milei, issue by issue$/ })).toBeVisible();
  await context.close();
});

test("one leader on two days, with who came nearer; a second day before the first is refused", async ({
  page,
}) => {
  await page.goto("/between-days?leader=donald-trump");
  await page.getByRole("link", { name: /^President of the United States, from 20 January 2017/ }).click();
  await expect(page.getByRole("region", { name: "Positions" }).getByRole("img").first()).toBeVisible();
  await expect(page.getByRole("region", { name: "Who came nearer" }).getByRole("img").first()).toBeVisible();
  const refused = await page.goto("/between-days?leader=donald-trump&from=2021-01-01&to=2020-01-01");
  expect(refused?.status()).toBe(400);
});

test("a leader's days are moved through by a slider, and each leads to the page of that day", async ({
  page,
}) => {
  await page.goto("/leaders/donald-trump");
  const shown = page.locator(".days-player output");
  const last = (await shown.textContent()) ?? "";
  const slider = page.getByRole("slider", { name: "Day" });
  await slider.press("Home");
  await expect(shown).not.toHaveText(last);
  await expect(page.locator(".days-player")).toContainText("not yet researched");
  await page.getByRole("button", { name: "Play" }).click();
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await page.getByText(/^The \d+ days on which something changed/).click();
  await page.getByRole("link", { name: "20 January 2025", exact: true }).click();
  await expect(page).toHaveURL(/asOf=2025-01-20/);
});

test("a comparison of a few is also a radar, to be handled once it is asked for", async ({ page }) => {
  await page.goto("/compare?leaders=donald-trump,javier-milei");
  await page.getByText("The same as a radar").click();
  const radar = page.getByRole("figure", { name: /^Donald Trump and Javier Milei take the same side on/ });
  await expect(radar.getByRole("img").first()).toBeVisible();
  await radar.getByRole("button", { name: "Explore this radar" }).click();
  await radar.getByRole("checkbox", { name: "Donald Trump" }).uncheck();
  await expect(radar.locator(".recharts-radar")).toHaveCount(1);
});
