import { expect, test } from "@playwright/test";

test("where one direction is all that the data carry, the page says so and draws the row", async ({
  page,
}) => {
  await page.goto("/map");
  const note = page.getByRole("note");
  await expect(note).toContainText("Not drawn as a plane.");
  await expect(note).toContainText(/the second direction is no longer \(\d+% .*\) than chance .* \(\d+%\)/);
  const picture = page.getByRole("img", { name: /^One direction alone shows \d+%/ }).first();
  await expect(picture).toBeVisible();
  await expect(picture.locator("circle")).toHaveCount(18);
  await expect(page.getByText(/^Without a value: /)).toContainText("Elizabeth Warren");
  const loadings = page.getByRole("table", { name: /^Issues by how far they run/ });
  await expect(loadings.getByRole("rowheader")).toHaveCount(9);
  await loadings.getByText("Show").first().click();
  await expect(loadings.getByText(/^Across: .* ÷ √\(.* × .*\) = [+−]/).first()).toBeVisible();
  await page.getByRole("link", { name: "The same leaders as a matrix, which loses nothing" }).click();
  await expect(page).toHaveURL(/\/similarity$/);
});

test("a plane comes with what it does not say, and its worst pairs lead to their sums", async ({ page }) => {
  await page.goto("/map?measure=cohen-linear");
  await expect(
    page.getByRole("img", { name: /^Two directions show \d+% of what sets/ }).first(),
  ).toBeVisible();
  const caveats = page.getByRole("region", { name: "What this picture does not say" });
  await expect(caveats).toContainText(/Stress .*: 0\.\d+/);
  const worst = caveats.getByRole("link");
  await expect(worst).toHaveCount(3);
  await expect(worst.first()).toHaveAttribute(
    "href",
    /^\/compare\?.*explain=.*measure=cohen-linear.*#explain$/,
  );
});

test("a refusal by components names its reason and what is left", async ({ page }) => {
  await page.goto("/map?way=components");
  await expect(page.getByRole("note")).toContainText(
    "There is no issue on which all of them hold a position.",
  );
  await expect(page.getByRole("img")).toHaveCount(0);
  await page.getByRole("link", { name: /^By distances instead/ }).click();
  await expect(page.getByRole("img", { name: /^One direction alone/ }).first()).toBeVisible();
});

test("a path is drawn from a form without JavaScript, and told as a number of its own", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/map");
  await page.getByLabel("From day").fill("2022-06-01");
  await page.getByRole("combobox", { name: "Or only" }).selectOption({ label: "Donald Trump" });
  await page.getByRole("button", { name: "Draw" }).click();
  await page.waitForURL(/path=donald-trump@2022-06-01/);
  const paths = page.getByRole("table", { name: "Leaders on two days or more" });
  await expect(paths.getByRole("rowheader")).toHaveText(/Donald Trump/);
  await expect(paths.getByRole("link")).toHaveAttribute(
    "href",
    /^\/compare\?explain=donald-trump@2022-06-01~donald-trump&leaders=donald-trump@2022-06-01,donald-trump/,
  );
  await page.getByRole("link", { name: "Without paths" }).click();
  await expect(page).toHaveURL(/\/map(#.*)?$/);
  await context.close();
});

test("the explorer shows the same places, takes leaders off and puts them back", async ({ page }) => {
  await page.goto("/map?measure=cohen-linear");
  await page.getByRole("button", { name: /^Explore/ }).click();
  const explorer = page.getByRole("figure", { name: "Interactive map of the same places" });
  const dots = explorer.locator(".recharts-scatter-symbol");
  await expect(dots).toHaveCount(18);
  await expect(explorer.locator("svg text", { hasText: "Trump" })).toHaveCount(1);
  await expect(explorer.locator("svg text", { hasText: /^first direction, \d+%$/ })).toHaveCount(1);
  await explorer.getByRole("checkbox", { name: /Donald Trump/ }).uncheck();
  await expect(dots).toHaveCount(17);
  await explorer.getByRole("button", { name: "Show all" }).click();
  await expect(dots).toHaveCount(18);
});

test("the explorer of a row keeps it a row, with each leader's name before their line", async ({ page }) => {
  await page.goto("/map");
  await page.getByRole("button", { name: /^Explore/ }).click();
  const explorer = page.getByRole("figure", { name: "Interactive map of the same places" });
  await expect(explorer).toContainText("Up and down means nothing: each leader has a line.");
  await expect(explorer.locator(".recharts-scatter-symbol")).toHaveCount(18);
  await expect(explorer.locator("svg text", { hasText: "Trump" })).toHaveCount(1);
  await explorer.getByRole("checkbox", { name: /Donald Trump/ }).uncheck();
  await expect(explorer.locator(".recharts-scatter-symbol")).toHaveCount(17);
});
