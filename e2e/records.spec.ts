import { expect, test } from "@playwright/test";
import { COUNTS } from "./support/record";

test.describe("sources", () => {
  test("are one record for each address, searched and ordered", async ({ page }) => {
    await page.goto("/sources");
    await expect(
      page.getByText(`${COUNTS.sources} sources are on record in release 1`).first(),
    ).toBeVisible();
    await page.getByLabel("Title or publisher").fill("Reuters");
    await page.getByRole("combobox", { name: "Order" }).selectOption({ label: "Most cited first" });
    const form = page.getByRole("form", { name: "Search and order sources" });
    await form.getByRole("button", { name: "Show" }).click();
    await page.waitForURL(/order=most-cited/);
    const supported = await page
      .getByRole("main")
      .getByText(/supports \d+/)
      .allInnerTexts();
    const counts = supported.map((text) =>
      [...text.matchAll(/(\d+) (?:stances?|events?)/g)].reduce((sum, match) => sum + Number(match[1]), 0),
    );
    expect(counts.length).toBeGreaterThan(5);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  test("each tell what they support", async ({ page }) => {
    await page.goto("/sources/regulations.justia.com-b7e4717e");
    const address = "https://regulations.justia.com/regulations/fedreg/2025/01/30/2025-02010.html";
    await expect(page.getByRole("link", { name: address })).toHaveAttribute("href", address);
    const stances = page.getByRole("region", { name: "Stances it supports" });
    await expect(stances.getByRole("article")).toHaveCount(2);
    await expect(page.getByRole("region", { name: "Events it supports" })).toContainText(
      "Trump orders second withdrawal from the Paris Agreement",
    );
    await stances.getByRole("link", { name: "Donald Trump on Paris Agreement" }).first().click();
    await expect(page).toHaveURL(/\/stances\/donald-trump-paris-agreement-/);
  });

  test("that do not match are told, with a way on", async ({ page }) => {
    await page.goto("/sources?q=qqqzzzxxx");
    await expect(page.getByText("No source has “qqqzzzxxx” in its title or publisher.")).toBeVisible();
    await expect(page.getByRole("link", { name: "Show all sources" })).toBeVisible();
  });
});

test.describe("changes", () => {
  test("tell every release in a sentence", async ({ page }) => {
    await page.goto("/changes");
    await expect(page.getByRole("heading", { level: 3, name: "Release 1" })).toBeVisible();
    await expect(page.getByRole("main")).toContainText(
      /23 leaders, \d+ terms of office, 9 issues, 749 sources, 294 stances, 94 events and \d+ reactions/,
    );
    await page.getByRole("link", { name: "What it changed" }).click();
    await expect(page).toHaveURL(/\/changes\/1$/);
  });

  test("list what a release changed, kind by kind", async ({ page }) => {
    await page.goto("/changes/1");
    await page
      .getByRole("navigation", { name: "Kinds of records" })
      .getByRole("link", { name: "Leaders (23)" })
      .click();
    await page.waitForURL(/noun=leader/);
    const records = page
      .getByRole("region", { name: "Records, one by one" })
      .getByRole("heading", { level: 3 });
    await expect(records).toHaveCount(COUNTS.leaders);
    await expect(records.filter({ hasText: "Viktor Orbán" })).toContainText("added");
    await expect(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  });
});

test.describe("methods", () => {
  test("state thresholds and compute an example", async ({ page }) => {
    await page.goto("/methods");
    for (const title of [
      "Agreement of two leaders",
      "When no number is given",
      "What is not a position",
      "Leaders not in office",
    ])
      await expect(page.getByRole("heading", { level: 2, name: title })).toBeVisible();
    await expect(page.getByRole("region", { name: "When no number is given" })).toContainText(/\b5\b|five/);
    const agreement = page.getByRole("region", { name: "Agreement of two leaders" });
    await expect(agreement.getByRole("table").first()).toBeVisible();
    await expect(agreement).toContainText(/\d+%/);
  });

  test("are where explanations lead", async ({ page }) => {
    await page.goto("/compare?leaders=donald-trump,javier-milei");
    await page.getByText(/^How is the agreement of .* computed\?$/).click();
    await page.getByRole("link", { name: /^The measure in full/ }).click();
    await expect(page).toHaveURL(/\/methods#city-block$/);
    await expect(page.getByRole("heading", { level: 3, name: "City-block agreement" })).toBeInViewport();
  });
});

test.describe("corrections", () => {
  test("know which page they are about, as it was seen", async ({ page }) => {
    await page.goto("/leaders/keir-starmer");
    await page.getByRole("link", { name: "Report an error on this page" }).click();
    await expect(page).toHaveURL(/\/corrections\?about=/);
    const about = page.getByRole("region", { name: "What it is about" });
    await expect(about.getByRole("link", { name: "/leaders/keir-starmer", exact: true })).toHaveAttribute(
      "href",
      /^\/leaders\/keir-starmer\?asOf=\d{4}-\d{2}-\d{2}&release=1$/,
    );
    await expect(page.getByRole("form", { name: "Say what is wrong" })).toBeVisible();
    await expect(page.getByRole("main").getByRole("link", { name: "CC BY 4.0" })).toBeVisible();
  });

  test("take no address of another site", async ({ page }) => {
    for (const about of ["https://example.com/x", "//example.com/x", "/\\example.com"]) {
      await page.goto(`/corrections?about=${encodeURIComponent(about)}`);
      const strange = await page
        .locator("main a")
        .evaluateAll((links) =>
          links.map((a) => (a as HTMLAnchorElement).host).filter((host) => host.includes("example.com")),
        );
      expect(strange, about).toEqual([]);
    }
  });
});

test("every page has a contact for errors, the data's licence and a permanent link", async ({ page }) => {
  for (const path of ["/", "/compare?leaders=donald-trump,javier-milei", "/issues/who", "/events"]) {
    await page.goto(path);
    const footer = page.getByRole("contentinfo");
    await expect(footer.getByRole("link", { name: "Report an error on this page" })).toBeVisible();
    await expect(footer.getByRole("link", { name: "CC BY 4.0" })).toBeVisible();
    await expect(footer.getByRole("link", { name: "Permanent link to this page" })).toHaveAttribute(
      "href",
      /asOf=\d{4}-\d{2}-\d{2}.*release=1/,
    );
  }
});
