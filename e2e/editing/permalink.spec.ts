import { expect, type Page, test } from "@playwright/test";
import { publishChanges } from "@/lib/testing/world";
import { issue, leader, source, stance, term } from "@/lib/testing/world-records";
import { letters } from "../support/invented";
import { editingDatabase } from "../support/people";

/** What the page's main part shows, as text. */
const shown = (page: Page) => page.getByRole("main").textContent();

test("the permanent link of an old release still shows the old state after three more releases, and what they changed", async ({
  browser,
}) => {
  const own = letters();
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const [ada, bo] = ["ada", "bo"].map((name) =>
    leader(`${name}-${own}`, `${name === "ada" ? "Ada" : "Bo"} ${own}`, `${own}, ${name}`, "AR"),
  );
  if (!ada || !bo) throw new Error("two were made");
  const kites = issue(`kites-${own}`, `Kites ${own}`, 900);
  const minutes = source(`minutes-${own}`);
  const cited = { issue: kites.slug, lane: "says" as const, citations: [{ source: minutes.slug }] };
  const publish = (...changes: Parameters<typeof publishChanges>[1]) =>
    publishChanges(editingDatabase(), changes, { now: new Date() });
  await publish(
    ada,
    bo,
    ...[ada, bo].map(({ slug }) => term(slug, "President", "2010-01-01", null, "head")),
    kites,
    minutes,
    stance({ ...cited, leader: ada.slug, from: "2019", to: "2020", position: 2 }),
    stance({ ...cited, leader: bo.slug, from: "2019", to: "2020", position: -1 }),
  );

  await page.goto(`/compare?leaders=${ada.slug},${bo.slug}&issues=${kites.slug}&asOf=2019-06-01`);
  const permanent = await page
    .getByRole("contentinfo")
    .getByRole("link", { name: "Permanent link" })
    .getAttribute("href");
  await page.goto(permanent ?? "");
  const before = await shown(page);
  await expect(page.getByRole("complementary", { name: "Since this release" })).toHaveCount(0);

  for (const [who, from, to] of [
    [ada, "2018", null],
    [ada, "2017", "2018"],
    [bo, "2018", null],
  ] as const)
    await publish(stance({ ...cited, lane: "does", leader: who.slug, from, to, position: -2 }));

  await page.goto(permanent ?? "");
  expect(await shown(page)).toBe(before);
  await expect(
    page.getByText(/^As published in release \d+ on .*; the newest is release \d+\.$/),
  ).toBeVisible();
  const since = page.getByRole("complementary", { name: "Since this release" });
  await since.getByText(/^2 lines of this view differ in release \d+; 3 releases since/).click();
  await expect(since.getByText(new RegExp(`^Ada ${own}, Kites ${own}: .*→ .*−2`))).toBeVisible();

  await since.getByRole("link", { name: /^Show this view as published in release/ }).click();
  await expect(page).toHaveURL(/asOf=2019-06-01/);
  await expect(page).not.toHaveURL(/release=/);
  expect(await shown(page)).not.toBe(before);
});
