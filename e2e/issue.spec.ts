import { expect, test } from "@playwright/test";
import { COUNTS, ISSUES } from "./support/record";

test("the list has every proposition with how positions lie on it", async ({ page }) => {
  await page.goto("/issues");
  const list = page.getByRole("list", { name: "Issues and how positions lie on them" });
  for (const { name } of ISSUES) await expect(list.getByRole("link", { name, exact: true })).toBeVisible();
  const bars = await list.getByRole("img", { name: /^How 23 leaders lie on the scale/ }).all();
  expect(bars).toHaveLength(ISSUES.length);
  for (const bar of bars) {
    const parts = ((await bar.getAttribute("aria-label")) ?? "").split(":")[1]?.match(/\d+/g) ?? [];
    expect(parts.reduce((sum, part) => sum + Number(part), 0)).toBe(COUNTS.leaders);
  }
});

test.describe("an issue's page", () => {
  test.beforeEach(({ page }) => page.goto("/issues/who").then(() => undefined));

  test("gives the proposition, what counts, and the scale in words", async ({ page }) => {
    await expect(page.getByRole("main")).toContainText(
      "The state should be a member of the World Health Organization and help to fund it.",
    );
    await expect(page.getByRole("region", { name: "What is asked" })).toContainText("Counts");
    const places = page
      .getByRole("region", { name: "The scale" })
      .getByRole("list")
      .first()
      .getByRole("listitem");
    await expect(places).toHaveCount(5);
    await expect(places.first()).toContainText("Notice of withdrawal, or calls for it.");
    await expect(places.nth(2)).toContainText("General guide");
    await expect(places.last()).toContainText("Raises its money or mandate, or leads the effort.");
    await page.getByText("Rules of the coding guide").click();
    await expect(
      page.getByText("0 needs evidence of both sides or declared neutrality.", { exact: false }),
    ).toBeVisible();
  });

  test("draws how the leaders lie on the day, with who stands where in its table", async ({ page }) => {
    const day = page.getByRole("region", { name: "On the day" });
    await expect(
      day.getByRole("img", { name: /^\d+ of 23 leaders hold a position .*Donald Trump/ }),
    ).toBeVisible();
    await day.getByText("Show as a table").click();
    await expect(day.getByRole("row", { name: /^Donald Trump opposes strongly, −2/ })).toBeVisible();
  });

  test("puts every leader on the scale, or names why not", async ({ page }) => {
    const everyone = page.getByRole("region", { name: "Everyone on the scale" });
    for (const lane of ["What was said", "What was done"]) {
      const scale = everyone.getByRole("list", { name: lane, exact: true });
      await expect(scale.getByRole("link", { name: "Donald Trump: " })).toHaveCount(1);
      const placed = await scale.getByRole("link").count();
      expect(placed).toBeGreaterThan(10);
    }
    const leaders = page.getByRole("region", { name: "Leader by leader" });
    const rows = leaders.getByRole("rowheader").filter({ has: page.getByRole("link") });
    await expect(rows).toHaveCount(COUNTS.leaders);
    await expect(page.getByText(/^Word and deed differ for 5 leaders: .*Viktor Orbán/)).toBeVisible();
  });

  test("shows movement through time, events and sources", async ({ page }) => {
    const time = page.getByRole("region", { name: "Through time" });
    await expect(
      time.getByRole("group", { name: /\. Donald Trump\. .*from April 2020 to 20 January 2021/ }),
    ).toBeVisible();
    await time.getByText("Show as a table").click();
    await expect(time.getByRole("table").first()).toBeVisible();
    await page.getByText("Median and spread by year").click();
    await expect(page.getByRole("table", { name: /positions held on 1 January of each year/ })).toBeVisible();
    await expect(page.getByRole("region", { name: "Events" }).getByRole("article")).toHaveCount(10);
    await page.getByText(/^\d+ sources for the stances on this issue$/).click();
    await expect(
      page.getByRole("region", { name: "Sources" }).getByRole("link", { name: /Executive Order 14155/ }),
    ).toBeVisible();
  });

  test("reads words or deeds alone", async ({ page }) => {
    await page.getByRole("navigation", { name: "Positions of" }).getByRole("link", { name: "Words" }).click();
    await expect(page).toHaveURL(/lane=says/);
    const day = page.getByRole("region", { name: "On the day" });
    await expect(day.getByText("Read from what was said alone.", { exact: false })).toBeVisible();
    await expect(day.getByRole("link", { name: "CSV" })).toHaveAttribute("href", /lane=says/);
  });
});
