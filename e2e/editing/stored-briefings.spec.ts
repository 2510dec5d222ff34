import { expect, test } from "@playwright/test";
import { makePerson, signIn } from "../support/people";
import { addStep, begin, headline, ISSUE, saved, second, windowOf, write } from "../support/stored-briefings";

test("a briefing is kept in an account, edited, brought back to what it said, deleted and brought back itself", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const ada = await makePerson("Ada Speaker", "member");
  await signIn(page, ada, "/account/briefings");
  const slug = await begin(page, "Two of them");
  await expect(headline(page, 1)).toHaveValue(/same side/);
  await write(page, headline(page, 1), "In my own words");

  // The same on another device, through the other instance.
  const other = await windowOf(browser, null);
  await other.goto(second("/sign-in"));
  await other.getByLabel("E-mail address").fill(ada.email);
  await other.getByLabel("Password").fill(ada.password);
  await other.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(other.getByText(`Signed in as ${ada.name}`)).toBeVisible();
  await other.goto(second(`/account/briefings/${slug}`));
  await expect(headline(other, 1)).toHaveValue("In my own words");
  await other.context().close();

  await page.getByRole("link", { name: "Earlier versions" }).click();
  await page.getByRole("form", { name: "Bring back version 2" }).getByRole("button").click();
  await expect(page.getByText("That version stands again.")).toBeVisible();
  await expect(headline(page, 1)).toHaveValue(/same side/);

  await page.locator("summary", { hasText: "Delete" }).click();
  await page
    .getByRole("form", { name: /^Delete/ })
    .getByRole("button", { name: "Delete" })
    .click();
  await expect(page.getByText("The briefing is deleted.")).toBeVisible();
  expect((await page.request.get(`/account/briefings/${slug}`)).status()).toBe(404);
  await page.getByRole("form", { name: "Bring back “Two of them”" }).getByRole("button").click();
  await expect(page.getByText("The briefing is back.")).toBeVisible();
  await page.getByRole("link", { name: "Two of them" }).click();
  await expect(headline(page, 1)).toHaveValue(/same side/);
});

