import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { readPresentation } from "@/lib/testing/presentation";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const VIEWS = [
  "/compare?leaders=donald-trump,javier-milei",
  "/relations/donald-trump/javier-milei",
  "/issues/who",
  "/leaders/javier-milei",
  "/says-and-does?leader=donald-trump",
];
const BUNDLED = "/present/argentina-and-the-united-states";
const BUNDLED_PATHS = [BUNDLED, "/present/who-and-paris-agreement"];

/** Adds the view of a page to the browser's briefing. The page's own script may not be there yet to hear the first click. */
async function add(page: Page, view: string, number: number): Promise<void> {
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

const headline = (page: Page, step: number) =>
  page
    .locator(".step-list > li")
    .nth(step - 1)
    .getByRole("textbox", { name: "Headline" });
const screen = (page: Page) => page.getByRole("dialog", { name: "Presentation" });
const place = (page: Page, number: number, of: number) =>
  page.locator(".stage-bar").getByText(`${number} of ${of}`, { exact: true });

/** Opens the speaker's window by its key; one that was just closed may count as open for a moment, and the key is pressed again. */
async function openSpeaker(page: Page): Promise<Page> {
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

test("a briefing of five views is built, ordered by keyboard, saved, opened again and presented in two windows that keep in step, without a network at last", async ({
  page,
  context,
}, info) => {
  test.setTimeout(180_000);
  for (const [at, view] of VIEWS.entries()) await add(page, view, at + 1);
  await page.getByRole("button", { name: "Add to briefing" }).first().click();
  await expect(page.getByText("It is step 5 already.")).toBeVisible();
  await page.getByRole("link", { name: "Open your briefing" }).click();
  await expect(page.getByRole("heading", { name: "Steps (5)" })).toBeVisible();
  await page.getByLabel("Title").fill("Five views");
  await expect(headline(page, 1)).toHaveValue(/take the same side on 7 of 9 shared issues/);
  await expect(
    page.getByRole("img", { name: /^Chart of step 5: Donald Trump: word and deed/ }),
  ).toBeVisible();

  // The last becomes the first, by its handle's keys, which keeps the focus all the way.
  await page.getByRole("button", { name: /^Move step 5:/ }).focus();
  for (const number of [4, 3, 2, 1]) {
    await page.keyboard.press("ArrowUp");
    await expect(page.getByRole("button", { name: new RegExp(`^Move step ${number}:`) })).toBeFocused();
  }
  await expect(headline(page, 1)).toHaveValue(/^Donald Trump: word and deed/);
  await headline(page, 1).fill("Word and deed");
  await page.getByLabel("Note, for everyone").first().fill("Said **and** done <b>raw</b>");
  await page.getByLabel("Notes for the speaker").first().fill("Breathe first");
  await page.getByRole("radio", { name: "line by line" }).nth(1).check();

  // What is removed comes back.
  await page.getByRole("button", { name: "Remove", exact: true }).nth(2).click();
  await expect(page.getByRole("heading", { name: "Steps (4)" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("heading", { name: "Steps (5)" })).toBeVisible();

  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save file" }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(
    /^standpoint-briefing-five-views-\d{4}-\d{2}-\d{2}-release-1\.json$/,
  );
  const file = info.outputPath("briefing.json");
  await saved.saveAs(file);
  await page.getByRole("button", { name: "Remove all" }).click();
  await expect(page.getByText("No steps yet.")).toBeVisible();
  await page.locator('input[type="file"]').setInputFiles({
    name: "broken.json",
    mimeType: "application/json",
    buffer: Buffer.from(readFileSync(file, "utf8").replace('"reveal": "row-by-row"', '"reveal": "slowly"')),
  });
  await expect(page.getByText(/^Step 2, reveal: It is neither/)).toBeVisible();
  await page.locator('input[type="file"]').setInputFiles(file);
  await expect(page.getByText("Opened “Five views”, 5 steps.")).toBeVisible();
  await expect(headline(page, 1)).toHaveValue("Word and deed");

  await page.getByRole("link", { name: "Present", exact: true }).click();
  await expect(screen(page).getByRole("heading", { name: "Word and deed" })).toBeVisible({ timeout: 30_000 });
  // Raw HTML of a note is text.
  await expect(screen(page).getByText("Said and done <b>raw</b>")).toBeVisible();
  const [speaker] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("s")]);
  await expect(speaker.getByRole("dialog").getByText("Breathe first")).toBeVisible({ timeout: 30_000 });
  // Too long for one screen, it goes on over a second.
  await page.keyboard.press("ArrowRight");
  await expect(speaker.getByText("On screen · Part 2 of 2")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(place(speaker, 2, 5)).toBeVisible();
  await expect(speaker.getByText("No notes for this step.")).toBeVisible();
  await speaker.keyboard.press("PageDown");
  await expect(speaker.getByText("1 of 2 lines shown")).toBeVisible();
  await speaker.keyboard.press("Home");
  await expect(place(page, 1, 5)).toBeVisible();

  await expect(page.getByRole("dialog").getByText("It opens again without a network")).toBeAttached();
  await context.setOffline(true);
  for (const number of [2, 3, 4, 5]) {
    await page.getByRole("button", { name: "All steps" }).click();
    await page
      .getByRole("region", { name: "All steps" })
      .getByRole("button")
      .nth(number - 1)
      .click();
    await expect(place(speaker, number, 5)).toBeVisible();
    await expect(screen(page).locator(".slide-picture svg > *").first()).toBeAttached();
  }
  // Without a network the speaker's window opens again, and the audience's is loaded again where it stood.
  await speaker.close();
  await page.bringToFront();
  for (let times = 0; times < 2; times++) {
    const again = await openSpeaker(page);
    await expect(place(again, 5, 5)).toBeVisible();
    await again.close();
    await page.bringToFront();
  }
  await page.reload();
  await expect(place(page, 5, 5)).toBeVisible();
  await page.keyboard.press("Home");
  await expect(screen(page).getByRole("heading", { name: "Word and deed" })).toBeVisible();
  await context.setOffline(false);
});

test("a bundled briefing is presented: line by line, blank, with names hidden, by list, and left", async ({
  page,
}) => {
  await page.goto(`${BUNDLED}#step-1`);
  const stage = screen(page);
  await expect(stage.getByRole("heading", { level: 2 })).toHaveText(
    "Donald Trump and Javier Milei take the same side on 7 of 9 shared issues",
  );
  const shown = () =>
    stage.locator('.slide-picture [data-row]:not([data-state="off"])').evaluateAll((all) => all.length);
  expect(await shown()).toBe(0);
  await page.keyboard.press(" ");
  await expect.poll(shown).toBeGreaterThan(0);
  const half = await shown();
  await page.keyboard.press("ArrowRight");
  await expect.poll(shown).toBeGreaterThan(half);
  await page.keyboard.press(".");
  await expect(stage.getByRole("heading", { level: 2 })).toBeHidden();
  await page.keyboard.press("b");
  await page.keyboard.press("a");
  await expect(stage.getByRole("heading", { level: 2 })).toHaveText(
    "Leader A and Leader B take the same side on 7 of 9 shared issues",
  );
  const tells = /Trump|Milei|Argentin|Malvinas|United States|\bU\.?S\b|American|Buenos Aires/;
  for (const number of [1, 2, 3, 4, 5, 6]) {
    // By list, which has every step whole but one that comes line by line.
    await page.keyboard.press("j");
    await expect(page.getByRole("region", { name: "All steps" })).not.toContainText(tells);
    await page
      .getByRole("region", { name: "All steps" })
      .getByRole("button")
      .nth(number - 1)
      .press("Enter");
    await expect(place(page, number, 6)).toBeVisible();
    if (number === 1) for (const _ of [1, 2]) await page.keyboard.press("ArrowRight");
    await expect(stage).toContainText(/Leader [AB]/);
    await expect(stage).not.toContainText(tells);
    await expect(page).toHaveTitle(/^Country B and Country A under Leader B and Leader A/);
  }
  await page.keyboard.press("a");
  await expect(page).toHaveTitle(/^Argentina and the United States under Milei and Trump/);
  await expect(stage.getByRole("heading", { level: 2 })).toHaveText(/^Donald Trump: word and deed lie apart/);
  await page.keyboard.press("?");
  await expect(page.getByRole("region", { name: "Keys" })).toContainText("full stop: blank screen");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "Keys" })).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(stage).toBeHidden();
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(6);
});

