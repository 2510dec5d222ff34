import { expect, type Locator, type Page, test } from "@playwright/test";
import type { z } from "zod";
import { stancesAnswer } from "./support/answers";
import { shownShare } from "./support/numbers";
import { COUNTS, ISSUES } from "./support/record";

const grid = (page: Page) => page.getByRole("table", { name: /^Positions of/ });
const cells = (page: Page) =>
  grid(page)
    .getByRole("cell")
    .getByRole("link", { name: /: (says|does): / });
/** Sends the form, and waits for the page at the address it leads to. */
async function show(page: Page, address: RegExp) {
  await page.getByRole("form", { name: "Choose and order" }).getByRole("button", { name: "Show" }).click();
  await page.waitForURL(address);
}
const order = (page: Page) => page.getByRole("combobox", { name: "Order", exact: true });
/** The leaders of the grid from top to bottom. */
const names = (page: Page) => grid(page).getByRole("rowheader").getByRole("link").allInnerTexts();

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "the grid" : "the grid, without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("shows every leader on every issue", async ({ page }) => {
      await page.goto("/");
      await expect(grid(page)).toHaveAccessibleName(/^Positions of 23 leaders on 9 issues as of/);
      await expect(grid(page).getByRole("columnheader")).toHaveCount(1 + ISSUES.length);
      expect(new Set(await names(page)).size).toBe(COUNTS.leaders);
      await expect(cells(page)).toHaveCount(COUNTS.leaders * ISSUES.length);
    });

    test("opens a cell with its evidence, and closes it", async ({ page }) => {
      await page.goto("/");
      await grid(page)
        .getByRole("link", { name: /^Donald Trump, Paris Agreement: / })
        .click();
      await expect(page).toHaveURL(/cell=donald-trump\.paris-agreement/);
      const panel = page.getByRole("region", { name: "Donald Trump on Paris Agreement" });
      await expect(panel).toBeInViewport();
      const deed = panel.getByRole("article").filter({ hasText: "Executive Order 14162;" });
      await expect(deed).toContainText(/^Does\s*opposes strongly −2\s*since 20 January 2025/);
      await expect(deed).toContainText("last checked 30 June 2026");
      await deed.getByText("4 sources").click();
      await expect(deed.getByRole("link", { name: /^UN confirms US notification/ })).toHaveAttribute(
        "href",
        /^https:/,
      );
      await deed.getByText("Why this position").click();
      await expect(deed.getByText("Second formal withdrawal")).toBeVisible();
      await expect(grid(page).getByRole("link", { name: /^Donald Trump, Paris/ })).toHaveAttribute(
        "aria-current",
        "true",
      );
      await panel.getByRole("link", { name: "Close" }).click();
      await expect(panel).toHaveCount(0);
    });

    test("narrows to a region, a group and those in office", async ({ page }) => {
      await page.goto("/");
      await page.getByLabel("Region").selectOption({ label: "Asia" });
      await show(page, /region=asia/);
      expect((await names(page)).sort()).toEqual(["Narendra Modi", "Xi Jinping"]);

      await page.getByRole("link", { name: "Clear" }).click();
      await page.waitForURL((url) => url.search === "");
      await page.getByLabel("Group").selectOption({ label: "Mercosur" });
      await page.getByLabel("Office on the day").selectOption({ label: "In office" });
      await show(page, /term=in-office/);
      const inOffice = await names(page);
      expect(inOffice).toContain("Javier Milei");
      expect(inOffice).toContain("Luiz Inácio Lula da Silva");
      expect(inOffice).not.toContain("Jair Bolsonaro");
      await page.getByLabel("Office on the day").selectOption({ label: "Not in office" });
      await show(page, /term=not-in-office/);
      const former = await names(page);
      expect(former).toContain("Jair Bolsonaro");
      expect(former).not.toContain("Javier Milei");
    });

    test("says what to do where nobody passes the filters", async ({ page }) => {
      await page.goto("/?region=asia&group=mercosur");
      await expect(page.getByText("No leader passes these filters")).toBeVisible();
      await page.getByRole("link", { name: "Clear" }).click();
      await expect(cells(page)).toHaveCount(COUNTS.leaders * ISSUES.length);
    });

    test("orders leaders by distance from one of them", async ({ page }) => {
      await page.goto("/");
      await order(page).selectOption({ label: "By distance from a leader" });
      await page.getByRole("combobox", { name: "Distance from" }).selectOption({ label: "Javier Milei" });
      await show(page, /order=distance/);
      await expect(page.getByText("Leaders by agreement with Javier Milei, nearest first")).toBeVisible();
      const groups = await grid(page).getByRole("rowgroup").all();
      let measured = 0;
      for (const group of groups) {
        const notes = await rowNotes(group);
        const shares = notes.map(shownShare);
        const known = shares.filter((share) => share !== null);
        expect(known).toEqual([...known].sort((a, b) => b - a));
        const refused = notes.findIndex((note) => note.includes("too little known"));
        if (refused >= 0) expect(shares.slice(refused).every((share) => share === null)).toBe(true);
        measured += known.length;
      }
      expect(measured).toBeGreaterThan(8);
      expect((await names(page))[0]).toBe("Javier Milei");
    });

    test("orders issues by the spread of positions", async ({ page, request }) => {
      await page.goto("/?order=spread");
      const asked = await request.get("/api/v1/stances");
      const spread = spreadByIssue(stancesAnswer.parse(await asked.json()));
      const shown = await grid(page).getByRole("columnheader").getByRole("link").all();
      const slugs = await Promise.all(
        shown.map(async (link) => (await link.getAttribute("href"))?.split("/").at(-1) ?? ""),
      );
      expect(slugs).toHaveLength(ISSUES.length);
      const widths = slugs.map((slug) => spread.get(slug) ?? -1);
      expect(widths).toEqual([...widths].sort((a, b) => b - a));
    });
  });
}

