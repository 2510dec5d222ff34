import { expect, type Page, test } from "@playwright/test";
import { agreementAnswer } from "./support/answers";
import { issueCard, sideOf } from "./support/comparison";
import { wholePercent } from "./support/numbers";
import { ISSUES } from "./support/record";
import { readSum } from "./support/sum";

const issueTitles = (page: Page) =>
  page.getByRole("article").getByRole("heading", { level: 3 }).getByRole("link").allInnerTexts();
const TWENTY =
  "joe-biden,jair-bolsonaro,gabriel-boric,nayib-bukele,mark-carney,cristina-fernandez-de-kirchner,alberto-fernandez,tim-kaine,jose-antonio-kast,lula-da-silva,emmanuel-macron,giorgia-meloni,javier-milei,narendra-modi,benjamin-netanyahu,viktor-orban,claudia-sheinbaum,keir-starmer,justin-trudeau,donald-trump";

test("two leaders stand side by side on every issue, in words and deeds, with dates and sources", async ({
  page,
}) => {
  await page.goto("/compare?leaders=donald-trump,javier-milei");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Donald Trump and Javier Milei take the same side on 7 of 9 shared issues",
  );
  for (const { name } of ISSUES) {
    const issue = issueCard(page, name);
    await expect(issue.getByRole("list", { name: `Positions on ${name}` })).toContainText(
      "supports strongly",
    );
    for (const leader of ["Donald Trump", "Javier Milei"]) {
      const side = sideOf(issue, leader);
      await expect(side).toContainText(/since (\d+ \w+ |\w+ )?\d{4}/);
      await expect(side.getByRole("link", { name: "the whole record" }).first()).toHaveAttribute(
        "href",
        /^\/stances\//,
      );
    }
  }
  const milei = sideOf(issueCard(page, "World Health Organization"), "Javier Milei");
  await milei.getByText("3 sources").click();
  await expect(
    milei.getByRole("link", { name: /./ }).and(page.locator("a[href^='http']")).first(),
  ).toBeVisible();
});

test("what is rarer comes first, or the editors’ order, or the distance", async ({ page }) => {
  const pair = "/compare?leaders=donald-trump,javier-milei";
  await page.goto(pair);
  // Eight agreements, one difference: the difference is rarer.
  expect((await issueTitles(page))[0]).toBe("Trade");
  await expect(page.getByText("What is rarer, agreement or difference, comes first.")).toBeVisible();
  await page.goto(`${pair}&order=issue`);
  expect(await issueTitles(page)).toEqual(ISSUES.map(({ name }) => name));
  await page.goto(`${pair}&order=distance`);
  const apart = await page
    .getByRole("article")
    .getByText(/(The same position|steps? apart)\./)
    .allInnerTexts();
  const steps = apart.map((text) => (text.startsWith("The same") ? 0 : Number.parseInt(text, 10) || 1));
  expect(steps).toHaveLength(ISSUES.length);
  expect(steps).toEqual([...steps].sort((a, b) => b - a));
  expect(steps[0]).toBe(4);
});

for (const { pair, what } of [
  { pair: "donald-trump,javier-milei", what: "where everything is known" },
  { pair: "donald-trump,nayib-bukele", what: "with unknown cells" },
  { pair: "donald-trump@2018-01-01,donald-trump", what: "of one leader on two days" },
  { pair: "lula-da-silva,xi-jinping", what: "of two others" },
]) {
  test(`the sum on the page gives the agreement shown, ${what}`, async ({ page, request }) => {
    await page.goto(`/compare?leaders=${pair}`);
    await page.getByText(/^How is the agreement of .* computed\?$/).click();
    const sum = await readSum(page.getByRole("table", { name: /^Agreement of .*, issue by issue$/ }));
    expect(sum.rows).toHaveLength(ISSUES.length);
    for (const row of sum.rows.filter((r) => r.counted)) {
      expect(row.distance.least, row.issue).toBe(Math.abs((row.a ?? Number.NaN) - (row.b ?? Number.NaN)));
      expect(row.product.least, row.issue).toBe(row.weight * row.distance.least);
    }
    for (const row of sum.rows.filter((r) => !r.counted)) {
      const known = row.a ?? row.b;
      const farthest = known === null ? 4 : Math.max(Math.abs(known + 2), Math.abs(known - 2));
      expect(row.distance, row.issue).toEqual({ least: 0, most: farthest });
    }
    const shown = page.getByRole("region", { name: "How near they are" });
    await expect(shown).toContainText(wholePercent(sum.value));
    if (sum.rows.every((row) => row.counted)) await expect(shown).toContainText("Nothing is left open.");
    else
      await expect(shown).toContainText(
        `it would lie between ${wholePercent(sum.range[0])} and ${wholePercent(sum.range[1])}.`,
      );
    const answer = await request.get(`/api/v1/agreement?leaders=${pair}`);
    const [told] = agreementAnswer.parse(await answer.json()).pairs;
    expect(told?.value).toBeCloseTo(sum.value, 12);
    expect(told?.range[0]).toBeCloseTo(sum.range[0], 12);
    expect(told?.range[1]).toBeCloseTo(sum.range[1], 12);
  });
}

