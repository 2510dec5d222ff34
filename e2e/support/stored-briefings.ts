import { readFile } from "node:fs/promises";
import { type Browser, expect, type Page } from "@playwright/test";
import { readPresentation } from "@/lib/testing/presentation";
import { type Someone, signIn } from "./people";

export const VIEW = "/compare?leaders=donald-trump,javier-milei";
export const ISSUE = "/issues/who";
/** The other instance, on the same database. */
export const second = (path: string) => new URL(path, process.env.STANDPOINT_SECOND_URL).href;

export async function windowOf(browser: Browser, somebody: Someone | null, next?: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  if (somebody) await signIn(page, somebody, next);
  return page;
}

/** Begins a briefing with a step, and leaves the page at its editor. @returns its slug */
export async function begin(page: Page, title: string, view = VIEW): Promise<string> {
  await page.goto("/account/briefings/new");
  await page.getByRole("form", { name: "Begin one" }).getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Begin", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const slug = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await addStep(page, view, title);
  return slug;
}

/** Adds a view by the link at the foot of its page. */
export async function addStep(page: Page, view: string, title: string): Promise<void> {
  await page.goto(view);
  await page.getByRole("contentinfo").getByRole("link", { name: "Add to one in your account" }).click();
  await page.getByRole("radio", { name: title }).check();
  await page.getByRole("button", { name: "Add it" }).click();
  await expect(page.getByText("The view was added as the last step.")).toBeVisible();
}

export const headline = (page: Page, step: number) =>
  page
    .locator(".step-list > li")
    .nth(step - 1)
    .getByRole("textbox", { name: "Headline" });
export const notes = (page: Page, step: number) =>
  page
    .locator(".step-list > li")
    .nth(step - 1)
    .getByLabel("Notes for the speaker");
export const saved = (page: Page) => expect(page.locator(".stored-line")).toContainText(/Saved at/);
/** Writes into a field once the page's script listens, and waits until the server has it. */
export async function write(page: Page, field: ReturnType<typeof headline>, text: string): Promise<void> {
  await expect(async () => {
    await field.fill("");
    await field.fill(text);
    await expect(page.locator(".stored-line")).toContainText(/Saved at/, { timeout: 4_000 });
  }).toPass();
}

export async function share(page: Page, slug: string, who: string): Promise<void> {
  await page.goto(`/account/briefings/${slug}/sharing`);
  await page.getByRole("radio", { name: who }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved. Below stands who reads it from now on.")).toBeVisible();
}

/** Every word of the slides that a page makes of its briefing. */
export async function slidesOf(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Slides (PPTX)" }).click(),
  ]);
  const { slides } = await readPresentation(await readFile(await download.path()));
  return JSON.stringify(slides);
}
