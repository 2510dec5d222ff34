import { expect, type Page, test } from "@playwright/test";
import { z } from "zod";
import { wholePercent } from "./support/numbers";
import { readSum } from "./support/sum";

const answer = z.object({
  leaders: z.array(z.string()),
  values: z.array(z.array(z.number().nullable())),
  shared: z.array(z.array(z.number().nullable())),
  of: z.array(z.array(z.number().nullable())),
});
const matrixOf = (page: Page) => page.getByRole("table", { name: /^How near every two of \d+ leaders are/ });

test("the matrix of all leaders is the one of the interface, each pair leading to its sum", async ({
  page,
  request,
}) => {
  await page.goto("/similarity");
  const matrix = matrixOf(page);
  await expect(matrix.getByRole("rowheader")).toHaveCount(23);
  await expect(matrix.getByRole("columnheader")).toHaveCount(23);
  const told = answer.parse(await (await request.get("/api/v1/similarity")).json());
  const shown = await matrix
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent?.trim() ?? "")),
    );
  expect(shown).toEqual(
    told.values.map((row, a) =>
      row.map((value, b) => (a === b ? "" : value === null ? "–" : wholePercent(value).replace("%", ""))),
    ),
  );
  const pair = matrix.getByTitle(/^Donald Trump and Javier Milei:|^Javier Milei and Donald Trump:/).first();
  await expect(pair).toHaveText("78");
  await pair.click();
  await expect(page).toHaveURL(/\/compare\?/);
  const sum = await readSum(page.getByRole("table", { name: /^Agreement of .*, issue by issue$/ }));
  expect(wholePercent(sum.value)).toBe("78%");
});

test("a pair without a number says why, and a square is as large as what is known", async ({ page }) => {
  await page.goto("/similarity");
  const matrix = matrixOf(page);
  const refused = matrix.getByRole("link", { name: /^Elizabeth Warren and .*: No number: / }).first();
  await expect(refused).toHaveText("–");
  await expect(refused).toHaveAccessibleName(/fewer than 5|fewer than half|no issue on which both/);
  const sides = await matrix.locator("td a[data-shade][title]").evaluateAll((all) =>
    all.map((cell) => {
      const [, shared, of] = /on (\d+) of (\d+) issues/.exec(cell.getAttribute("title") ?? "") ?? [];
      const box = cell.getBoundingClientRect();
      const inset = Number.parseFloat(getComputedStyle(cell, "::before").insetBlockStart);
      return { known: Number(shared) / Number(of), side: 1 - (2 * (inset - 1)) / box.height };
    }),
  );
  expect(sides.length).toBeGreaterThan(100);
  for (const { known, side } of sides) expect(side ** 2).toBeCloseTo(known, 1);
});

test("the keyboard comes to each pair once", async ({ page }) => {
  await page.goto("/similarity?leaders=donald-trump,javier-milei,xi-jinping");
  const links = matrixOf(page).getByRole("link");
  await expect(links).toHaveCount(6);
  const stops = await links.evaluateAll((all) => all.filter((link) => (link as HTMLElement).tabIndex === 0));
  expect(stops).toHaveLength(3);
});

test("order, measure, lane, issues and weights stand in the address, without JavaScript", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/similarity?asOf=2025-06-01");
  await page.getByText(/^Change the view:/).click();
  await page.getByRole("radio", { name: /^Signorino and Ritter’s S/ }).check();
  await page.getByRole("combobox", { name: "Order" }).selectOption({ label: "By name" });
  await page.getByText("How much each issue counts").click();
  await page.getByRole("slider", { name: "WHO" }).fill("3");
  await page.getByRole("button", { name: "Show", exact: true }).last().click();
  await page.waitForURL("/similarity?asOf=2025-06-01&measure=s&order=name&weights=who:3");
  await expect(page.getByText(/^Signorino and Ritter’s S, from −1 to 1\./)).toContainText(
    "Weights other than 1: WHO × 3. Ordered by name.",
  );
  const link = matrixOf(page).getByRole("link").first();
  await expect(link).toHaveAttribute("href", /asOf=2025-06-01.*measure=s.*weights=who:3/);
  await page.getByRole("combobox", { name: "Everyone by nearness to" }).selectOption("donald-trump");
  await page.getByRole("button", { name: "List" }).click();
  await page.waitForURL(/from=donald-trump/);
  const list = page.getByRole("table", { name: /^All leaders by nearness to Donald Trump/ });
  await expect(list.getByRole("rowheader")).toHaveCount(22);
  await context.close();
});

test("on a phone the picture stands in place of the table, and a list leads to each pair", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/similarity?from=donald-trump");
  await expect(page.getByRole("img", { name: /^How near every two of 23 leaders are/ })).toBeVisible();
  await expect(matrixOf(page)).toBeHidden();
  const list = page.getByRole("table", { name: /^All leaders by nearness to Donald Trump/ });
  await expect(list.getByRole("link")).toHaveCount(22);
  await expect(list.getByRole("link").first()).toHaveText(/^78%/);
});

test("one leader alone is no matrix, and the page says what to do", async ({ page }) => {
  await page.goto("/similarity?leaders=donald-trump");
  await expect(page.getByText("A matrix needs at least two leaders")).toBeVisible();
  await page.getByRole("link", { name: "Show all leaders" }).click();
  await expect(matrixOf(page)).toBeVisible();
});
