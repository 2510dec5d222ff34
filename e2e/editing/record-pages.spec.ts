import { expect, test } from "@playwright/test";
import { type Invented, letters, openDraft, publishInvented } from "../support/invented";
import { makePerson, type Someone, signIn } from "../support/people";

// The pages of a record in a change set beside a stance's form: an issue, what is taken out, the way in, and who may not.

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

test("an issue is asked which way its scale points, and its proposition is held against the checklist", async ({
  page,
}) => {
  await signIn(page, editor);
  await page.goto(`/editing/${id}/issue/new`);
  const own = letters();
  await page.getByLabel("Name", { exact: true }).fill(`Bells ${own}`);
  await page.getByLabel("Short name").fill("Bells");
  await page.getByLabel("Proposition").fill("The state should not license bells and lanterns.");
  await page.getByLabel("Agreeing means …").fill("Agreeing means fewer bells.");
  await page.getByLabel("−2 opposes strongly").fill("Bans bells.");
  await page.getByLabel("+2 supports strongly").fill("Makes bells a duty.");
  await page.getByLabel("Place in the order").fill("950");
  await page.getByLabel("−2: Bans bells.").check();
  await page.getByRole("button", { name: "Put into the change set" }).click();
  await expect(page.getByRole("group", { name: /Test of direction/ })).toContainText(
    "turn the proposition round",
  );
  await expect(page.getByText("may join two questions")).toBeVisible();
  await expect(page.getByText("makes agreeing mean that something should not be")).toBeVisible();
  await page.getByLabel("+2: Makes bells a duty.").check();
  await page.getByRole("button", { name: "Put into the change set" }).click();
  await expect(page).toHaveURL(new RegExp(`/editing/${id}#issue.bells-${own}$`));
});

test("an edit of an issue says how many stances it marks", async ({ page }) => {
  await signIn(page, editor);
  await page.goto(`/editing/${id}/issue/${record.issue.slug}`);
  await expect(page.getByRole("note").first()).toContainText(
    "2 stances are marked as coded against the earlier wording",
  );
});

test("a record is taken out in two steps, with what stands on it and a reason", async ({ page }) => {
  await signIn(page, editor);
  await page.goto(`/editing/${id}/leader/${record.leader.slug}`);
  await page.getByRole("link", { name: "Take it out of the record" }).click();
  await expect(page.getByRole("note").first()).toContainText("3 records cannot stand without it");
  await page.getByLabel("We corrected the record", { exact: false }).check();
  await page.getByLabel("Why it is taken out").fill("A namesake.");
  await page.getByRole("button", { name: "Take it out in this change set" }).click();
  await expect(page).toHaveURL(new RegExp(`/editing/${id}#leader.${record.leader.slug}$`));
  await expect(page.getByRole("main")).toContainText("A namesake.");
});

test("from a public page one comes to its form, in a change set opened for it", async ({ page }) => {
  await page.goto(`/stances/${record.deed}`);
  await page.getByRole("contentinfo").getByRole("link", { name: "Edit this record" }).click();
  await page.getByLabel("E-mail address").fill(editor.email);
  await page.getByLabel("Password").fill(editor.password);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("link", { name: `Change set ${id}` })).toHaveAttribute("href", deedPath());
  await page.getByLabel("What it is about").fill("A decree, corrected");
  await page.getByRole("button", { name: "Open it and edit" }).click();
  await expect(page).toHaveURL(new RegExp(`/editing/\\d+/stance/${record.deed}$`));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(record.leader.name);
});

test("to anyone else the draft is not there", async ({ page }) => {
  const other = await makePerson("Otto Other", "reviewer");
  await signIn(page, other);
  for (const path of [
    deedPath(),
    `/editing/${id}/stance/new`,
    `/editing/${id}/stance`,
    `/editing/${id}/add`,
    `${deedPath()}/remove`,
  ])
    expect((await page.goto(path))?.status(), path).toBe(404);
});
