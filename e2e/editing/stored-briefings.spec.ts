import { readFile } from "node:fs/promises";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { readPresentation } from "@/lib/testing/presentation";
import { makePerson, type Someone, signIn } from "../support/people";

const VIEW = "/compare?leaders=donald-trump,javier-milei";
const ISSUE = "/issues/who";
/** The other instance, on the same database. */
const second = (path: string) => new URL(path, process.env.STANDPOINT_SECOND_URL).href;

async function windowOf(browser: Browser, somebody: Someone | null, next?: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  if (somebody) await signIn(page, somebody, next);
  return page;
}

/** Begins a briefing with a step, and leaves the page at its editor. @returns its slug */
async function begin(page: Page, title: string, view = VIEW): Promise<string> {
  await page.goto("/account/briefings/new");
  await page.getByRole("form", { name: "Begin one" }).getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Begin", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const slug = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await addStep(page, view, title);
  return slug;
}

/** Adds a view by the link at the foot of its page. */
async function addStep(page: Page, view: string, title: string): Promise<void> {
  await page.goto(view);
  await page.getByRole("contentinfo").getByRole("link", { name: "Add to one in your account" }).click();
  await page.getByRole("radio", { name: title }).check();
  await page.getByRole("button", { name: "Add it" }).click();
  await expect(page.getByText("The view was added as the last step.")).toBeVisible();
}

const headline = (page: Page, step: number) =>
  page
    .locator(".step-list > li")
    .nth(step - 1)
    .getByRole("textbox", { name: "Headline" });
const notes = (page: Page, step: number) =>
  page
    .locator(".step-list > li")
    .nth(step - 1)
    .getByLabel("Notes for the speaker");
const saved = (page: Page) => expect(page.locator(".stored-line")).toContainText(/Saved at/);
/** Writes into a field once the page's script listens, and waits until the server has it. */
async function write(page: Page, field: ReturnType<typeof headline>, text: string): Promise<void> {
  await expect(async () => {
    await field.fill("");
    await field.fill(text);
    await expect(page.locator(".stored-line")).toContainText(/Saved at/, { timeout: 4_000 });
  }).toPass();
}

async function share(page: Page, slug: string, who: string): Promise<void> {
  await page.goto(`/account/briefings/${slug}/sharing`);
  await page.getByRole("radio", { name: who }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved. Below stands who reads it from now on.")).toBeVisible();
}

/** Every word of the slides that a page makes of its briefing. */
async function slidesOf(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Slides (PPTX)" }).click(),
  ]);
  const { slides } = await readPresentation(await readFile(await download.path()));
  return JSON.stringify(slides);
}

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

test("a link shows a briefing to whoever has it, without notes, until it is renewed or withdrawn", async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(120_000);
  await signIn(page, await makePerson("Ada Linker", "member"), "/account/briefings");
  const slug = await begin(page, "By a link");
  await write(page, notes(page, 1), "Secret breath");
  await share(page, slug, "Whoever has its link");
  const link = () => page.getByRole("textbox", { name: "Its link" }).inputValue();
  const first = await link();
  const answer = await request.get(second(new URL(first).pathname));
  expect(answer.status()).toBe(200);
  const text = await answer.text();
  expect(text).toContain("By a link");
  expect(text).toContain("Ada Linker");
  expect(text).not.toContain("Secret breath");
  expect(text).toContain('content="noindex, nofollow"');
  expect(answer.headers()["referrer-policy"]).toBe("same-origin");
  expect(answer.headers()["cache-control"]).toContain("no-store");
  expect((await request.get(`/present/${slug}`)).status()).toBe(404);
  expect(await (await request.get("/briefings")).text()).not.toContain("By a link");
  // Whoever has it takes its files along, and its editor does; only theirs have what is for the speaker.
  const reader = await windowOf(browser, null);
  await reader.goto(first);
  expect(await slidesOf(reader)).not.toContain("Secret breath");
  await reader.context().close();
  await page.goto(`/account/briefings/${slug}`);
  expect(await slidesOf(page)).toContain("By a link");
  await page.goto(`/account/briefings/${slug}/sharing`);

  await page.getByRole("button", { name: "Make a new link" }).click();
  await expect(page.getByText("The briefing has a new link")).toBeVisible();
  const next = await link();
  expect((await request.get(first)).status()).toBe(404);
  expect((await request.get(next)).status()).toBe(200);
  await share(page, slug, "Nobody else");
  expect((await request.get(next)).status()).toBe(404);
  await page.goto(`/account/briefings/${slug}/present`);
  expect(await page.content()).toContain("Secret breath");
});

