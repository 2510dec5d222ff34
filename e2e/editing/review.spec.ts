import { randomBytes } from "node:crypto";
import { type Browser, expect, type Page, test } from "@playwright/test";
import type { Change } from "@/lib/change-sets/change";
import { addChanges, moveChangeSet } from "@/lib/change-sets/mutations";
import { actorOf } from "@/lib/people/model";
import { expectDone, publishChanges } from "@/lib/testing/world";
import { leader, source, stance } from "@/lib/testing/world-records";
import { barriersInThemes } from "../support/barriers";
import { editingDatabase, makePerson, type Someone, signIn } from "../support/people";

// A change set from its beginning to its release: written, submitted, discussed, approved, published, seen elsewhere.

/** The other instance, on the same database. */
const second = (path: string) => new URL(path, process.env.STANDPOINT_SECOND_URL).href;

let editor: Someone;
let reviewer: Someone;

// Each walks through a dozen pages, as two people.
test.describe.configure({ timeout: 90_000 });

test.beforeAll(async () => {
  editor = await makePerson("Edda Editor", "editor");
  reviewer = await makePerson("Rolf Reviewer", "reviewer");
});

const acting = ({ id }: Someone, role: "editor" | "reviewer" = "editor") =>
  actorOf({ id, role, isAdmin: false }, null);

/** Publishes an invented leader with one stance, and gives the change that corrects it. */
async function invented() {
  const own = randomBytes(4).toString("hex");
  const slug = `nora-newly-${own}`;
  const minutes = source(`review/${own}`);
  const deed = stance({
    leader: slug,
    issue: "who",
    lane: "says",
    from: "2024",
    position: 1,
    summary: `Nora ${own} asked for red kites.`,
    citations: [{ source: minutes.slug }],
  });
  await publishChanges(
    editingDatabase(),
    [minutes, leader(slug, `Nora Newly ${own}`, `Newly ${own}, Nora`, "AR"), deed],
    { now: new Date() },
  );
  const letter = source(`review/${own}/letter`, { title: `A letter of ${own}` });
  const edit = (position: -1 | -2, summary: string): Change => ({
    ...deed,
    action: "edit",
    kind: "leaderChanged",
    content: {
      ...deed.content,
      position,
      summary,
      citations: [{ source: letter.slug, quote: "All kites, at once." }],
    },
  });
  return { own, path: `/stances/${deed.slug}`, letter, edit };
}

/** Begins a change set as a person does, and puts changes into it. */
async function begin(page: Page, title: string, changes: Change[]) {
  await page.goto("/editing");
  await page.getByRole("main").getByRole("link", { name: "New change set" }).click();
  await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
  const id = Number(new URL(page.url()).pathname.split("/").at(-1));
  expectDone(await addChanges(editingDatabase(), { id, changes, actor: acting(editor), now: new Date() }));
  await page.reload();
  return id;
}

async function someoneSignedIn(browser: Browser, person: Someone, javaScriptEnabled: boolean): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
  await signIn(page, person);
  return page;
}

