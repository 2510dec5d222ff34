import { expect, test } from "@playwright/test";
import { ISSUES } from "./support/record";

test("the list tells who is in office, and can be narrowed and ordered", async ({ page }) => {
  await page.goto("/leaders");
  await expect(page.getByRole("main").getByText(/^23 leaders, \d+ in office on/)).toBeVisible();
  const inOffice = page.getByRole("region", { name: "In office on this day", exact: true }).first();
  await expect(inOffice.getByRole("link", { name: "Javier Milei" }).first()).toBeVisible();
  const former = page.getByRole("region", { name: "Not in office on this day", exact: true }).first();
  await expect(former.getByRole("link", { name: "Joe Biden" }).first()).toBeVisible();
  await page.getByLabel("Region").selectOption({ label: "South America" });
  await page.getByRole("form", { name: "Choose and order" }).getByRole("button", { name: "Show" }).click();
  await page.waitForURL(/region=south-america/);
  await expect(page.getByRole("main").getByRole("link", { name: "Xi Jinping" })).toHaveCount(0);
  await page.getByRole("main").getByRole("link", { name: "Javier Milei" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Javier Milei");
});

test.describe("a leader's page", () => {
  test.beforeEach(({ page }) => page.goto("/leaders/donald-trump").then(() => undefined));

  test("tells offices and terms, and what is known of the person", async ({ page }) => {
    const offices = page.getByRole("region", { name: "Offices and terms" });
    await expect(offices).toContainText(
      "President of the United States, from 20 January 2017 to 20 January 2021",
    );
    await expect(offices).toContainText("President of the United States, since 20 January 2025 · head");
    await expect(page.getByRole("main")).toContainText("Republican Party");
    await expect(page.getByText("30 June 2026").first()).toBeVisible();
  });

  test("has every issue, each under an address of its own, in two lanes", async ({ page }) => {
    const rows = page.getByRole("region", { name: "Positions on the day" }).getByRole("row");
    await expect(rows).toHaveCount(1 + ISSUES.length);
    const stances = page.getByRole("region", { name: "Every stance" });
    for (const { name, slug } of ISSUES) {
      const issue = stances.getByRole("region", { name, exact: true });
      await expect(issue).toHaveAttribute("id", slug);
    }
    const paris = stances.getByRole("region", { name: "Paris Agreement" });
    await expect(paris).toContainText("Ordered withdrawal by Executive Order 14162");
    for (const summary of await paris.getByText(/\d other periods?/).all()) await summary.click();
    await expect(paris.getByText(/from 4 November 2019 to 20 January 2021/)).toBeVisible();
    await paris.getByText("4 sources").first().click();
    await expect(paris.getByRole("link", { name: /^UN confirms US notification/ }).first()).toHaveAttribute(
      "href",
      /^https:/,
    );
  });

  test("draws positions through time, with a table of the same", async ({ page }) => {
    const time = page.getByRole("region", { name: "Through time" });
    await expect(
      time.getByRole("group", {
        name: /^Donald Trump through time, .* Paris Agreement\. says: opposes strongly/,
      }),
    ).toBeVisible();
    await expect(time.getByRole("link", { name: "Paris Agreement" })).toHaveAttribute(
      "href",
      "#paris-agreement",
    );
    await time.getByText("Show as a table").click();
    const table = time.getByRole("table").first();
    await expect(table).toBeVisible();
    await expect(table.getByRole("columnheader", { name: "Position" })).toBeVisible();
    await expect(table.getByRole("row").filter({ hasText: "4 November 2019" })).not.toHaveCount(0);
  });

  test("names who is nearest and farthest, and whom too little is known of", async ({ page }) => {
    const near = page.getByRole("region", { name: "Nearest and farthest" });
    await expect(near.getByRole("heading", { name: "Nearest", exact: true })).toBeVisible();
    await expect(near.getByRole("heading", { name: "Farthest", exact: true })).toBeVisible();
    await expect(near).toContainText("Javier Milei");
    await expect(near.getByText(/leaders are not compared: too little is known of both/)).toBeVisible();
    await near.getByText("Who, and why").click();
    await expect(near.getByText(/Elizabeth Warren: 1 of 9 issues shared/)).toBeVisible();
  });

  test("lists events and all sources, and takes corrections", async ({ page }) => {
    const events = page.getByRole("region", { name: "Events" });
    await expect(events.getByRole("article")).toHaveCount(10);
    await expect(events.getByRole("link", { name: "All events that involve Donald Trump" })).toHaveAttribute(
      "href",
      "/events?leader=donald-trump",
    );
    const sources = page.getByRole("region", { name: "Sources" });
    const summary = sources.getByText(/^\d+ sources for the stances shown here$/);
    const [said = ""] = await summary.allInnerTexts();
    const count = Number.parseInt(said, 10);
    expect(count).toBeGreaterThan(50);
    await summary.click();
    const addresses = await sources
      .getByRole("link")
      .evaluateAll(
        (links) =>
          new Set(links.map((a) => a.getAttribute("href")).filter((h) => h?.startsWith("http"))).size,
      );
    expect(addresses).toBe(count);
    await expect(page.getByRole("link", { name: "Something here is wrong" })).toHaveAttribute(
      "href",
      /^\/corrections\?about=/,
    );
  });
});

test("what is known only to the month is said so, and no day is made up", async ({ page }) => {
  await page.goto("/stances/javier-milei-climate-policy-says-2021-08");
  await expect(page.getByRole("main")).toContainText("since August 2021");
  await expect(
    page.getByText("The beginning is known only to the month; it counts from 1 August 2021."),
  ).toBeVisible();
  await page.goto("/leaders/javier-milei#climate-policy");
  const climate = page.getByRole("region", { name: "Climate policy", exact: true });
  await expect(climate.getByText("since August 2021")).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("1 August 2021");
});

test("issues nothing is known on are listed by name", async ({ page }) => {
  await page.goto("/leaders/elizabeth-warren");
  await expect(page.getByText(/^Not yet researched: .*World Health Organization.*/)).toBeVisible();
});

test("a stance stands on its issue's scale, with its rationale, codes and sources", async ({ page }) => {
  await page.goto("/stances/donald-trump-who-does-2025-01-20");
  const main = page.getByRole("main");
  await expect(main).toContainText("in force on");
  await expect(main).toContainText("Membership and funding were both ended.");
  await expect(main).toContainText("Independent codes: −2, −2, −2");
  const here = page.getByRole("listitem").filter({ hasText: "this stance" });
  await expect(here).toContainText("Notice of withdrawal, or calls for it.");
  await expect(
    page.getByRole("region", { name: "Sources" }).getByRole("link", { name: /Executive Order 14155/ }),
  ).toBeVisible();
  await expect(page.getByRole("region", { name: "Before and after" })).toContainText(
    "from April 2020 to 20 January 2021",
  );
});
