import { expect, type Page, test } from "@playwright/test";
import { codeFor } from "@/lib/testing/totp";
import { editingDatabase, makePerson, type Someone, signIn } from "../support/people";

const main = (page: Page) => page.getByRole("main");

/** Gives the password on the sign-in page, whatever comes of it. */
async function givePassword(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await main(page).getByRole("button", { name: "Sign in" }).click();
}

async function giveCode(page: Page, code: string): Promise<void> {
  await page.getByLabel("Code").fill(code);
  await page.getByRole("button", { name: "Go on" }).click();
}

/** Signs somebody in with another browser. */
async function elsewhere(page: Page, somebody: Someone, javaScriptEnabled = true): Promise<Page> {
  const browser = page.context().browser();
  if (!browser) throw new Error("no browser");
  const other = await (await browser.newContext({ javaScriptEnabled })).newPage();
  await signIn(other, somebody);
  return other;
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a second factor is set up, asked for, and helped out by a recovery code", async ({ page }) => {
      const ada = await makePerson("Ada Example", "editor");
      await signIn(page, ada);
      await page.goto("/account/second-factor");
      await page.getByLabel("Your password").fill("not the password");
      await page.getByRole("button", { name: "Begin" }).click();
      await expect(page.getByLabel("Your password")).toHaveAccessibleDescription(/not your present password/);
      await page.getByLabel("Your password").fill(ada.password);
      await page.getByRole("button", { name: "Begin" }).click();
      await expect(page.getByRole("img", { name: /Picture for the camera/ })).toBeVisible();
      const secret = (await page.locator("code").first().textContent()) ?? "";
      await page.getByLabel("Code").fill(await codeFor(secret));
      await page.getByRole("button", { name: "Turn it on" }).click();
      const codes = page.getByRole("region", { name: "Your recovery codes" }).getByRole("listitem");
      await expect(codes).toHaveCount(10);
      const recovery = (await codes.first().textContent()) ?? "";
      await page.getByRole("button", { name: "Sign out" }).click();
      await expect(page.getByText("You are signed out.")).toBeVisible();

      await givePassword(page, ada.email, ada.password);
      await giveCode(page, "000000");
      await expect(page.getByRole("status")).toContainText("That code does not hold");
      await giveCode(page, await codeFor(secret, 1));
      await expect(page.getByText(`Signed in as ${ada.name}`)).toBeVisible();
      await page.getByRole("button", { name: "Sign out" }).click();

      await givePassword(page, ada.email, ada.password);
      await giveCode(page, recovery);
      await expect(page.getByText(`Signed in as ${ada.name}`)).toBeVisible();
      await page.goto("/account/second-factor");
      const off = page.getByRole("form", { name: "Turn the second factor off" });
      await off.getByLabel("Your password").fill(ada.password);
      await off.getByRole("button", { name: "Turn the second factor off" }).click();
      await expect(page.getByRole("note")).toContainText("The second factor is off");
    });

    test("somebody ends the sessions that they do not know, and changes their password", async ({ page }) => {
      const ada = await makePerson("Ada Example", "member");
      await signIn(page, ada);
      const [lost, other] = [await elsewhere(page, ada), await elsewhere(page, ada)];
      await page.goto("/account");
      await expect(page.getByRole("button", { name: "End this session" })).toHaveCount(2);
      await page.getByRole("button", { name: "End this session" }).first().click();
      await expect(page.getByRole("note")).toContainText("That session is over");
      await expect(page.getByRole("button", { name: "End this session" })).toHaveCount(1);
      await page.getByRole("button", { name: "End all others" }).click();
      await expect(page.getByRole("note")).toContainText("All your other sessions are over");
      for (const out of [lost, other]) {
        await out.goto("/account");
        await expect(out).toHaveURL("/sign-in?next=%2Faccount");
      }
      const third = await elsewhere(page, ada);
      await page.getByLabel("Present password").fill(ada.password);
      await page.getByLabel("New password").fill("1q2w3e4r5t6y");
      if (javaScriptEnabled) {
        await page.getByRole("button", { name: "Show New password" }).click();
        await expect(page.getByLabel("New password")).toHaveAttribute("type", "text");
        await expect(page.getByLabel("New password")).toHaveValue("1q2w3e4r5t6y");
        await expect(page.getByLabel("Present password")).toHaveAttribute("type", "password");
        await expect(page.getByRole("button", { name: "Hide New password" })).toBeVisible();
      } else await expect(page.getByRole("button", { name: /^Show/ })).toHaveCount(0);
      await page.getByRole("button", { name: "Change the password" }).click();
      await expect(page.getByLabel("New password")).toHaveAccessibleDescription(/known from breaches/);
      // Hidden again once it was sent.
      await expect(page.getByLabel("New password")).toHaveAttribute("type", "password");
      await page.getByLabel("Present password").fill(ada.password);
      await page.getByLabel("New password").fill("another battery of staples");
      if (javaScriptEnabled)
        await expect(page.getByText("Strong, unless it is a known phrase")).toBeVisible();
      await page.getByRole("button", { name: "Change the password" }).click();
      await expect(page.getByRole("note")).toContainText("Your new password holds");
      await expect(page.getByLabel("Present password")).toHaveValue("");
      await third.goto("/account");
      await expect(third).toHaveURL(/\/sign-in/);
      await page.getByRole("button", { name: "Sign out everywhere" }).click();
      await expect(page.getByText("You are signed out everywhere.")).toBeVisible();
    });

    test("an admin changes rights, disables and hands out a link", async ({ page }) => {
      const admin = await makePerson("Root Example", "member", { isAdmin: true });
      const ada = await makePerson("Ada Example", "editor");
      const theirs = await elsewhere(page, ada, javaScriptEnabled);
      await signIn(page, admin);
      await page.goto(`/admin/people/${ada.id}`);
      await page.getByRole("radio", { name: "Member" }).check();
      await page.getByRole("button", { name: "Change the rights" }).click();
      await expect(page.getByRole("note")).toContainText("The rights were changed");
      await theirs.goto("/editing");
      await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Your role does not open this page");
      await page.getByRole("button", { name: "Make a link" }).click();
      const link = await page.getByLabel(`Link for ${ada.name}`).inputValue();
      await page.getByRole("button", { name: "Disable the account" }).click();
      await expect(page.getByRole("note")).toContainText("The account is disabled");
      await theirs.goto("/account");
      await expect(theirs).toHaveURL(/\/sign-in/);
      await givePassword(theirs, ada.email, ada.password);
      await expect(theirs.getByRole("status")).toHaveText("The e-mail address or the password is wrong.");
      await theirs.goto(link);
      await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("This link does not hold");
      await page.getByRole("button", { name: "Enable the account" }).click();
      await expect(page.getByRole("note")).toContainText("enabled again");
      await signIn(theirs, ada);
    });
  });