/** A view of every kind of figure, among them the longest. */
const KINDS = [
  "/",
  "/compare?leaders=donald-trump,javier-milei,lula-da-silva",
  "/embed/radar?leaders=donald-trump,javier-milei",
  "/leaders/javier-milei",
  "/issues/paris-agreement",
  "/embed/issue-through-time?issue=who",
  "/stances/donald-trump-who-does-2025-01-20",
  "/relations/donald-trump/javier-milei",
  "/similarity",
  "/map",
  "/map?measure=cohen-linear",
  "/map?way=components",
  "/blocs?bloc=g7",
  "/blocs?bloc=g7&with=brics",
  "/embed/agreement-with-bloc?bloc=g7&leader=donald-trump",
  "/says-and-does?leader=donald-trump",
  "/between-days?leader=donald-trump&from=2018-06-01",
  "/embed/nearness-between-days?leader=donald-trump&from=2018-06-01",
  "/gaps",
];
const NOTE = "One thought, in a line or two, of what there is to be seen here.";

/** Makes a briefing of views the browser's own, each with the note, before anything else is opened. */
async function keep(page: Page, views: readonly string[], note: string): Promise<void> {
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
function unread(page: Page, least: number): Promise<string[]> {
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

/** Goes through a presentation to its end, by each move. @returns what cannot be read, and the headline of each move */
async function walkThrough(page: Page, least: number): Promise<{ unreadable: string[]; moves: number }> {
  const unreadable: string[] = [];
  for (let moves = 0; ; moves++) {
    unreadable.push(...(await unread(page, least)));
    const before = new URL(page.url()).hash;
    await page.keyboard.press("ArrowRight");
    // The address is written as the slide is drawn.
    const after = await page.evaluate(
      () => new Promise<string>((done) => setTimeout(() => requestAnimationFrame(() => done(location.hash)))),
    );
    if (after === before) return { unreadable, moves };
  }
}

for (const [width, height] of [
  [1280, 720],
  [1920, 1080],
] as const) {
  const least = 0.022 * height * 0.93;

  test(`each slide of the bundled briefings fits ${width} × ${height}, with text that can be read from the last row`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height });
    for (const path of BUNDLED_PATHS) {
      await page.goto("about:blank");
      await page.goto(`${path}#step-1`);
      await expect(place(page, 1, 6)).toBeVisible();
      const { unreadable, moves } = await walkThrough(page, least);
      expect(unreadable, path).toEqual([]);
      expect(moves).toBeGreaterThanOrEqual(5);
      await expect(place(page, 6, 6)).toBeVisible();
    }
  });

  test(`a slide of each kind of figure fits ${width} × ${height}, with text that can be read from the last row`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width, height });
    for (const note of ["", NOTE]) {
      await keep(page, KINDS, note);
      await page.goto("/present/mine#step-1");
      await expect(place(page, 1, KINDS.length)).toBeVisible({ timeout: 60_000 });
      const { unreadable } = await walkThrough(page, least);
      expect(unreadable, note).toEqual([]);
      await expect(place(page, KINDS.length, KINDS.length)).toBeVisible();
    }
  });
}

