import { randomBytes } from "node:crypto";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { accessLinkPath } from "@/lib/access-links/model";
import { moveChangeSet } from "@/lib/change-sets/mutations";
import { publishChangeSet } from "@/lib/change-sets/publish";
import { actorOf } from "@/lib/people/model";
import { makeReplyLink } from "@/lib/reports/links/mutations";
import { AUTHOR, expectDone, publishChanges } from "@/lib/testing/world";
import { leader, source, stance } from "@/lib/testing/world-records";
import { barriersInThemes } from "../support/barriers";
import { beyondWindow } from "../support/beyond";
import { editingDatabase, makePerson, type Someone, signIn } from "../support/people";

// Readers say what is wrong, a person written about replies, editors answer: each from its first page to its last.

const suffix = [...randomBytes(5)].map((byte) => String.fromCharCode(97 + (byte % 26))).join("");
const slug = `ida-invented-${suffix}`;
const NAME = `Ida Invented ${suffix}`;
const STANCE = `${slug}-who-says-2020-03-04`;
const SUMMARY = `Said in an invented speech that the organisation should be left (${suffix}).`;
const second = process.env.STANDPOINT_SECOND_URL ?? "";
let editor: Someone;
let reviewer: Someone;

// Each goes through several people and pages, and asks axe of most of them.
test.describe.configure({ timeout: 90_000 });

test.beforeAll(async () => {
  const db = editingDatabase();
  const country = await db.country.findFirstOrThrow({ orderBy: { slug: "asc" }, select: { slug: true } });
  const cited = source(`speech-${suffix}`);
  await publishChanges(
    db,
    [
      cited,
      leader(slug, NAME, `Invented ${suffix}, Ida`, country.slug),
      stance({
        leader: slug,
        issue: "who",
        lane: "says",
        from: "2020-03-04",
        position: -2,
        summary: SUMMARY,
        citations: [{ source: cited.slug }],
      }),
    ],
    { now: new Date() },
  );
  editor = await makePerson("Edda Example", "editor");
  reviewer = await makePerson("Rolf Example", "reviewer");
});

/** A page of somebody who is signed in nowhere and whose browser runs no script. */
async function plainReader(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  return context.newPage();
}

test("a reader reports an error without script, and finds the editor's answer where the receipt said", async ({
  browser,
  page,
  context,
}) => {
  const reader = await plainReader(browser);
  await reader.goto(`/stances/${STANCE}`);
  await reader.getByRole("link", { name: "Report an error on this page" }).click();
  await expect(reader.getByRole("region", { name: "What it is about" })).toContainText(`/stances/${STANCE}`);
  // A form that is refused keeps what was typed.
  await reader.getByLabel("What is wrong, and what should stand there").fill("Wrong.");
  await reader.getByLabel("A source").fill("the gazette");
  await reader.getByRole("button", { name: "Send" }).click();
  await expect(reader.getByLabel("A source")).toHaveAccessibleDescription(/begins with https/);
  await expect(reader.getByLabel("A source")).toHaveValue("the gazette");
  const words = `The speech was held on the fifth of March, as the gazette says (${suffix}).`;
  await reader.getByLabel("What is wrong, and what should stand there").fill(words);
  await reader.getByLabel("A source").fill("https://example.org/gazette");
  await reader.getByRole("button", { name: "Send" }).click();
  const title = reader.getByRole("heading", { level: 1, name: /^Report \d+$/ });
  await expect(title).toBeVisible();
  const report = (await title.textContent()) ?? "";
  await expect(reader.getByText(/^An editor answers by \d+ \w+ \d{4}\.$/)).toBeVisible();
  const receipt = reader.url();

  await signIn(page, editor);
  await page.goto("/editing/reports");
  expect(await barriersInThemes(page)).toEqual([]);
  await page.getByRole("link", { name: new RegExp(`^${report}:.*${NAME}`) }).click();
  await expect(page.getByRole("region", { name: "What was sent" })).toContainText(words);
  await expect(page.getByRole("region", { name: "The record" })).toContainText(SUMMARY);
  await page.getByRole("button", { name: "Take it on" }).click();
  await expect(page.getByText("taken on by you")).toBeVisible();
  expect(await barriersInThemes(page)).toEqual([]);
  await page.getByRole("button", { name: "Send the answer" }).click();
  await expect(page.getByRole("form", { name: "Answer" }).getByRole("status")).toContainText("another look");
  await page.getByLabel(/^Decline/).check();
  const answer = "The gazette is of the fifth, the speech of the fourth; its own minutes say so.";
  await page.getByRole("textbox", { name: "Answer" }).fill(answer);
  await page.getByRole("button", { name: "Send the answer" }).click();
  await expect(page.getByRole("region", { name: "What became of it" })).toContainText(answer);
  await expect(page.getByRole("region", { name: "History" })).toContainText(`${editor.name}: answered`);

  // On the other instance as well: the receipt holds wherever it is read.
  for (const address of [receipt, receipt.replace(new URL(receipt).origin, second)]) {
    await reader.goto(address);
    await expect(reader.getByText(/^Declined on/)).toBeVisible();
    await expect(reader.getByText(answer)).toBeVisible();
  }
  await reader.context().close();
  // A receipt with another number is nobody's.
  const other = receipt.replace(/\/(\d+)-/, (_, number) => `/${Number(number) + 1}-`);
  expect((await context.request.get(other)).status()).toBe(404);
});

