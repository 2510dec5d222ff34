import { type Browser, expect, type Page, test } from "@playwright/test";
import { makePerson, signIn } from "../support/people";

const BUNDLED = "/present/argentina-and-the-united-states";
/** The other instance, on the same database. */
const second = (path: string) => new URL(path, process.env.STANDPOINT_SECOND_URL).href;

const slide = (page: Page) => page.locator(".follow-room");
const headline = (page: Page) => slide(page).getByRole("heading", { level: 2 });
const told = (page: Page) => page.locator(".follow-foot").getByRole("status");

/** Lets others follow, from within the presentation. @returns the path at which they do */
async function letFollow(page: Page): Promise<string> {
  await page.keyboard.press("l");
  const panel = page.getByRole("region", { name: "Followers" });
  await panel.getByRole("button", { name: "Let others follow" }).click();
  await expect(panel.getByRole("img", { name: /^Picture for the camera/ })).toBeVisible();
  const link = await panel.getByRole("link").textContent();
  await panel.getByRole("button", { name: "Close" }).click();
  return new URL(link ?? "").pathname;
}

async function follower(browser: Browser, path: string, javaScriptEnabled = true): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
  await page.goto(second(path));
  return page;
}

test("what is on screen is followed on the other instance, line by line, blank and with names hidden, until it is ended", async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(120_000);
  await page.goto(`${BUNDLED}#step-1`, { waitUntil: "load" });
  await expect(page.getByRole("dialog").getByRole("heading", { level: 2 })).toBeVisible();
  const path = await letFollow(page);
  expect(path).toMatch(/^\/follow\/[a-z2-9]{7}$/);
  const other = await follower(browser, path);
  await expect(headline(other)).toHaveText(/^Donald Trump and Javier Milei take the same side/);
  // Another on the same instance is told as well.
  const also = await follower(browser, path);
  await expect(told(also)).toContainText("Step 1 of 6 · Following");
  const shown = () =>
    slide(other)
      .locator('[data-row]:not([data-state="off"])')
      .evaluateAll((all) => all.length);
  await expect.poll(shown).toBe(0);
  await page.keyboard.press(" ");
  await expect.poll(shown).toBeGreaterThan(0);
  await page.keyboard.press("a");
  await expect(headline(other)).toHaveText(/^Leader A and Leader B take the same side/);
  await expect(told(other)).toContainText("Names are hidden");
  await expect(other.getByRole("main")).not.toContainText(/Trump|Milei|Argentin|United States/);
  await expect(other).toHaveTitle(/^Country B and Country A under/);
  // Whoever comes now learns no name by its title, and all of them once they are shown.
  const late = await follower(browser, path);
  await expect(late).toHaveTitle(/^Country B and Country A under/);
  await page.keyboard.press("b");
  await expect(headline(other)).toHaveCount(0);
  await page.keyboard.press("b");
  await page.keyboard.press("a");
  for (const one of [other, late]) {
    await expect(one).toHaveTitle(/^Argentina and the United States under Milei and Trump/);
    await expect(one.getByRole("heading", { level: 1 })).toHaveText(/^Argentina and the United States/);
  }
  await page.keyboard.press("End");
  for (const one of [other, also]) await expect(told(one)).toContainText("Step 6 of 6");

  // A lost connection is said, and caught up with.
  await other.context().setOffline(true);
  await page.keyboard.press("Home");
  await other.evaluate(() => window.dispatchEvent(new Event("offline")));
  await other.context().setOffline(false);
  await expect(told(other)).toContainText("Step 1 of 6 · Following");

  // Without script the page shows the step that is on screen, and leads to the next.
  const plain = await follower(browser, path, false);
  await expect(headline(plain)).toHaveText(/take the same side/);
  await page.keyboard.press("End");
  await expect(told(other)).toContainText("Step 6 of 6");
  await plain.getByRole("link", { name: "Show where it stands now" }).click();
  await expect(told(plain)).toContainText("Step 6 of 6");
  await plain.getByRole("link", { name: /every five seconds/ }).click();
  await page.keyboard.press("Home");
  await expect(told(plain)).toContainText("Step 1 of 6", { timeout: 15_000 });

  await page.keyboard.press("l");
  await page.getByRole("button", { name: "End it for all who follow" }).click();
  await expect(
    page.getByRole("region", { name: "Followers" }).getByText("Nobody follows any more."),
  ).toBeVisible();
  await expect(told(other)).toContainText("The presentation is over.");
  expect((await request.get(path)).status()).toBe(410);
  expect((await request.get("/follow/abcdefg")).status()).toBe(404);
  for (const one of [other, also, plain]) await one.context().close();
});