test("a window that is loaded again is where the other one is, points where the speaker points, and tells one time", async ({
  page,
}) => {
  await page.goto(BUNDLED, { waitUntil: "load" });
  await page.getByRole("button", { name: "Start presenting" }).click();
  await expect(page).toHaveURL(/#step-1$/);
  // A tap on the slide goes on; the first step comes line by line.
  await page.locator(".slide-picture").click();
  await expect(page).toHaveURL(/#step-1-1$/);
  const [speaker] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("s")]);
  await expect(place(speaker, 1, 6)).toBeVisible();
  await speaker.getByRole("button", { name: "All steps" }).click();
  await speaker.getByRole("region", { name: "All steps" }).getByRole("button").nth(3).click();
  await expect(page).toHaveURL(/#step-4$/);
  await speaker.keyboard.press("b");
  await page.reload();
  await expect(page.locator(".stage-blank")).toBeVisible();
  await expect(place(page, 4, 6)).toBeVisible();
  await expect(place(speaker, 4, 6)).toBeVisible();
  await page.locator(".stage-blank").click();
  await expect(screen(page).getByRole("heading", { level: 2 })).toBeVisible();

  await speaker.getByRole("button", { name: "Pointer" }).click();
  const now = await speaker.locator(".speaker-now .slide-room").boundingBox();
  if (!now) throw new Error("no slide in the speaker's window");
  await speaker.mouse.move(now.x + now.width / 4, now.y + now.height / 2);
  const dot = page.locator(".stage-pointer");
  await expect(dot).toBeVisible();
  const [shown, room] = [await dot.boundingBox(), await page.locator(".slide-room").boundingBox()];
  if (!shown || !room) throw new Error("no pointer on the slide");
  expect((shown.x + shown.width / 2 - room.x) / room.width).toBeCloseTo(0.25, 1);
  expect((shown.y + shown.height / 2 - room.y) / room.height).toBeCloseTo(0.5, 1);
  await speaker.getByRole("button", { name: "Pointer" }).click();
  await expect(dot).toBeHidden();

  // The time is that of the presentation, not of the window.
  await expect(speaker.locator(".speaker-clocks")).not.toContainText("0:00");
  await page.keyboard.press("t");
  await expect(speaker.locator(".speaker-clocks")).toContainText(/0:0[0-2]/);

  // Beyond the last step is the last.
  await page.goto(`${BUNDLED}#step-99`);
  await expect(place(page, 6, 6)).toBeVisible();
  await expect(page).toHaveURL(/#step-6$/);
});

test("a note is set smaller until it fits beside its picture, and what cannot fit is said, in the room and where it is written", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const sentence = "What was said here is longer than a headline and shorter than a speech. ";
  await keep(page, ["/issues/who"], `${sentence.repeat(5)}\n\n${sentence.repeat(4)}`);
  await page.goto("/present/mine#step-1");
  await expect(place(page, 1, 1)).toBeVisible({ timeout: 30_000 });
  expect(await unread(page, 0.022 * 720 * 0.93)).toEqual([]);
  await keep(page, ["/issues/who"], Array.from({ length: 9 }, () => sentence.repeat(4)).join("\n\n"));
  await expect(page.getByText(/^This note does not fit on a slide/)).toBeVisible();
  await page.goto("/present/mine#step-1");
  await expect(page.getByText("The note goes on: scroll.")).toBeVisible({ timeout: 30_000 });
});

test("numbers in a picture have their key on the slide", async ({ page }) => {
  await page.goto(`${BUNDLED}#step-2`);
  await expect(screen(page)).toBeVisible();
  await page.keyboard.press("End");
  await page.goto(`${BUNDLED}#step-2`);
  const key = screen(page).locator(".slide-key");
  await expect(key).toHaveCount(0);
  await page.keyboard.press("ArrowRight");
  await expect(key.getByRole("listitem").first()).toContainText("10 December 2023");
  await expect(place(page, 2, 6)).toBeVisible();
});

test("the slides, the speaker's window and the editor have no barrier that axe knows", async ({ page }) => {
  const barriers = async () => {
    const { violations } = await new AxeBuilder({ page }).withTags(WCAG).setLegacyMode(true).analyze();
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(" ")}`),
    );
  };
  await add(page, VIEWS[0] ?? "", 1);
  for (const path of ["/briefings/edit", "/present/mine", `${BUNDLED}#step-2`, `${BUNDLED}#speaker`]) {
    await page.goto("about:blank");
    await page.goto(path, { waitUntil: "load" });
    if (path.endsWith("edit")) await page.getByText("Set off in the chart").click();
    else await expect(page.locator(".stage-picture").first()).toBeVisible({ timeout: 20_000 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await barriers(), `${path}, ${colorScheme}`).toEqual([]);
    }
  }
});

