import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { type Invented, letters, openDraft, publishInvented } from "../support/invented";
import { editingDatabase, makePerson, type Someone, signIn } from "../support/people";

// What an editor does with the forms of records, and what survives while they are filled in.

let record: Invented;
let editor: Someone;
let id: number;

test.beforeAll(async () => {
  record = await publishInvented();
});

test.beforeEach(async () => {
  editor = await makePerson("Edda Editor", "editor");
  id = await openDraft(editor);
});

const deedPath = () => `/editing/${id}/stance/${record.deed}`;
const summary = (page: Page) => page.getByLabel("What was said or done");
const put = (page: Page) => page.getByRole("button", { name: "Put into the change set" });
const keeping = (page: Page) => page.locator(".keeping");

/** Types into a field once the page's script listens: what is shown beside it then follows. */
async function type(page: Page, text: string): Promise<void> {
  await expect(page.getByText("What you type is kept as you go.")).toBeVisible();
  await expect(async () => {
    await summary(page).fill("");
    await summary(page).fill(text);
    await expect(keeping(page)).not.toContainText("What you type is kept as you go.", { timeout: 2000 });
  }).toPass();
}

test.describe("a stance", () => {
  test("is written with a source of its own and put into the set, without script", async ({ browser }) => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await signIn(page, editor);
    await page.goto(`/editing/${id}/stance/new`);
    await page.getByLabel("Leader", { exact: true }).selectOption(record.leader.slug);
    await page.getByLabel("Issue", { exact: true }).selectOption(record.issue.slug);
    await page.getByRole("radio", { name: /^Says/ }).check();
    await page.getByRole("radio", { name: /^\+1 supports/ }).check();
    await page.getByLabel("From", { exact: true }).fill("2024-03");
    await summary(page).fill("Announced a licence for kites.");
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(page.getByRole("complementary")).toContainText("Announced a licence for kites.");
    await expect(page.getByRole("complementary")).toContainText(`Overlaps with ${record.word}`);
    await page.getByRole("button", { name: "End that one in March 2024" }).click();
    await expect(page.getByRole("complementary")).not.toContainText("Overlaps");

    await put(page).click();
    await expect(page.getByRole("status").first()).toContainText("Nothing you typed is lost");
    await expect(page.getByRole("group", { name: "Sources" })).toContainText("need at least one source");
    await expect(summary(page)).toHaveValue("Announced a licence for kites.");
    await page.getByLabel("Why this position").fill("With conditions.");
    await page.getByRole("radio", { name: "High" }).check();
    await page.getByRole("button", { name: "Add a source" }).click();
    const find = page.getByLabel("Its address, or words of title and publisher");
    await find.fill(record.source.title);
    await page.getByRole("button", { name: "Look in the register" }).click();
    await page.getByRole("button", { name: "Use this one" }).click();
    await expect(page.getByRole("link", { name: record.source.title }).first()).toBeVisible();
    await page.getByRole("button", { name: "Add a source" }).click();
    await find.fill(`https://example.org/${letters()}`);
    await page.getByRole("button", { name: "Look in the register" }).click();
    await page.getByLabel("Title", { exact: true }).fill("A speech on kites");
    await page.getByLabel("Publisher", { exact: true }).fill("The Example Gazette");
    await put(page).click();
    await expect(page).toHaveURL(new RegExp(`/editing/${id}#stance.`));
    await expect(page.getByRole("main")).toContainText("Announced a licence for kites.");
    await expect(page.getByRole("main")).toContainText("A speech on kites");
  });

  test("shows beside it what it makes, while it is typed", async ({ page }) => {
    await signIn(page, editor);
    await page.goto(deedPath());
    await type(page, "She reportedly signed a shameful decree.");
    const beside = page.getByRole("complementary");
    await expect(beside).toContainText("She reportedly signed a shameful decree.");
    await expect(page.getByText("claims something in the name of nobody")).toBeVisible();
    await expect(page.getByText("judges instead of saying what happened")).toBeVisible();
    await page.getByLabel("−2 opposes strongly", { exact: false }).check();
    await expect(beside).toContainText("opposes strongly");
    await page.getByLabel("The leader changed", { exact: false }).check();
    await put(page).click();
    await expect(page.getByLabel("Since when")).toHaveAccessibleDescription(/Say since when/);
    await page.getByLabel("Since when").fill("2025-02");
    await put(page).click();
    await expect(page).toHaveURL(new RegExp(`/editing/${id}#stance.`));
    const rows = await editingDatabase().stanceRevision.findMany({
      where: { changeSetId: id },
      orderBy: { from: "asc" },
      select: { position: true, from: true, to: true },
    });
    const turn = new Date("2025-02-01");
    expect(rows).toEqual([
      { position: 2, from: new Date("2019-01-01"), to: turn },
      { position: -2, from: turn, to: null },
    ]);
  });

  test("takes rows of sources in any order, also without a connection", async ({ page, context }) => {
    await signIn(page, editor);
    await page.goto(deedPath());
    await type(page, "Signed a decree.");
    await context.setOffline(true);
    const rows = page.getByRole("group", { name: "Sources" }).getByRole("listitem");
    await expect(rows).toHaveCount(1);
    await page.getByRole("button", { name: "Add a source" }).click();
    await expect(rows).toHaveCount(2);
    await page.getByLabel("Its address, or words of title and publisher").fill("https://example.org/second");
    await page.getByRole("button", { name: "Move up (No. 2)" }).click();
    await expect(rows.first().getByRole("textbox").first()).toHaveValue("https://example.org/second");
    await page.getByRole("button", { name: "Remove (No. 1)" }).click();
    await expect(rows).toHaveCount(1);
    await expect(rows.first()).toContainText(record.source.title);
    await expect(summary(page)).toHaveValue("Signed a decree.");
  });
});