test("a private briefing is followed by whoever has the link while it lasts, without notes; both windows of the speaker move it", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await signIn(
    page,
    await makePerson("Ada Talks", "member"),
    "/account/briefings/new?from=who-and-paris-agreement",
  );
  await page.getByRole("button", { name: "Keep a copy in my account" }).click();
  await expect(page.getByRole("heading", { name: /^Steps/ })).toBeVisible();
  const notes = page.getByRole("textbox", { name: "Notes for the speaker" }).first();
  await expect(async () => {
    await notes.fill("");
    await notes.fill("Secret breath");
    await expect(page.locator(".stored-line")).toContainText(/Saved at/, { timeout: 4_000 });
  }).toPass();
  await page.getByRole("link", { name: "Present", exact: true }).click();
  await expect(page.getByRole("dialog").getByRole("heading", { level: 2 })).toBeVisible();
  const path = await letFollow(page);
  const [speaker] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("s")]);
  await expect(speaker.getByRole("dialog").getByText("Secret breath")).toBeVisible({ timeout: 30_000 });
  const other = await follower(browser, path);
  await expect(told(other)).toContainText("Step 1 of");
  expect(await other.content()).not.toContain("Secret breath");
  await speaker.keyboard.press("End");
  await expect(told(other)).not.toContainText("Step 1 of");
  await page.keyboard.press("Home");
  await expect(told(other)).toContainText("Step 1 of");
  await other.context().close();
});

test("whoever has a briefing by its link lets others follow, until the link is withdrawn", async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(120_000);
  await signIn(
    page,
    await makePerson("Ada Lends", "member"),
    "/account/briefings/new?from=who-and-paris-agreement",
  );
  await page.getByRole("button", { name: "Keep a copy in my account" }).click();
  await expect(page.getByRole("heading", { name: /^Steps/ })).toBeVisible();
  const { pathname } = new URL(page.url());
  const showTo = async (who: string) => {
    await page.goto(`${pathname}/sharing`);
    await page.getByRole("radio", { name: who }).check();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("Saved. Below stands who reads it from now on.")).toBeVisible();
  };
  await showTo("Whoever has its link");
  const link = await page.getByRole("textbox", { name: "Its link" }).inputValue();

  const presenter = await (await browser.newContext()).newPage();
  await presenter.goto(link);
  await presenter.getByRole("button", { name: "Start presenting" }).click();
  await expect(presenter.getByRole("dialog").getByRole("heading", { level: 2 })).toBeVisible();
  const path = await letFollow(presenter);
  // The address that others get is not the key to the briefing itself.
  expect(path).toMatch(/^\/follow\/[a-z2-9]{7}$/);
  const other = await follower(browser, path);
  await expect(told(other)).toContainText("Step 1 of 6 · Following");
  expect(await other.content()).not.toContain(new URL(link).pathname);
  await presenter.keyboard.press("End");
  await expect(told(other)).toContainText("Step 6 of 6");

  await showTo("Nobody else");
  await expect(told(other)).toContainText("The presentation is over.");
  expect((await request.get(path)).status()).toBe(410);
  for (const one of [presenter, other]) await one.context().close();
});

test("where no connection is to be had, a follower asks again and again until one is", async ({
  page,
  browser,
}) => {
  await page.goto(`${BUNDLED}#step-1`, { waitUntil: "load" });
  await expect(page.getByRole("dialog").getByRole("heading", { level: 2 })).toBeVisible();
  const path = await letFollow(page);
  const context = await browser.newContext();
  let refused = 0;
  let isRefusing = true;
  await context.route("**/position", (route) => {
    if (!isRefusing || !route.request().headers().accept?.includes("text/event-stream"))
      return route.continue();
    refused++;
    return route.fulfill({ status: 503 });
  });
  const other = await context.newPage();
  await other.goto(second(path));
  await page.keyboard.press("End");
  await expect(told(other)).toContainText("Step 6 of 6 · Following", { timeout: 10_000 });
  expect(refused).toBeGreaterThan(0);
  isRefusing = false;
  const held = other.waitForResponse(
    (answer) => answer.headers()["content-type"]?.includes("event-stream") ?? false,
  );
  await held;
  await page.keyboard.press("Home");
  await expect(told(other)).toContainText("Step 1 of 6 · Following");
  await context.close();
});