for (const javaScriptEnabled of [false, true])
  test(`a change is submitted, approved, published and read on another instance, ${javaScriptEnabled ? "with" : "without"} script`, async ({
    browser,
    request,
  }) => {
    const { own, path, letter, edit } = await invented();
    const title = `Kites of ${own}`;
    const author = await someoneSignedIn(browser, editor, javaScriptEnabled);
    const id = await begin(author, title, [letter, edit(-2, `Nora ${own} asked for no kites.`)]);
    await expect(author.getByRole("article").first()).toContainText("the leader changed");
    // Whoever comes from a form stands at a place of the page, and sees the page change all the same.
    await author.goto(`/editing/${id}#changes`);
    await author.getByRole("button", { name: "Submit for review" }).click();
    await expect(author.getByText(`Change set ${id} · in review`)).toBeVisible();
    await expect(author.getByRole("button", { name: "Approve" })).toHaveCount(0);

    const reader = await someoneSignedIn(browser, reviewer, javaScriptEnabled);
    await reader.goto("/editing");
    await reader
      .getByRole("region", { name: "Waits for your review" })
      .getByRole("link", { name: title })
      .click();
    const change = reader.getByRole("article").first();
    await expect(change.locator("del").filter({ hasText: "red" })).toBeVisible();
    await expect(change.locator("ins").filter({ hasText: "no" }).first()).toBeVisible();
    await expect(change.getByRole("complementary")).toContainText("All kites, at once.");
    await expect(reader.getByRole("region", { name: "Effect on the public numbers" })).toContainText(
      `Nora Newly ${own}`,
    );
    await reader.getByLabel("Sentence, for readers").fill(`What Nora ${own} asked for changed.`);
    await reader.getByRole("button", { name: "Approve" }).click();
    await expect(reader.getByText(`Change set ${id} · approved`)).toBeVisible();
    for (const url of [path, second(path)])
      expect(await (await request.get(url)).text()).toContain("red kites");

    await reader.getByRole("button", { name: "Publish now" }).click();
    await expect(reader).toHaveURL(/\/changes\/\d+$/);
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText(`What Nora ${own} asked for changed.`);
    for (const url of [path, second(path)]) {
      const text = await (await request.get(url)).text();
      expect(text).toContain("asked for no kites");
      expect(text).not.toContain("red kites");
    }
    await author.reload();
    await expect(author.getByText("Readers see it as release")).toBeVisible();
  });

test("a reason comes back to its author, who goes on; a comment is marked once its change was altered", async ({
  browser,
}) => {
  const { own, letter, edit } = await invented();
  const title = `Again ${own}`;
  const author = await someoneSignedIn(browser, editor, true);
  const id = await begin(author, title, [letter, edit(-2, `Nora ${own} asked for no kites.`)]);
  await author.getByRole("button", { name: "Submit for review" }).click();
  await expect(author.getByText(`Change set ${id} · in review`)).toBeVisible();

  const reader = await someoneSignedIn(browser, reviewer, true);
  await reader.goto(`/editing/${id}`);
  const change = reader.getByRole("article").first();
  await change.getByText("Comment on this change").first().click();
  await change.getByRole("textbox", { name: "Comment on this change" }).fill("Is it −2 or −1?");
  await change.getByRole("button", { name: "Comment" }).click();
  await expect(change.getByText("Is it −2 or −1?")).toBeVisible();
  await reader.getByText("Return with a reason").first().click();
  await reader.getByRole("button", { name: "Return it" }).click();
  await expect(reader.getByLabel("What has to change")).toHaveAccessibleDescription(/Say why it is returned/);
  await reader.getByLabel("What has to change").fill("The letter says less.");
  await reader.getByRole("button", { name: "Return it" }).click();
  await expect(reader.getByText(`Change set ${id} · returned`)).toBeVisible();

  await author.goto("/editing");
  const back = author.getByRole("region", { name: "Came back to you" });
  await expect(back).toContainText("The letter says less.");
  await back.getByRole("link", { name: title }).click();
  await author.getByRole("button", { name: "Take it up again" }).click();
  await expect(author.getByText(`Change set ${id} · draft`)).toBeVisible();
  expect((await reader.goto(`/editing/${id}`))?.status()).toBe(404);

  const altered = [edit(-1, `Nora ${own} asked for fewer kites.`)];
  expectDone(
    await addChanges(editingDatabase(), { id, changes: altered, actor: acting(editor), now: new Date() }),
  );
  await author.reload();
  await expect(author.getByRole("article").first()).toContainText("altered since");
});