test("a public briefing names its author and is taken down with a reason, which its owner reads", async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(120_000);
  const ada = await makePerson("Ada Public", "member");
  await signIn(page, ada, "/account/briefings");
  const slug = await begin(page, `In public ${ada.name.split(" ").at(-1)}`);
  await share(page, slug, "Anyone");
  const reader = await windowOf(browser, null);
  await reader.goto("/briefings");
  await reader
    .getByRole("listitem")
    .filter({ hasText: ada.name })
    .getByRole("link", { name: "Read and print" })
    .click();
  await expect(reader.getByText(`What is written here is ${ada.name}’s.`)).toBeVisible();
  await expect(reader.getByRole("button", { name: "Start presenting" })).toBeVisible();
  await reader.getByRole("link", { name: "Report this briefing" }).click();
  await expect(reader).toHaveURL(new RegExp(`about=.*${slug}`));

  const admin = await windowOf(
    browser,
    await makePerson("Root Admin", "member", { isAdmin: true }),
    "/admin/briefings",
  );
  await admin.getByRole("link", { name: new RegExp(`^In public ${ada.name.split(" ").at(-1)}`) }).click();
  await admin.getByRole("button", { name: "Take it down" }).click();
  await expect(admin.getByRole("status").first()).toContainText("another look");
  await admin.getByLabel("Reason").fill("It repeats a false claim.");
  await admin.getByRole("button", { name: "Take it down" }).click();
  await expect(admin.getByText("The briefing is taken down.")).toBeVisible();
  for (const url of [`/present/${slug}`, second(`/present/${slug}`)]) {
    const answer = await request.get(url);
    expect(answer.status()).toBe(410);
    expect(await answer.text()).toContain("It repeats a false claim.");
  }
  await page.goto(`/account/briefings/${slug}`);
  await expect(page.getByText(/took this briefing down.*It repeats a false claim\./)).toBeVisible();
  for (const one of [reader, admin]) await one.context().close();
});

test("nobody but who may know of a briefing finds any of its pages", async ({ page, browser, request }) => {
  await signIn(page, await makePerson("Ada Private", "member"), "/account/briefings");
  const slug = await begin(page, "Private");
  const pages = ["", "/present", "/sharing", "/history", "/history/1"].map(
    (end) => `/account/briefings/${slug}${end}`,
  );
  for (const path of pages) {
    expect((await page.request.get(path)).status(), path).toBe(200);
    const out = await request.get(path, { maxRedirects: 0 });
    expect([out.status(), out.headers().location], path).toEqual([
      307,
      expect.stringContaining("/sign-in?next="),
    ]);
  }
  expect((await request.get(`/present/${slug}`)).status()).toBe(404);
  for (const [name, role, isAdmin] of [
    ["Cy Stranger", "reviewer", false],
    ["Root Stranger", "member", true],
  ] as const) {
    const other = await windowOf(browser, await makePerson(name, role, { isAdmin }), "/account/briefings");
    for (const path of [...pages, `/admin/briefings/${slug}`])
      expect([403, 404], `${path} ${name}`).toContain((await other.request.get(path)).status());
    expect((await other.request.get("/admin/briefings")).status()).toBe(isAdmin ? 200 : 403);
    await other.context().close();
  }
});