test.describe("what was typed is never gone", () => {
  const offer = (page: Page) => page.getByText("On this device there is text of this form");

  async function reopened(context: BrowserContext, path: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(path);
    return page;
  }

  test("is kept on the server after a pause, and there on another device", async ({ page, browser }) => {
    await signIn(page, editor);
    await page.goto(`/editing/${id}/event/new`);
    const path = page.url();
    await expect(page.getByText("What you type is kept as you go.")).toBeVisible();
    await expect(async () => {
      await page.getByLabel("Title").fill("");
      await page.getByLabel("Title").fill("An invented summit");
      await expect(keeping(page)).toContainText("Kept at", { timeout: 3000 });
    }).toPass();
    const other = await (await browser.newContext()).newPage();
    await signIn(other, editor);
    await other.goto(path);
    await expect(other.getByLabel("Title")).toHaveValue("An invented summit");
    await expect(other.getByRole("note").first()).toContainText("What you typed was kept");
    await expect(offer(other)).toHaveCount(0);
  });

  test("where a tab is killed before the server knew of it, it is offered, and never taken unasked", async ({
    page,
    context,
  }) => {
    await signIn(page, editor);
    await page.goto(deedPath());
    await type(page, "First words.");
    await expect(keeping(page)).toContainText("Kept at");
    await context.setOffline(true);
    await summary(page).fill("Words that only this device has.");
    await expect(keeping(page)).toContainText("kept on this device");
    await page.close({ runBeforeUnload: false });
    await context.setOffline(false);

    const again = await reopened(context, deedPath());
    await expect(offer(again)).toBeVisible();
    await expect(again.getByText("Words that only this device has.")).toBeVisible();
    await expect(summary(again)).toHaveValue("First words.");
    await again.getByRole("button", { name: "Use it" }).click();
    await expect(summary(again)).toHaveValue("Words that only this device has.");
    await expect(keeping(again)).toContainText("Kept at");
    await again.reload();
    await expect(summary(again)).toHaveValue("Words that only this device has.");
    await expect(offer(again)).toHaveCount(0);
  });

  test("a lost connection is said; once it is back everything is sent", async ({ page, context }) => {
    await signIn(page, editor);
    await page.goto(deedPath());
    await type(page, "Before.");
    await context.setOffline(true);
    await summary(page).fill("While the connection was lost.");
    await expect(keeping(page)).toContainText("No connection");
    await put(page).click();
    await expect(page.getByRole("status").filter({ hasText: "The server did not answer" })).toBeVisible();
    await expect(summary(page)).toHaveValue("While the connection was lost.");
    await context.setOffline(false);
    await expect(keeping(page)).toContainText("Kept at");
    const kept = await editingDatabase().workingCopy.findFirstOrThrow({ where: { changeSetId: id } });
    expect(kept.form).toMatchObject({ values: { summary: "While the connection was lost." } });
  });

  test("an ended sign-in is said; signed in again in another tab, it is sent", async ({ page, context }) => {
    await signIn(page, editor);
    await page.goto(deedPath());
    await type(page, "Before.");
    await expect(keeping(page)).toContainText("Kept at");
    await editingDatabase().session.deleteMany({ where: { userId: editor.id } });
    await summary(page).fill("After the sign-in ended.");
    await expect(keeping(page)).toContainText("You are signed out");
    const tab = context.waitForEvent("page");
    await page.getByRole("link", { name: "Sign in in another tab" }).click();
    await signIn(await tab, editor);
    await page.bringToFront();
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await expect(keeping(page)).toContainText("Kept at");
    const kept = await editingDatabase().workingCopy.findFirstOrThrow({ where: { changeSetId: id } });
    expect(kept.form).toMatchObject({ values: { summary: "After the sign-in ended." } });
  });

  test("an ended sign-in loses nothing without script either: what was sent is carried along", async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await signIn(page, editor);
    await page.goto(deedPath());
    await summary(page).fill("Typed\nover two lines.");
    await editingDatabase().session.deleteMany({ where: { userId: editor.id } });
    await page.getByRole("button", { name: "Keep as it is" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are signed out");
    await page.getByRole("button", { name: "Send it again" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are signed out");
    await signIn(await context.newPage(), editor);
    await page.getByRole("button", { name: "Send it again" }).click();
    await expect(summary(page)).toHaveValue("Typed\nover two lines.");
    await expect(page.getByRole("note").first()).toContainText("What you typed was kept");
  });

  test("two tabs do not overwrite each other unseen", async ({ page, context }) => {
    await signIn(page, editor);
    await page.goto(deedPath());
    const second = await reopened(context, deedPath());
    await type(page, "From the first tab.");
    await expect(keeping(page)).toContainText("Kept at");
    await type(second, "From the second tab.");
    await expect(keeping(second)).toContainText("saved from another tab or device");
    await expect(summary(second)).toHaveValue("From the second tab.");
    const opened = context.waitForEvent("page");
    await second.getByRole("link", { name: "Look at the other" }).click();
    await expect(summary(await opened)).toHaveValue("From the first tab.");
    await second.getByRole("button", { name: "Keep mine in its place" }).click();
    await expect(keeping(second)).toContainText("Kept at");
    await summary(page).fill("From the first tab again.");
    await expect(keeping(page)).toContainText("saved from another tab or device");
  });

  test("thrown away on purpose, the form begins again with what is published", async ({ page }) => {
    await signIn(page, editor);
    await page.goto(deedPath());
    const before = await summary(page).inputValue();
    await type(page, "Never mind.");
    await expect(keeping(page)).toContainText("Kept at");
    await page.getByRole("button", { name: "Throw away what is typed" }).click();
    await expect(summary(page)).toHaveValue(before);
    await page.reload();
    await expect(summary(page)).toHaveValue(before);
    await expect(offer(page)).toHaveCount(0);
  });
});
