import { type Browser, expect, type Page, test } from "@playwright/test";
import { createClient } from "@/lib/db/client";
import { buildWorld, publishChanges, WORLD_AT } from "@/lib/testing/world";
import { leader, source, stance } from "@/lib/testing/world-records";
import { type FreshPlace, startFreshPlace } from "../support/fresh-place";
import { beginAsAdmin, invite, welcome } from "../support/fresh-team";

// The whole way of a small team from its first day, without script: accounts, one change, its release, and its undoing.

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

let place: FreshPlace;
let second: string;

test.beforeAll(async () => {
  place = await startFreshPlace();
  const db = createClient(place.databaseUrl, 2);
  await buildWorld(db);
  await publishChanges(db, [WHO, MINUTES, DEED], { now: WORLD_AT });
  await db.$disconnect();
});

test.afterAll(async () => {
  await place.stop();
});

/** What readers of the second instance see. */
const read = async (page: Page) => (await page.request.get(new URL(PATH, second).href)).text();
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

test("a team is made, a stance changed, published, seen elsewhere at once, and taken back", async ({
  browser,
}) => {
  test.slow();
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
});
