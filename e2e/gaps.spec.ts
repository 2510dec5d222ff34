import { expect, test } from "@playwright/test";

test("gaps are counted by kind, and each count is a filter in the address", async ({ page }) => {
  await page.goto("/gaps");
  const filter = page.getByRole("navigation", { name: "By what is lacking" });
  const all = Number(
    (await filter.getByRole("link", { name: /lack something$/ }).textContent())?.split(" ")[0],
  );
  expect(all).toBeGreaterThan(0);
  const total = page.getByRole("table", { name: "By leader and issue" }).locator("tfoot td").last();
  await expect(total).toHaveText(String(all));
  const weak = filter.getByRole("link", { name: /weakly sourced$/ });
  const count = (await weak.textContent())?.split(" ")[0] ?? "";
  await weak.click();
  await expect(page).toHaveURL(/\/gaps\?kind=weak#grid$/);
  await expect(total).toHaveText(count);
});

test("the first of the order leads to its sums, which come to the number shown, and to the editors' form", async ({
  page,
}) => {
  await page.goto("/gaps");
  const first = page
    .getByRole("region", { name: "What deserves a look first" })
    .getByRole("listitem")
    .first();
  const value = (await first.getByRole("link", { name: /counts/ }).textContent())?.match(/counts (.*)$/)?.[1];
  await first.getByRole("link", { name: /counts/ }).click();
  const cell = page.locator("#cell");
  await expect(cell.getByText(new RegExp(`× .* = ${value}$`))).toBeVisible();
  const yes = await cell.getByRole("cell", { name: "yes", exact: true }).count();
  await expect(cell.getByText(new RegExp(`^${yes} × `))).toBeVisible();
  const add = cell.getByRole("link", { name: /^(Add|Check) what they/ }).first();
  await expect(add).toHaveAttribute(
    "href",
    /^\/editing\/edit\?noun=stance&(leader=[a-z-]+&issue=[a-z-]+&lane=says|slug=)/,
  );
});
