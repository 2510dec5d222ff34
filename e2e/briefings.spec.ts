import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { readPresentation } from "@/lib/testing/presentation";
import { add, headline, openSpeaker, place, screen } from "./support/briefings";

const VIEWS = [
  "/compare?leaders=donald-trump,javier-milei",
  "/relations/donald-trump/javier-milei",
  "/issues/who",
  "/leaders/javier-milei",
  "/says-and-does?leader=donald-trump",
];

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
      .getByRole("listitem")
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
    const picture = screen(page).locator(".slide-picture .stage-picture");
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
