import { expect, test } from "@playwright/test";

/** Pages on which positions through time are drawn, and what is switched off and on there. */
const PAGES = [
  {
    name: "leader",
    path: "/leaders/donald-trump",
    region: "Through time",
    file: "leader-through-time",
    series: "Paris Agreement",
  },
  {
    name: "issue",
    path: "/issues/who",
    region: "Through time",
    file: "issue-through-time",
    series: "Viktor Orbán",
  },
  {
    name: "stance",
    path: "/stances/donald-trump-who-does-2025-01-20",
    region: "Before and after",
    file: "stance-through-time",
    series: "Deeds (broad lines)",
  },
];

for (const { name, path, region, file, series } of PAGES) {
  test.describe(`${name}`, () => {
    test.describe("before any script", () => {
      test.use({ javaScriptEnabled: false });

      test("the picture, its table and its files are there", async ({ page, request }) => {
        await page.goto(path);
        const time = page.getByRole("region", { name: region });
        const picture = time.locator("svg.picture:visible");
        await expect(picture).toHaveCount(1);
        await expect(picture).toHaveAccessibleName(/since|from/);
        await time.getByText("Show as a table").click();
        const rows = await time.getByRole("table").first().getByRole("row").count();
        for (const form of ["csv", "svg"]) {
          const href = await time.getByRole("link", { name: form.toUpperCase() }).getAttribute("href");
          expect(href).toContain(`/figures/${file}.${form}?`);
          const answer = await request.get(href ?? "");
          expect(answer.status()).toBe(200);
          if (form === "csv") expect((await answer.text()).trim().split("\r\n")).toHaveLength(rows);
        }
      });
    });

    test("the explorer is fetched when it is asked for, and its lines are switched off and on", async ({
      page,
    }) => {
      await page.goto(path);
      const time = page.getByRole("region", { name: region });
      await expect(time.locator(".recharts-wrapper")).toHaveCount(0);
      const explore = time.getByRole("button", { name: "Explore this chart" });
      const lines = time.locator(".recharts-line");
      // The page's own script may not be there yet to hear the first click.
      await expect(async () => {
        if (await explore.isVisible()) await explore.click();
        await expect(lines).not.toHaveCount(0, { timeout: 3000 });
      }).toPass();
      const drawn = await lines.count();
      const button = time.getByRole("button", { name: series, exact: true });
      await expect(button).toHaveAttribute("aria-pressed", "true");
      await button.click();
      await expect(button).toHaveAttribute("aria-pressed", "false");
      await expect.poll(() => lines.count()).toBeLessThan(drawn);
      await button.click();
      await expect(lines).toHaveCount(drawn);
      await expect(time.locator(".recharts-brush")).toBeVisible();
    });
  });
}

test("a leader's agreement with a bloc can be handled as well", async ({ page }) => {
  await page.goto("/blocs?bloc=g7&leader=javier-milei");
  const time = page.getByRole("region", { name: /^Javier Milei/ });
  const explore = time.getByRole("button", { name: "Explore this chart" });
  await expect(async () => {
    if (await explore.isVisible()) await explore.click();
    // Up to the day last checked, and from there on.
    await expect(time.locator(".recharts-line")).toHaveCount(2, { timeout: 3000 });
  }).toPass();
  const band = time.getByRole("button", { name: "What the unknown leaves open" });
  await expect(time.locator(".recharts-area")).toHaveCount(2);
  await band.click();
  await expect(time.locator(".recharts-area")).toHaveCount(0);
});