test("the browser's own briefing, a file and a bundled one are kept; what cannot be read is told", async ({
  page,
}) => {
  await signIn(page, await makePerson("Ada Keeper", "member"), "/account/briefings");
  await page.goto(ISSUE, { waitUntil: "load" });
  await expect(async () => {
    if (!(await page.getByText(/Added as step|It is step 1 already/).isVisible()))
      await page.getByRole("button", { name: "Add to briefing" }).first().click();
    await expect(page.getByText(/Added as step 1\.|It is step 1 already\./)).toBeVisible({ timeout: 10_000 });
  }).toPass();
  await page.goto("/account/briefings/new");
  await page.getByRole("button", { name: "Keep it in my account" }).click();
  await expect(page.getByText("The briefing is in your account.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Steps (1)" })).toBeVisible();

  await page.goto("/account/briefings/new");
  const file = (text: string) => ({
    name: "b.json",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
  await page
    .getByLabel("File", { exact: true })
    .setInputFiles(file('{"format":"standpoint-briefing","version":1,"title":"F","steps":[{}]}'));
  await page.getByRole("button", { name: "Keep the file’s briefing" }).click();
  await expect(page.getByText(/^Step 1, view: /)).toBeVisible();
  await page
    .getByLabel("File", { exact: true })
    .setInputFiles(file('{"format":"standpoint-briefing","version":1,"title":"Of a file","steps":[]}'));
  await page.getByRole("button", { name: "Keep the file’s briefing" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Of a file" })).toBeVisible();

  await page.goto("/present/who-and-paris-agreement");
  await page.getByRole("link", { name: "Keep a copy in your account" }).click();
  await page.getByRole("button", { name: "Keep a copy in my account" }).click();
  await expect(page.getByRole("heading", { name: /^Steps \(\d+\)/ })).toBeVisible();
  await page.goto("/account/briefings");
  await expect(page.getByRole("table").getByRole("row")).toHaveCount(4);
});

test("what cannot reach the server is kept in the browser, through an ended sign-in and a closed page", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const ada = await makePerson("Ada Offline", "member");
  await signIn(page, ada, "/account/briefings");
  const slug = await begin(page, "Kept here");
  await write(page, headline(page, 1), "Online");
  await context.setOffline(true);
  await headline(page, 1).fill("Offline");
  await expect(page.getByText(/The server does not answer\. What you changed is kept/)).toBeVisible();
  await context.setOffline(false);
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await saved(page);

  await context.clearCookies();
  await headline(page, 1).fill("Signed out");
  await expect(page.getByText(/You are signed out\. What you changed is kept/)).toBeVisible();
  await signIn(page, ada, `/account/briefings/${slug}`);
  await expect(page.getByText(/This browser holds changes of/)).toBeVisible();
  await expect(headline(page, 1)).toHaveValue("Offline");
  await page.getByRole("button", { name: "Take them up" }).click();
  await saved(page);
  await page.reload();
  await expect(headline(page, 1)).toHaveValue("Signed out");
  await expect(page.getByText(/This browser holds changes of/)).toHaveCount(0);
});

test("two people edit one briefing: different steps are joined, the same one is decided", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const [ada, bo] = [await makePerson("Ada Owner", "member"), await makePerson("Bo Editor", "editor")];
  const hers = await windowOf(browser, ada, "/account/briefings");
  const slug = await begin(hers, "Together");
  await addStep(hers, ISSUE, "Together");
  await hers.goto(`/account/briefings/${slug}/sharing`);
  await hers.getByLabel("E-mail address or name").fill(bo.name);
  await hers.getByRole("button", { name: "Let them edit it" }).click();
  await expect(hers.getByRole("row", { name: new RegExp(bo.name) })).toBeVisible();

  const his = await windowOf(browser, bo, "/account/briefings");
  await his.getByRole("link", { name: "Together" }).click();
  await expect(his.getByText(`A briefing of ${ada.name}`)).toBeVisible();
  await expect(his.getByRole("link", { name: "Share" })).toHaveCount(0);
  await hers.goto(`/account/briefings/${slug}`);

  await write(hers, headline(hers, 1), "First, by Ada");
  await headline(his, 2).fill("Second, by Bo");
  await expect(his.getByText(new RegExp(`together with what ${ada.name} changed`))).toBeVisible();
  await expect(headline(his, 1)).toHaveValue("First, by Ada");
  await expect(headline(his, 2)).toHaveValue("Second, by Bo");
  await hers.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(headline(hers, 2)).toHaveValue("Second, by Bo");

  await write(hers, headline(hers, 1), "Ada insists");
  await headline(his, 1).fill("Bo insists");
  await expect(his.getByRole("heading", { name: `You and ${ada.name} changed the same` })).toBeVisible({
    timeout: 20_000,
  });
  await expect(his.getByRole("region", { name: "Yours" })).toContainText("Bo insists");
  await expect(his.getByRole("region", { name: `Of ${ada.name}` })).toContainText("Ada insists");
  await expect(his.getByRole("button", { name: "Save what I chose" })).toBeDisabled();
  await hers.reload();
  await expect(headline(hers, 1)).toHaveValue("Ada insists");
  await his.getByRole("radio", { name: "Both stand, theirs first" }).check();
  await his.getByRole("button", { name: "Save what I chose" }).click();
  await expect(his.getByRole("heading", { name: "Steps (3)" })).toBeVisible();
  await saved(his);
  await hers.reload();
  await expect(headline(hers, 1)).toHaveValue("Ada insists");
  await expect(headline(hers, 2)).toHaveValue("Bo insists");

  // Whoever is taken out finds it no more; what they typed stays in their browser, and that is said.
  await hers.goto(`/account/briefings/${slug}/sharing`);
  await hers
    .getByRole("form", { name: `Take ${bo.name} out` })
    .getByRole("button")
    .click();
  await expect(hers.getByText("They edit it no longer.")).toBeVisible();
  await headline(his, 1).fill("Too late");
  await expect(his.getByText(/^Not saved: There is no such briefing of yours/)).toBeVisible();
  expect((await his.request.get(`/account/briefings/${slug}`)).status()).toBe(404);
  for (const page of [hers, his]) await page.context().close();
});
