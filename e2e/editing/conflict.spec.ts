import { type Browser, expect, type Page, test } from "@playwright/test";
import type { Change } from "@/lib/change-sets/change";
import { addChanges, moveChangeSet } from "@/lib/change-sets/mutations";
import { actorOf } from "@/lib/people/model";
import { expectDone, publishChanges, REVIEWER } from "@/lib/testing/world";
import { stance } from "@/lib/testing/world-records";
import { type Invented, openDraft, publishInvented } from "../support/invented";
import { editingDatabase, makePerson, type Someone, signIn } from "../support/people";

// Two change sets touch the same words: the second to publish is stopped, and its author decides field by field.

let record: Invented;
let author: Someone;
let reviewer: Someone;

test.beforeAll(async () => {
  record = await publishInvented();
  author = await makePerson("Edda Editor", "editor");
  reviewer = await makePerson("Rolf Reviewer", "reviewer");
});

/** A correction of the invented deed; `citations` stay as they are published. */
async function correction(summary: string): Promise<Change> {
  const row = await editingDatabase().stanceRevision.findFirstOrThrow({
    where: { record: { slug: record.deed }, until: null },
    include: { citations: { include: { source: true } } },
  });
  const citations = row.citations.map(({ source }) => ({ source: source.slug }));
  const given = { leader: record.leader.slug, issue: record.issue.slug, lane: "does", from: "2019" } as const;
  return { ...stance({ ...given, position: 2, summary, citations }), action: "edit", kind: "corrected" };
}

async function approvedSet(summary: string): Promise<number> {
  const id = await openDraft(author);
  const actor = actorOf({ id: author.id, role: "editor", isAdmin: false }, null);
  const now = new Date();
  expectDone(await addChanges(editingDatabase(), { id, changes: [await correction(summary)], actor, now }));
  expectDone(await moveChangeSet(editingDatabase(), { id, move: "submit", actor, now }));
  expectDone(await moveChangeSet(editingDatabase(), { id, move: "approve", actor: REVIEWER, now }));
  return id;
}

async function someoneSignedIn(browser: Browser, person: Someone): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(page, person);
  return page;
}

test("nobody's words are lost or overwritten unseen, without script", async ({ browser }) => {
  const id = await approvedSet("Signed a licence for blue kites.");
  await publishChanges(editingDatabase(), [await correction("Signed a licence for green kites.")], {
    now: new Date(),
  });

  const second = await someoneSignedIn(browser, reviewer);
  await second.goto(`/editing/${id}`);
  await second.getByRole("button", { name: "Publish now" }).click();
  await second.goto(`/editing/${id}`);
  await expect(second.getByText(`Change set ${id} · in conflict`)).toBeVisible();

  const page = await someoneSignedIn(browser, author);
  await page.goto(`/editing/${id}`);
  await page.getByRole("main").getByRole("link", { name: "Decide field by field" }).first().click();
  await expect(page).toHaveURL(new RegExp(`/editing/${id}/conflicts$`));
  const main = page.getByRole("main");
  await expect(main).toContainText("Signed a licence for blue kites.");
  await expect(main).toContainText("Signed a licence for green kites.");
  await page.getByRole("radio", { name: "Words of my own" }).check();
  await page.getByRole("textbox").first().fill("Signed licences for blue and for green kites.");
  await page.getByRole("button", { name: "Keep this decision" }).click();
  await expect(page.getByText(`Change set ${id} · draft`)).toBeVisible();
  await expect(page.getByRole("article").first()).toContainText("blue and for green kites.");
});