test("a person written about replies through a link without script; the reply is published beside the record", async ({
  browser,
  page,
}) => {
  await signIn(page, editor);
  await page.goto(`/editing/reports/links?leader=${slug}`);
  expect(await barriersInThemes(page)).toEqual([]);
  await page.getByLabel("For whom it is").fill(`The office of ${NAME}`);
  await page.getByRole("button", { name: "Make the link" }).click();
  const link = await page.getByLabel(/^The link for/).inputValue();
  const path = new URL(link).pathname;

  const person = await plainReader(browser);
  await person.goto(path);
  await expect(person.getByRole("heading", { level: 1, name: `The record about ${NAME}` })).toBeVisible();
  const own = person.getByRole("region", { name: "The record", exact: true });
  await expect(own.getByText(SUMMARY).first()).toBeVisible();
  await own.getByRole("link", { name: /^Write about this/ }).click();
  const words = `I said “reformed”, not “left”. The whole speech is public (${suffix}).`;
  await person.getByLabel("What you write", { exact: true }).fill(words);
  await person.getByRole("button", { name: "Send" }).click();
  const sent = person.getByRole("region", { name: "What you sent" });
  await expect(sent).toContainText(words);
  await expect(sent).toContainText(/An editor answers by/);

  await page.goto("/account/notices");
  expect(await barriersInThemes(page)).toEqual([]);
  await page
    .getByRole("link", { name: new RegExp(`The office of ${NAME} sent a message through the link`) })
    .click();
  await page.getByRole("button", { name: "Put it into a change set" }).click();
  await expect(page).toHaveURL(/\/editing\/\d+$/);
  await expect(page.getByRole("list", { name: "Reports that this change set answers" })).toContainText(
    "a reply",
  );
  const changeSet = Number(new URL(page.url()).pathname.split("/").at(-1));

  const db = editingDatabase();
  const now = new Date();
  const as = ({ id }: Someone, role: "editor" | "reviewer") => actorOf({ id, role, isAdmin: false }, null);
  expectDone(await moveChangeSet(db, { id: changeSet, move: "submit", actor: as(editor, "editor"), now }));
  expectDone(
    await moveChangeSet(db, { id: changeSet, move: "approve", actor: as(reviewer, "reviewer"), now }),
  );
  const { release } = expectDone(
    await publishChangeSet(db, { id: changeSet, actor: as(reviewer, "reviewer"), now }),
  );

  await person.reload();
  await expect(sent).toContainText("word for word, beside the record");
  await expect(sent.getByRole("link", { name: `release ${release}` })).toBeVisible();
  for (const origin of ["", second]) {
    await person.goto(`${origin}/stances/${STANCE}`);
    await expect(person.getByRole("figure").filter({ hasText: words })).toContainText(
      `The office of ${NAME}`,
    );
  }
  await person.context().close();
});

test("a link that was ended opens nothing, and neither does one that was never made", async ({
  browser,
  page,
}) => {
  await signIn(page, editor);
  await page.goto(`/editing/reports/links?leader=${slug}`);
  const label = `Nobody ${suffix}`;
  await page.getByLabel("For whom it is").fill(label);
  await page.getByRole("button", { name: "Make the link" }).click();
  const path = new URL(await page.getByLabel(/^The link for/).inputValue()).pathname;
  const person = await plainReader(browser);
  await person.goto(path);
  await expect(person.getByRole("heading", { level: 1, name: `The record about ${NAME}` })).toBeVisible();
  expect(await barriersInThemes(page)).toEqual([]);
  await page.reload();
  await page
    .getByRole("form", { name: `End the link for ${label}` })
    .getByRole("button")
    .click();
  await expect(page.getByRole("form", { name: `End the link for ${label}` })).toHaveCount(0);
  for (const dead of [path, `${path.slice(0, -1)}!`, "/reply/nothing"]) {
    const answer = await person.goto(dead);
    expect(answer?.status()).toBe(404);
    await expect(person.getByRole("heading", { level: 1 })).toHaveText("This link does not hold");
  }
  await person.context().close();
});

test("the pages that need no account have no barrier that axe knows", async ({ page }) => {
  const made = await makeReplyLink(editingDatabase(), {
    leader: slug,
    label: "Whoever it is for",
    actor: actorOf({ id: editor.id, role: "editor", isAdmin: false }, null),
    now: new Date(),
  });
  const paths = [
    `/corrections?about=${encodeURIComponent(`/stances/${STANCE}`)}`,
    "/corrections",
    accessLinkPath("reply", expectDone(made).token),
    "/reply/nothing",
  ];
  for (const path of paths)
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      expect(await barriersInThemes(page), `${path}, ${width} wide`).toEqual([]);
      expect(await beyondWindow(page), `${path}, ${width} wide`).toBeLessThanOrEqual(0);
    }
});

test("notices are marked as read one by one and all at once, without script too", async ({ browser }) => {
  const reader = await makePerson("Nora Example", "reviewer");
  const db = editingDatabase();
  const now = new Date();
  const titles = ["One", "Two", "Three"].map((title) => `${title} ${suffix}`);
  await db.notice.createMany({
    data: titles.map((title) => ({
      userId: reader.id,
      kind: "submitted",
      changeSetId: 1,
      detail: { title, by: AUTHOR.id, note: null, release: null },
      at: now,
    })),
  });
  const page = await plainReader(browser);
  await signIn(page, reader);
  await page.getByRole("link", { name: "3 new notices" }).click();
  await page
    .getByRole("form", { name: new RegExp(`Mark as read: “${titles[1]}”`) })
    .getByRole("button")
    .click();
  await expect(page.getByRole("link", { name: "2 new notices" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Read before" })).toContainText(titles[1] ?? "");
  await page.getByRole("button", { name: "Mark all as read" }).click();
  await expect(page.getByRole("link", { name: "No new notices" })).toBeVisible();
  await page.context().close();
});
