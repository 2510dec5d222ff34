import { randomBytes } from "node:crypto";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { approveChangeSet } from "@/lib/change-sets/approval/mutations";
import { moveChangeSet } from "@/lib/change-sets/mutations";
import { actorOf } from "@/lib/people/model";
import { draftChanges, expectDone } from "@/lib/testing/world";
import { source } from "@/lib/testing/world-records";
import { editingDatabase, makePerson, type Someone, signIn } from "../support/people";

// Forms that the browser sends by itself: the page that answers says what became of them, and nothing typed is lost.

test.use({ javaScriptEnabled: false });

const WORDS = "Read twice.\nThe second source says less.";
let editor: Someone;
let reviewer: Someone;
let other: Someone;
let id: number;

const acting = ({ id: who }: Someone, role: "editor" | "reviewer") =>
  actorOf({ id: who, role, isAdmin: false }, null);
const version = async () =>
  (await editingDatabase().changeSet.findUniqueOrThrow({ where: { id }, select: { version: true } })).version;

test.beforeAll(async () => {
  editor = await makePerson("Edda Editor", "editor");
  reviewer = await makePerson("Rolf Reviewer", "reviewer");
  other = await makePerson("Rita Reviewer", "reviewer");
});

test.beforeEach(async ({ page }) => {
  const actor = acting(editor, "editor");
  const now = new Date();
  const change = source(`without-script/${randomBytes(4).toString("hex")}`);
  id = await draftChanges(editingDatabase(), [change], { actor, now, title: "A source", sentence: "" });
  expectDone(await moveChangeSet(editingDatabase(), { id, move: "submit", actor, now }));
  await signIn(page, reviewer);
  await page.goto(`/editing/${id}`);
});

const approveAs = async (who: Someone) =>
  expectDone(
    await approveChangeSet(editingDatabase(), {
      id,
      version: await version(),
      actor: acting(who, "reviewer"),
      now: new Date(),
    }),
  );

/** Ends the sign-in, sends a form, signs in again in another tab and sends what the page carried along. */
async function sentAgain(page: Page, context: BrowserContext, send: () => Promise<void>) {
  await editingDatabase().session.deleteMany({ where: { userId: reviewer.id } });
  await send();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are signed out");
  await signIn(await context.newPage(), reviewer);
  await page.getByRole("button", { name: "Send it again" }).click();
}

test("an approval, a comment and a return that meet an ended sign-in are sent again as they were", async ({
  page,
  context,
}) => {
  const comment = page.getByRole("form", { name: "Comment on the whole" });
  await sentAgain(page, context, async () => {
    await comment.getByRole("textbox").fill(WORDS);
    await comment.getByRole("button").click();
  });
  const said = page.getByRole("region", { name: "Conversation" }).getByText("The second source says less.");
  await expect(said).toBeVisible();

  await sentAgain(page, context, async () => {
    const approval = page.getByRole("form", { name: "Approve" });
    await approval.getByLabel("A word with it").fill("Approved after all.");
    await approval.getByRole("button").click();
  });
  await expect(page.getByText(`Change set ${id} · approved`)).toBeVisible();
  await expect(page.getByText("Approved after all.")).toBeVisible();

  // What is refused comes back to the form as ever, also when it was carried along.
  await sentAgain(page, context, async () => {
    await page.getByText("Return with a reason").first().click();
    await page.getByRole("button", { name: "Return it" }).click();
  });
  await expect(page.getByLabel("What has to change")).toBeVisible();
  await expect(page.getByRole("form", { name: "Return with a reason" })).toContainText(
    "Say why it is returned",
  );
});

test("a refusal and a link shown once stand in an open form", async ({ page }) => {
  await page.getByText("Invite a guest to read it").first().click();
  const invite = page.getByRole("form", { name: "Invite a guest to read it" });
  await invite.getByLabel("Name").fill("Gil Guest");
  await invite.getByRole("button").click();
  await expect(page.getByLabel("Link for Gil Guest")).toBeVisible();

  await approveAs(reviewer);
  await page.goto(`/editing/${id}`);
  await page.getByText("Set a time").first().click();
  await page.getByLabel("Day and time, UTC").fill("2020-01-01T09:00");
  await page.getByRole("button", { name: "Schedule it" }).click();
  await expect(page.getByLabel("Day and time, UTC")).toBeVisible();
  await expect(page.getByRole("form", { name: "Set a time" })).toContainText("must be in the future");
  // It is said at the head of the page too, and what was typed stands only in the form.
  await expect(page.getByRole("note").first()).toContainText("must be in the future");
});

test("a move that came too late says who was quicker, with the note to be copied", async ({ page }) => {
  await page.getByRole("form", { name: "Approve" }).getByLabel("A word with it").fill(WORDS);
  await approveAs(other);
  await page.getByRole("form", { name: "Approve" }).getByRole("button").click();
  await expect(page.getByRole("note").first()).toContainText(`${other.name} approved it just now.`);
  await expect(page.getByLabel("What you wrote").last()).toHaveValue(WORDS);
  await expect(page.getByText(`Change set ${id} · approved`)).toBeVisible();
});

test("a refused form that is still there keeps its words itself", async ({ page }) => {
  await page.getByText("Return with a reason").first().click();
  await page.getByLabel("What has to change").fill(WORDS);
  await editingDatabase().changeSet.update({ where: { id }, data: { version: { increment: 1 } } });
  await page.getByRole("button", { name: "Return it" }).click();
  await expect(page.getByRole("note").first()).toContainText("changed since you read it");
  await expect(page.getByLabel("What has to change")).toHaveValue(WORDS);
  await expect(page.getByLabel("What you wrote")).toBeHidden();
});

test("a guest whose link is taken back while they write finds their answer", async ({ page, browser }) => {
  await page.getByText("Invite a guest to read it").first().click();
  const invite = page.getByRole("form", { name: "Invite a guest to read it" });
  await invite.getByLabel("Name").fill("Gil Guest");
  await invite.getByRole("button").click();
  const link = new URL(await page.getByLabel("Link for Gil Guest").inputValue()).pathname;
  const guest = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await guest.goto(link);
  await guest.getByLabel("I object").check();
  await guest.getByLabel("Why").fill(WORDS);
  await page.goto(`/editing/${id}`);
  await page.getByRole("form", { name: "Take back the link of Gil Guest" }).getByRole("button").click();
  await guest.getByRole("button", { name: "Send the answer" }).click();
  await expect(guest.getByLabel("What you wrote")).toHaveValue(WORDS);
});
