import { type Browser, expect, type Page, test } from "@playwright/test";
import { createClient } from "@/lib/db/client";
import { buildWorld, publishChanges, WORLD_AT } from "@/lib/testing/world";
import { leader, source, stance } from "@/lib/testing/world-records";
import { type FreshPlace, startFreshPlace } from "../support/fresh-place";
import { beginAsAdmin, invite, welcome } from "../support/fresh-team";
import { csvFile, fileOfStances } from "../support/import-file";

// The whole way of a small team from its first day, without script: accounts, one change, its release, its undoing, and a
// file of 500 stances.

const WHO = leader("nora-newly", "Nora Newly", "Newly, Nora", "XA");
const MINUTES = source("first-day/minutes");
const DEED = stance({
  leader: WHO.slug,
  issue: "kites",
  lane: "does",
  from: "2019",
  position: 1,
  summary: "Signed a licence for red kites.",
  citations: [{ source: MINUTES.slug }],
});
const PATH = `/stances/${DEED.slug}`;
const FILE = fileOfStances("XA");

let place: FreshPlace;
let second: string;

test.beforeAll(async () => {
  test.setTimeout(90_000);
  place = await startFreshPlace();
  const db = createClient(place.databaseUrl, 2);
  await buildWorld(db);
  await publishChanges(db, [WHO, MINUTES, DEED], { now: WORLD_AT });
  await publishChanges(db, FILE.changes, { now: WORLD_AT });
  await db.$disconnect();
});

test.afterAll(async () => {
  await place.stop();
});

/** What readers of the second instance see. */
const read = async (page: Page, path = PATH) => (await page.request.get(new URL(path, second).href)).text();
const without = async (browser: Browser) =>
  (await browser.newContext({ baseURL: place.url, javaScriptEnabled: false })).newPage();

/** Submits the change set that the author has before them, and has it approved and published by somebody else. */
async function letPublish(author: Page, reviewer: Page): Promise<void> {
  await author.getByRole("button", { name: "Submit for review" }).click();
  await expect(author.getByText("· in review")).toBeVisible();
  await reviewer.goto("/editing");
  await reviewer
    .getByRole("region", { name: "Waits for your review" })
    .getByRole("heading", { level: 3 })
    .getByRole("link")
    .click();
  await reviewer.getByRole("button", { name: "Approve" }).click();
  await expect(reviewer.getByText("· approved")).toBeVisible();
  await reviewer.getByRole("button", { name: "Publish now" }).click();
  await expect(reviewer).toHaveURL(/\/changes\/\d+$/);
}

test("a team is made, a stance changed, published, seen elsewhere at once, taken back, and 500 brought in", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const admin = await without(browser);
  await beginAsAdmin(admin, place.link, "Robin Example");
  // Each start makes a new link while there is no account: the second instance comes after it was used.
  second = await place.another();
  const author = await welcome(await invite(admin, "Ada Example", "Editor"), await without(browser));
  const reviewer = await welcome(await invite(admin, "Rita Example", "Reviewer"), await without(browser));

  await author.goto(PATH);
  await author.getByRole("link", { name: "Edit this record" }).click();
  await author.getByLabel("What it is about").fill("The colour of the kites");
  await author.getByRole("button", { name: "Open it and edit" }).click();
  await author.getByLabel("What was said or done").fill("Signed a licence for blue kites.");
  await author.getByLabel("We corrected the record").check();
  await author.getByRole("button", { name: "Put into the change set" }).click();
  await expect(author.getByRole("article").first()).toContainText("blue");
  expect(await read(admin)).toContain("red kites");
  await letPublish(author, reviewer);
  expect(await read(admin)).toContain("blue kites");
  expect(await read(admin)).not.toContain("red kites");

  await author.goto(new URL(reviewer.url()).pathname);
  await author.getByRole("link", { name: "take this release back" }).click();
  await author.getByRole("button", { name: "Open the change set" }).click();
  await expect(author.getByRole("main")).toContainText(/takes back release \d+/);
  await letPublish(author, reviewer);
  await expect(reviewer.getByRole("heading", { level: 1 })).toContainText("was taken back");
  expect(await read(admin)).toContain("red kites");
  expect(await read(admin)).not.toContain("blue kites");

  await author.goto("/editing");
  await author.getByRole("link", { name: "Imports" }).click();
  await author.getByLabel("File", { exact: true }).setInputFiles(csvFile("stances.csv", FILE.rows));
  await author.getByLabel("Title").fill("Five hundred stances");
  await author.getByLabel("We corrected the record").check();
  await author.getByRole("button", { name: "Read the file" }).click();
  await expect(author.getByText("Every row is checked: 500 refused.")).toBeVisible({ timeout: 20_000 });
  await author.getByLabel("What “How sure” gives").selectOption({ label: "How well it is sourced" });
  await author.getByRole("button", { name: "Check the rows again" }).click();
  await expect(author.getByText("Every row is checked: 500 to add.")).toBeVisible({ timeout: 20_000 });
  await author.getByRole("button", { name: "Make the change set" }).click();
  await expect(author.getByText("Added: 500 stances and 5 sources.")).toBeVisible();
  expect(await read(admin, FILE.last.path)).not.toContain(FILE.last.summary);
  await letPublish(author, reviewer);
  expect(await read(admin, FILE.last.path)).toContain(FILE.last.summary);
});
