import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { agreementAnswer, stancesAnswer } from "./support/answers";
import { issueCard, sideOf } from "./support/comparison";
import { dayFromToday } from "./support/record";

/** Trump on the Paris Agreement, as the record has it on four days. */
const DAYS = [
  { day: "2016-12-31", says: null, does: null, known: "nothing is known" },
  { day: "2018-01-01", says: "2017-06-01", does: null, known: "it is said, not yet done" },
  { day: "2020-06-01", says: "2017-06-01", does: "2019-11-04", known: "it is said and done" },
  { day: "2025-02-01", says: "2025-01-20", does: "2025-01-20", known: "the second exit holds" },
];
const inWords: Record<string, RegExp> = {
  "2017-06-01": /from 1 June 2017/,
  "2019-11-04": /from 4 November 2019/,
  "2025-01-20": /since 20 January 2025/,
};
const reading = (from: string | null) => (from ? "opposes strongly, −2" : "not yet researched");

async function stances(request: APIRequestContext, query: string) {
  const answer = await request.get(`/api/v1/stances?leaders=donald-trump&issues=paris-agreement&${query}`);
  const { asOf, stances: found } = stancesAnswer.parse(await answer.json());
  const from = (lane: string) => found.find((stance) => stance.lane === lane)?.from ?? null;
  return { asOf, says: from("says"), does: from("does"), count: found.length };
}

const paris = (page: Page) => page.getByRole("link", { name: /^Donald Trump, Paris Agreement: / });

for (const { day, says, does, known } of DAYS) {
  test.describe(`as of ${day} ${known}`, () => {
    const cell = `says: ${reading(says)}; does: ${reading(does)}`;

    test("in the grid", async ({ page }) => {
      await page.goto(`/?asOf=${day}`);
      await expect(page.getByRole("region", { name: "Day and release in force" })).toContainText(
        `As of ${spoken(day)}`,
      );
      await expect(paris(page)).toHaveAccessibleName(`Donald Trump, Paris Agreement: ${cell}`);
      await paris(page).click();
      const panel = page.getByRole("region", { name: "Donald Trump on Paris Agreement" });
      for (const from of [says, does])
        if (from) await expect(panel.getByText(inWords[from] ?? "never").first()).toBeVisible();
      if (!says && !does) await expect(panel).toContainText("Nothing is on record on this day");
      await expect(page).toHaveURL(new RegExp(`asOf=${day}`));
    });

    test("in a comparison", async ({ page }) => {
      await page.goto(`/compare?leaders=donald-trump,joe-biden&asOf=${day}`);
      const side = sideOf(issueCard(page, "Paris Agreement"), "Donald Trump");
      for (const from of [says, does])
        if (from) await expect(side.getByText(inWords[from] ?? "never").first()).toBeVisible();
      await expect(side.getByText("opposes strongly")).toHaveCount([says, does].filter(Boolean).length);
    });

    test("on the leader's page", async ({ page }) => {
      await page.goto(`/leaders/donald-trump?asOf=${day}`);
      const row = page
        .getByRole("region", { name: "Positions on the day" })
        .getByRole("row", { name: /^Paris Agreement/ });
      const shown = await row.getByRole("cell").allInnerTexts();
      expect(
        shown
          .slice(0, 2)
          .map((text) => text.replace(/^·\s*/, "").replace(/\s+/g, " ").replace(" −2", ", −2")),
      ).toEqual([reading(says), reading(does)]);
    });

    test("in the interface for programs", async ({ request }) => {
      const found = await stances(request, `asOf=${day}`);
      expect(found).toEqual({ asOf: day, says, does, count: [says, does].filter(Boolean).length });
    });
  });
}

test("out of office the deed is that of the last day in office, or strictly of the day", async ({
  page,
  request,
}) => {
  await page.goto("/?asOf=2022-06-01");
  await expect(paris(page)).toHaveAccessibleName(/does: opposes strongly, −2/);
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: /Donald Trump/ }) });
  await expect(row).toContainText(/19 Jan(uary)? 2021/);
  expect((await stances(request, "asOf=2022-06-01")).does).toBe("2019-11-04");

  await page.goto("/?asOf=2022-06-01&former=strict");
  await expect(paris(page)).toHaveAccessibleName(/does: not yet researched/);
  expect(await stances(request, "asOf=2022-06-01&former=strict")).toMatchObject({
    says: "2017-06-01",
    does: null,
  });

  await page.goto("/leaders/donald-trump?asOf=2022-06-01");
  await expect(page.getByText(/Deeds are those of the last day in office, 19 January 2021/)).toBeVisible();
  await expect(page.getByText("said while in office").first()).toBeVisible();
  const strict = await request.get(
    "/api/v1/agreement?leaders=donald-trump,joe-biden&asOf=2022-06-01&former=strict&lane=does",
  );
  const cells = agreementAnswer.parse(await strict.json()).pairs[0]?.cells ?? [];
  expect(cells.find((cell) => cell.issue === "paris-agreement")?.a.position).toBeNull();
});

test("leaders who are not in office on the day stand apart", async ({ page }) => {
  await page.goto("/?asOf=2018-01-01");
  const apart = page.getByRole("rowgroup").filter({ hasText: "Not in office on this day" });
  await expect(apart.getByRole("rowheader", { name: /Javier Milei/ })).toContainText("before office");
  await expect(apart.getByRole("rowheader", { name: /Joe Biden/ })).toContainText("19 Jan 2017");
  const office = page.getByRole("rowgroup").filter({ hasText: /^In office on this day/ });
  await expect(office.getByRole("rowheader", { name: /Donald Trump/ })).toHaveCount(1);
});

test("one control changes the day, and links keep it", async ({ page }) => {
  await page.goto("/compare?leaders=donald-trump,joe-biden");
  await page.getByLabel("Show as of").fill("2018-01-01");
  await page
    .getByRole("region", { name: "Day and release in force" })
    .getByRole("button", { name: "Show" })
    .click();
  await page.waitForURL(/asOf=2018-01-01/);
  expect(new URL(page.url()).searchParams.get("leaders")).toBe("donald-trump,joe-biden");
  await page.getByRole("main").getByRole("link", { name: "Donald Trump", exact: true }).first().click();
  await expect(page).toHaveURL(/\/leaders\/donald-trump\?asOf=2018-01-01/);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Overview" }).click();
  await expect(page).toHaveURL(/asOf=2018-01-01/);
});

test("a release can be asked for by its number", async ({ page, request }) => {
  await page.goto("/?release=1");
  await expect(page.getByRole("region", { name: "Day and release in force" })).toContainText("release 1");
  await expect(page.getByRole("link", { name: "Permanent link to this page" })).toHaveAttribute(
    "href",
    /asOf=\d{4}-\d{2}-\d{2}&release=1/,
  );
  const refused = await request.get("/?release=999");
  expect(refused.status()).toBe(400);
  expect(await refused.text()).toContain("there is no release of this number");
});

test("a day after today is refused, in words", async ({ page }) => {
  const later = dayFromToday(2);
  const answer = await page.goto(`/?asOf=${later}`);
  expect(answer?.status()).toBe(400);
  await expect(page.getByRole("main")).toContainText(`asOf = “${later}”: this day lies after today`);
});

test("what lies after the last check is marked as last checked", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("region", { name: "Day and release in force" })).toContainText(
    "as last checked on 30 June 2026",
  );
});

function spoken(day: string): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));
}
