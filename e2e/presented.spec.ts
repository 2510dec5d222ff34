import { expect, test } from "@playwright/test";
import { barriers } from "./support/barriers";
import { add, BUNDLED, keep, place, screen, unread } from "./support/briefings";

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
      .getByRole("listitem")
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
  await speaker
    .getByRole("region", { name: "All steps" })
    .getByRole("listitem")
    .getByRole("button")
    .nth(3)
    .click();
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

test("keys are heard wherever the browser puts the focus as it follows an address", async ({ page }) => {
  await page.goto(`${BUNDLED}#step-2`);
  await expect(place(page, 2, 6)).toBeVisible();
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press("End");
  await expect(place(page, 6, 6)).toBeVisible();
});

test("numbers in a picture have their key on the slide", async ({ page }) => {
  await page.goto(`${BUNDLED}#step-2`);
  await expect(screen(page)).toBeVisible();
  await page.keyboard.press("End");
  await expect(page).toHaveURL(/#step-6/);
  await page.goto(`${BUNDLED}#step-2`);
  await expect(place(page, 2, 6)).toBeVisible();
  const key = screen(page).locator(".slide-key");
  await expect(key).toHaveCount(0);
  await page.keyboard.press("ArrowRight");
  await expect(key.getByRole("listitem").first()).toContainText("10 December 2023");
  await expect(place(page, 2, 6)).toBeVisible();
});

test("the slides, the speaker's window and the editor have no barrier that axe knows", async ({ page }) => {
  await add(page, "/compare?leaders=donald-trump,javier-milei", 1);
  for (const path of ["/briefings/edit", "/present/mine", `${BUNDLED}#step-2`, `${BUNDLED}#speaker`]) {
    await page.goto("about:blank");
    await page.goto(path, { waitUntil: "load" });
    if (path.endsWith("edit")) await page.getByText("Set off in the chart").click();
    else await expect(page.locator(".stage-picture").first()).toBeVisible({ timeout: 20_000 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await barriers(page), `${path}, ${colorScheme}`).toEqual([]);
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