test("weights count, and an issue of weight 0 is left out", async ({ page }) => {
  await page.goto("/compare?leaders=donald-trump,javier-milei&weights=who:3,trade:0");
  await page.getByText(/^How is the agreement of .* computed\?$/).click();
  const sum = await readSum(page.getByRole("table", { name: /^Agreement of .*, issue by issue$/ }));
  expect(sum.rows.find((row) => row.issue === "WHO")?.weight).toBe(3);
  expect(sum.rows.some((row) => row.issue === "Trade")).toBe(false);
  await expect(page.getByText("Left out: Trade (given the weight 0).")).toBeVisible();
  await expect(page.getByRole("region", { name: "How near they are" })).toContainText(
    wholePercent(sum.value),
  );
  await expect(page.getByText("Both hold a position on 8 of 8 issues.").first()).toBeVisible();
});

test("too little in common gives the reason in place of a number", async ({ page }) => {
  await page.goto("/compare?leaders=donald-trump,elizabeth-warren,javier-milei");
  const pair = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { level: 3, name: "Donald Trump and Elizabeth Warren" }) });
  await expect(pair).toContainText("No number: both hold a position on only one of 9 issues, fewer than 5.");
  await expect(pair).toContainText("it would lie between 6% and 89%");
  const order = await page
    .getByRole("region", { name: "How near they are" })
    .getByRole("heading", { level: 3 })
    .allInnerTexts();
  expect(order[0]).toBe("Donald Trump and Javier Milei");

  await page.goto("/compare?leaders=donald-trump,javier-milei&issues=who,trade,brics");
  await expect(page.getByText(/^No number: .* fewer than 5\./).first()).toBeVisible();
});

test("a deed set against a word is marked and counted", async ({ page }) => {
  await page.goto("/compare?leaders=donald-trump,javier-milei");
  await expect(page.getByText("On 1 issue a deed is set against a word")).toBeVisible();
  await page.getByText(/^How is the agreement of .* computed\?$/).click();
  const table = page.getByRole("table", { name: /^Agreement of .*, issue by issue$/ });
  const marked = table.getByRole("row").filter({ hasText: "a deed set against a word" });
  await expect(marked).toHaveCount(1);
  await expect(marked).toContainText("said, read for");
  await expect(marked).toContainText("done, read for");
});

test("the same leader stands twice, on different days", async ({ page }) => {
  await page.goto("/compare?leaders=donald-trump@2018-01-01,donald-trump");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Donald Trump on 1 Jan 2018");
  const paris = issueCard(page, "Paris Agreement");
  await expect(
    paris.getByRole("img", { name: "Donald Trump on 1 Jan 2018: says: opposes strongly, −2" }),
  ).toBeVisible();
  await expect(paris).toContainText("since 20 January 2025");
  await expect(paris).toContainText("from 1 June 2017 to 20 January 2025");
});

test("twenty leaders stand in one comparison, every pair in a matrix", async ({ page }) => {
  await page.goto(`/compare?leaders=${TWENTY}`);
  const matrix = page.getByRole("table", { name: /^Agreement of every pair/ });
  await expect(matrix.getByRole("rowheader")).toHaveCount(20);
  await expect(page.getByText("20 compared on 9 issues")).toBeVisible();
  await matrix.getByRole("link").first().click();
  await expect(page.getByRole("table", { name: /^Agreement of .*, issue by issue$/ })).toBeVisible();
});

test("without JavaScript one chooses two leaders and adds a third on a day of their own", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/compare");
  await page.getByRole("checkbox", { name: /^Giorgia Meloni/ }).check();
  await page.getByRole("checkbox", { name: /^Viktor Orbán/ }).check();
  await page.getByRole("button", { name: "Compare" }).click();
  await page.waitForURL(/leaders=giorgia-meloni/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Giorgia Meloni and Viktor Orbán");
  await page.getByText("Change who is compared (2)").click();
  await page.getByRole("combobox", { name: "Add a leader" }).selectOption({ label: "Donald Trump" });
  await page.getByLabel("On a day of their own (optional)").fill("2018-01-01");
  await page.getByRole("button", { name: "Add" }).click();
  await page.waitForURL(/donald-trump@2018-01-01/);
  await expect(page.getByText("3 compared on 9 issues")).toBeVisible();
  await page.getByText("Change who is compared (3)").click();
  await page.getByRole("link", { name: "Remove Viktor Orbán" }).click();
  await expect(page.getByRole("heading", { level: 1 })).not.toContainText("Orbán");
  await context.close();
});

test("with one leader the page asks for a second", async ({ page }) => {
  const answer = await page.goto("/compare?leaders=donald-trump");
  expect(answer?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Compare Donald Trump with whom?");
});

test("two leaders lead on to their relation, and back to themselves when swapped", async ({ page }) => {
  await page.goto("/compare?leaders=javier-milei,donald-trump");
  await expect(page.getByRole("link", { name: "Their relation through time" })).toHaveAttribute(
    "href",
    "/relations/donald-trump/javier-milei",
  );
  await page.getByRole("link", { name: "Swap sides" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Donald Trump and Javier Milei/);
});