test("an approval of what has changed since it was read is refused in words", async ({ browser }) => {
  const { own, letter, edit } = await invented();
  const author = await someoneSignedIn(browser, editor, false);
  const id = await begin(author, `Stale ${own}`, [letter, edit(-2, `Nora ${own} asked for no kites.`)]);
  const move = async (given: "submit" | "revise") =>
    expectDone(
      await moveChangeSet(editingDatabase(), { id, move: given, actor: acting(editor), now: new Date() }),
    );
  await move("submit");
  const reader = await someoneSignedIn(browser, reviewer, false);
  await reader.goto(`/editing/${id}`);
  await move("revise");
  const changes = [edit(-1, "Something else entirely.")];
  expectDone(await addChanges(editingDatabase(), { id, changes, actor: acting(editor), now: new Date() }));
  await move("submit");
  await reader.getByRole("button", { name: "Approve" }).click();
  await expect(reader.getByRole("status").filter({ hasText: "changed since you read it" })).toBeVisible();
  await expect(reader.getByText(`Change set ${id} · in review`)).toBeVisible();
});

test("a guest reads one change set by a link and answers it as advice, until the link is taken back", async ({
  browser,
}) => {
  const { own, letter, edit } = await invented();
  const author = await someoneSignedIn(browser, editor, false);
  const id = await begin(author, `Guests ${own}`, [letter, edit(-2, `Nora ${own} asked for no kites.`)]);
  await author.getByRole("button", { name: "Submit for review" }).click();
  await author.getByText("Invite a guest to read it").first().click();
  const form = author.getByRole("form", { name: "Invite a guest to read it" });
  await form.getByLabel("Name").fill("Gil Guest");
  await form.getByRole("button", { name: "Make the link" }).click();
  const link = await author.getByLabel("Link for Gil Guest").inputValue();

  const guest = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const answer = await guest.goto(new URL(link).pathname);
  expect(answer?.headers()).toMatchObject({
    "x-robots-tag": "noindex, nofollow",
    "referrer-policy": "same-origin",
    "cache-control": expect.stringContaining("no-store"),
  });
  await expect(guest.getByRole("article").first()).toContainText("All kites, at once.");
  const scripted = await (await browser.newContext()).newPage();
  await scripted.goto(new URL(link).pathname);
  expect(await barriersInThemes(scripted)).toEqual([]);
  await guest.getByLabel("I object").check();
  await guest.getByLabel("Why").fill("The letter is undated.");
  await guest.getByRole("button", { name: "Send the answer" }).click();
  await expect(guest.getByText("The letter is undated.")).toBeVisible();

  await author.goto(`/editing/${id}`);
  const said = author.getByRole("region", { name: "Conversation" });
  await expect(said).toContainText("Gil Guest said guest, not signed in");
  await expect(said).toContainText("objects (advice, no approval)");
  await expect(author.getByText(`Change set ${id} · in review`)).toBeVisible();
  await author.getByRole("form", { name: "Take back the link of Gil Guest" }).getByRole("button").click();
  await expect(author.getByRole("form", { name: "Take back the link of Gil Guest" })).toHaveCount(0);
  expect((await guest.reload())?.status()).toBe(404);
});

test("the pages of review have no barrier that axe finds, in both themes", async ({ browser }) => {
  const { own, letter, edit } = await invented();
  const page = await someoneSignedIn(browser, editor, true);
  const id = await begin(page, `Barriers ${own}`, [letter, edit(-2, `Nora ${own} asked for no kites.`)]);
  const pages = [
    "/editing",
    "/editing/new",
    "/editing/stale",
    "/editing/addresses",
    `/editing/${id}`,
    `/editing/${id}/effect`,
  ];
  for (const path of pages) {
    await page.goto(path);
    expect(await barriersInThemes(page), path).toEqual([]);
  }
  await page.goto(`/editing/${id}`);
  await page.getByRole("button", { name: "Submit for review" }).click();
  await expect(page.getByText(`Change set ${id} · in review`)).toBeVisible();
  const reader = await someoneSignedIn(browser, reviewer, true);
  for (const path of ["/editing", `/editing/${id}`]) {
    await reader.goto(path);
    expect(await barriersInThemes(reader), path).toEqual([]);
  }
});