test("tries are bounded, right ones among them, and the answer says when to try again", async ({ page }) => {
  const ada = await makePerson("Ada Example", "member");
  for (let at = 0; at < 10; at++) {
    await givePassword(page, ada.email, "not the password");
    await expect(page.getByRole("status")).toContainText("is wrong");
  }
  await givePassword(page, ada.email, ada.password);
  await expect(page.getByRole("status")).toContainText(/Too many tries. Try again in 1[45] minutes/);
  await expect(page.getByLabel("E-mail address")).toHaveValue(ada.email);
  const reached = { action: "reach-limit", target: `person ${ada.id}` };
  expect(await editingDatabase().auditEntry.count({ where: reached })).toBe(1);
});

test("pages of admins open to nobody else, and lead back after the sign-in", async ({ page }) => {
  const editor = await makePerson("Ada Example", "reviewer");
  const paths = [
    "/admin/people",
    "/admin/people/invite",
    `/admin/people/${editor.id}`,
    "/admin/settings",
    "/admin/audit",
  ];
  for (const path of paths) {
    await page.goto(path);
    await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(path)}`);
  }
  expect((await page.request.get("/admin/audit/export")).status()).toBe(401);
  await page.goto("/sign-in?next=%2Faccount%3Fsaid%3Dprofile");
  await page.getByLabel("E-mail address").fill(editor.email);
  await page.getByLabel("Password").fill(editor.password);
  await main(page).getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/account?said=profile");
  for (const path of paths) {
    expect((await page.goto(path))?.status(), path).toBe(403);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your role does not open this page");
  }
  expect((await page.request.get("/admin/audit/export")).status()).toBe(403);
});

test("an admin finds a sign-in in the audit log and takes it out as a file", async ({ page }) => {
  const admin = await makePerson("Root Example", "member", { isAdmin: true });
  await signIn(page, admin);
  await page.goto("/admin/audit");
  await page.getByLabel("Who").fill(admin.name);
  await page.getByRole("combobox", { name: /^What/ }).selectOption("sign-in");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await expect(page.getByRole("row")).toHaveCount(2);
  await expect(page.getByRole("row").last()).toContainText(admin.name);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "As CSV" }).click();
  expect((await download).suggestedFilename()).toMatch(/^standpoint-audit-log-\d{4}-\d{2}-\d{2}\.csv$/);
});
