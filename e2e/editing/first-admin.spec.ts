import { expect, type Page, test } from "@playwright/test";
import { startFreshPlace } from "../support/fresh-place";

const PASSWORD = "correct horse battery staple";

test("from the first link to a team of three, in part without script", async ({ browser }) => {
  test.slow();
  const place = await startFreshPlace();
  const open = async (javaScriptEnabled: boolean) =>
    (await browser.newContext({ baseURL: place.url, javaScriptEnabled })).newPage();
  try {
    const admin = await open(false);
    await admin.goto(place.link);
    await admin.getByLabel("Your name").fill("Robin Example");
    await admin.getByLabel("E-mail address").fill("Robin@Example.org");
    await admin.getByLabel("Password").fill("short");
    await admin.getByRole("button", { name: "Make the account" }).click();
    await expect(admin.getByLabel("Password")).toHaveAccessibleDescription(/Use at least 12 characters/);
    await expect(admin.getByLabel("Your name")).toHaveValue("Robin Example");
    await admin.getByLabel("Password").fill(PASSWORD);
    await admin.getByRole("button", { name: "Make the account" }).click();
    await expect(admin.getByText("Signed in as Robin Example")).toBeVisible();

    const again = await admin.goto(place.link);
    expect(again?.status()).toBe(404);
    await expect(admin.getByRole("heading", { level: 1 })).toHaveText("This link does not hold");

    const editor = await welcome(await invite(admin, "Ada Example", "Editor"), await open(true));
    await expect(editor.getByRole("link", { name: "Change sets" })).toBeVisible();
    await expect(editor.getByRole("link", { name: "People" })).toHaveCount(0);
    const scripted = await open(true);
    await scripted.goto("/sign-in");
    await signIn(scripted, "robin@example.org");
    const reviewer = await welcome(await invite(scripted, "Rita Example", "Reviewer"), await open(false));
    await expect(reviewer.getByText("Signed in as Rita Example")).toBeVisible();

    await admin.goto("/admin/people");
    const rows = admin.getByRole("row");
    await expect(rows.filter({ hasText: "Ada Example" })).toContainText(/Editor.*off.*active/);
    await expect(rows.filter({ hasText: "Rita Example" })).toContainText(/Reviewer.*off.*active/);
    await expect(rows.filter({ hasText: "Robin Example" })).toContainText(/Reviewer admin/);
  } finally {
    await place.stop();
  }
});

/** Invites somebody through the page. @returns the link that it shows */
async function invite(page: Page, name: string, role: string): Promise<string> {
  await page.goto("/admin/people/invite");
  await page.getByLabel("E-mail address").fill(`${name.split(" ")[0]}@example.org`);
  await page.getByLabel("Name").fill(name);
  await page.getByRole("radio", { name: role }).check();
  await page.getByRole("main").getByRole("button", { name: "Invite" }).click();
  const link = page.getByLabel(`Link for ${name}`);
  await expect(link).toHaveValue(/^http/);
  return link.inputValue();
}

/** Chooses a password by a link, which lets its person in. */
async function welcome(link: string, page: Page): Promise<Page> {
  await page.goto(link);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Choose this password" }).click();
  await expect(page.getByText(/^Signed in as/)).toBeVisible();
  return page;
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText(/^Signed in as/)).toBeVisible();
}
