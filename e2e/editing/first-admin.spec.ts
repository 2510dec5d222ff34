import { expect, test } from "@playwright/test";
import { startFreshPlace } from "../support/fresh-place";
import { enter, invite, PASSWORD, welcome } from "../support/fresh-team";

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
    await enter(scripted, "robin@example.org");
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