test("on paper a briefing is a handout with its notes and tables, even while it is presented", async ({
  page,
}) => {
  await page.goto(`${BUNDLED}#step-2`);
  await expect(screen(page)).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(screen(page)).toBeHidden();
  await expect(page.getByText("No number stands before 6 December 2024").first()).toBeVisible();
  await expect(page.getByRole("table").first()).toBeVisible();
  await expect(page.getByText("The band is what the unknown issues leave open.")).toBeHidden();
});

/** Lists and single records: no chart, and yet each is a view to be presented. */
const LISTS = [
  "/events?leader=donald-trump&order=oldest",
  "/search?q=trump",
  "/sources?order=most-cited",
  "/changes/1?noun=event",
];

test("lists, a search and a single event are added, presented as far as they fit, hidden, and handed out as tables", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto("/events?leader=donald-trump&order=oldest");
  const event = await page.locator(".event-list h3 a").first().getAttribute("href");
  const views = [...LISTS, event ?? ""];
  for (const [at, view] of views.entries()) await add(page, view, at + 1);
  await page.getByRole("link", { name: "Open your briefing" }).click();
  await expect(headline(page, 1)).toHaveValue(/^\d+ events? with Donald Trump, up to /);
  await expect(headline(page, 2)).toHaveValue(/“trump”$/);
  await expect(headline(page, 3)).toHaveValue(/^\d+ sources are on record in release 1$/);
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(kept).toMatch(/\/events\?asOf=[\d-]+&leader=donald-trump&order=oldest&release=1/);
  expect(kept).toMatch(/\/search\?asOf=[\d-]+&q=trump&release=1/);

  await page.getByRole("link", { name: "Present", exact: true }).click();
  for (let step = 1; step <= views.length; step++) {
    await expect(place(page, step, views.length)).toBeVisible({ timeout: 30_000 });
    const picture = screen(page).locator(".stage-picture");
    await expect(picture.locator("[data-row]").first()).toBeAttached();
    const sizes = await picture.evaluate((svg) => {
      const scale = (svg as SVGSVGElement).getScreenCTM()?.a ?? 0;
      return [...svg.querySelectorAll("text")].map(
        (text) => Number(text.getAttribute("font-size") ?? 12) * scale,
      );
    });
    expect(Math.min(...sizes), `text of step ${step}`).toBeGreaterThanOrEqual(0.0205 * 720);
    const beyond = await page.locator(".slide-words").evaluate((box) => box.scrollHeight - box.clientHeight);
    expect(beyond, `words of step ${step}`).toBeLessThanOrEqual(1);
    await page.keyboard.press("ArrowRight");
  }
  // Nobody is named where names are hidden, however the lines of a list break.
  await page.keyboard.press("Home");
  await page.keyboard.press("a");
  for (let step = 1; step <= views.length; step++) {
    await expect(place(page, step, views.length)).toBeVisible();
    await expect(screen(page).locator(".slide")).toContainText("Leader");
    await expect(screen(page).locator(".slide")).not.toContainText(/donald|trump/i);
    await page.keyboard.press("ArrowRight");
  }

  await page.goto("/briefings/edit");
  const [slides] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Slides (PPTX)" }).click(),
  ]);
  const read = await readPresentation(readFileSync(await slides.path()));
  expect(read.charts).toEqual([]);
  const tables = read.slides.filter(({ xml }) => xml.includes("<a:tbl>"));
  expect(tables.length).toBeGreaterThanOrEqual(views.length);
  expect(tables[0]?.words).toContain("Donald Trump");
});