test("marks where word and deed differ, weak sourcing and the unknown, in words and in signs", async ({
  page,
}) => {
  await page.goto("/");
  const marks = await cells(page).evaluateAll((links) =>
    links.map((link) => {
      const pieces = [...link.querySelectorAll(".pm")];
      return {
        text: link.getAttribute("aria-label") ?? "",
        joined: link.querySelector(".join") !== null,
        hollow: pieces.some((piece) => piece.hasAttribute("data-weak")),
        sign: pieces.map((piece) => piece.textContent).join(""),
      };
    }),
  );
  for (const { text, joined, hollow } of marks) {
    expect(joined, text).toBe(text.includes("word and deed differ"));
    expect(hollow, text).toBe(text.includes("weakly sourced"));
  }
  expect(marks.filter((mark) => mark.joined).length).toBeGreaterThan(10);
  expect(marks.filter((mark) => mark.hollow).length).toBeGreaterThan(1);
  const unclear = marks.find((mark) => mark.text.startsWith("Mark Carney, Multilateralism: "));
  expect(unclear?.text).toContain("does: unclear");
  expect(unclear?.sign).toContain("?");
  expect(marks.some((mark) => mark.text.includes("not yet researched") && mark.sign.includes("·"))).toBe(
    true,
  );
});

test("shows one lane where one is asked for", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("Cells show").selectOption({ label: "Says only" });
  await show(page, /lane=says/);
  const said = await cells(page).evaluateAll((links) => links.map((link) => link.getAttribute("aria-label")));
  expect(said).toHaveLength(COUNTS.leaders * ISSUES.length);
  expect(said.filter((text) => text?.includes("does: "))).toEqual([]);
});

test("puts a comparison and the recent changes forward", async ({ page }) => {
  await page.goto("/");
  const featured = page.getByRole("region", { name: "Featured comparison" });
  await expect(featured).toContainText(/Donald Trump and Javier Milei .* 8 of 9 issues/);
  await expect(featured).toContainText("78%");
  await expect(featured.getByRole("link", { name: "The whole relation" })).toHaveAttribute(
    "href",
    "/relations/donald-trump/javier-milei",
  );
  const changes = page.getByRole("region", { name: "Recent changes" });
  await expect(changes).toContainText("Release 1");
  await featured.getByRole("link", { name: "Compare side by side" }).click();
  await expect(page).toHaveURL(/\/compare\?leaders=donald-trump,javier-milei/);
});

async function rowNotes(group: Locator): Promise<string[]> {
  const rows = group.getByRole("rowheader").filter({ has: group.page().getByRole("link") });
  return rows.allInnerTexts();
}

/** Mean distance from the median of each issue's positions: the deed where it holds one, else the word. */
function spreadByIssue({ stances }: z.infer<typeof stancesAnswer>): Map<string, number> {
  return new Map(
    ISSUES.map(({ slug }) => {
      const held = new Map<string, number>();
      for (const lane of ["says", "does"] as const)
        for (const stance of stances)
          if (stance.issue === slug && stance.lane === lane && stance.position !== null)
            held.set(stance.leader, stance.position);
      const sorted = [...held.values()].sort((a, b) => a - b);
      const half = sorted.length / 2;
      const median = ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
      const sum = sorted.reduce((total, position) => total + Math.abs(position - median), 0);
      return [slug, sorted.length ? sum / sorted.length : -1];
    }),
  );
}
