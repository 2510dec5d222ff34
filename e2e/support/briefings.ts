import { expect, type Page } from "@playwright/test";

export const BUNDLED = "/present/argentina-and-the-united-states";

/** Adds the view of a page to the browser's briefing. The page's own script may not be there yet to hear the first click. */
export async function add(page: Page, view: string, number: number): Promise<void> {
  await page.goto(view, { waitUntil: "load" });
  // Beside the files of the chart that the page is about; one more stands at its foot.
  const button = page.getByRole("button", { name: "Add to briefing" }).first();
  // A second click, where the answer to the first was slow, adds nothing.
  const told = page.getByText(new RegExp(`Added as step ${number}\\.|It is step ${number} already\\.`));
  await expect(async () => {
    if (!(await told.isVisible())) await button.click();
    await expect(told).toBeVisible({ timeout: 10_000 });
  }).toPass();
}

export const headline = (page: Page, step: number) =>
  page
    .locator(".step-list > li")
    .nth(step - 1)
    .getByRole("textbox", { name: "Headline" });
export const screen = (page: Page) => page.getByRole("dialog", { name: "Presentation" });
export const place = (page: Page, number: number, of: number) =>
  page.locator(".stage-bar").getByText(`${number} of ${of}`, { exact: true });

/** Opens the speaker's window by its key; one that was just closed may count as open for a moment, and the key is pressed again. */
export async function openSpeaker(page: Page): Promise<Page> {
  let opened: Page | null = null;
  page.once("popup", (popup) => {
    opened = popup;
  });
  await expect
    .poll(
      async () => {
        if (!opened) await page.keyboard.press("s");
        return opened !== null;
      },
      { timeout: 30_000, intervals: [500] },
    )
    .toBe(true);
  return opened as unknown as Page;
}

/** Makes a briefing of views the browser's own, each with the note, before anything else is opened. */
export async function keep(page: Page, views: readonly string[], note: string): Promise<void> {
  const steps = views.map((view) => ({
    view: `${view}${view.includes("?") ? "&" : "?"}asOf=2026-07-20&release=1`,
    headline: "",
    note,
  }));
  const file = { format: "standpoint-briefing", version: 1, title: "Views", steps };
  await page.goto("/briefings/edit");
  await page.locator('input[type="file"]').setInputFiles({
    name: "views.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await expect(page.getByText(`Opened “Views”, ${views.length} steps.`)).toBeVisible();
}

/** What cannot be read on the slide that is on screen: words too small, in picture or beside, and words that do not fit. */
export function unread(page: Page, least: number): Promise<string[]> {
  return page.locator(".slide").evaluate((slide, floor) => {
    const where = location.hash;
    const isSeen = (one: Element) => getComputedStyle(one).display !== "none" && one.textContent !== "";
    const words = [...slide.querySelectorAll<HTMLElement>("h2, .slide-words > *, .slide-part, .slide-source")]
      .filter(isSeen)
      .map((one) => ({ size: Number.parseFloat(getComputedStyle(one).fontSize), text: one.className }));
    const drawn = [...slide.querySelectorAll<SVGTextElement>(".slide-picture text")].map((one) => ({
      size: Number.parseFloat(getComputedStyle(one).fontSize) * (one.getScreenCTM()?.a ?? 0),
      text: `in the picture: ${one.textContent}`,
    }));
    const small = [...words, ...drawn].filter(({ size }) => size < floor);
    const beside = slide.querySelector<HTMLElement>(".slide-words");
    const picture = slide.querySelector(".stage-picture")?.getBoundingClientRect();
    const foot = slide.querySelector(".slide-source")?.getBoundingClientRect();
    return [
      ...small.slice(0, 3).map(({ size, text }) => `${where}: ${size.toFixed(1)} px, ${text}`),
      ...(drawn.length === 0 ? [`${where}: no words in the picture`] : []),
      ...(beside && beside.scrollHeight > beside.clientHeight + 1 ? [`${where}: words go beyond`] : []),
      ...(picture && foot && picture.bottom > foot.top + 1 ? [`${where}: the picture goes beyond`] : []),
    ];
  }, least);
}
