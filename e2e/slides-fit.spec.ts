import { expect, type Page, test } from "@playwright/test";
import { BUNDLED, keep, place, unread } from "./support/briefings";

const BUNDLED_PATHS = [BUNDLED, "/present/who-and-paris-agreement"];

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

test("on a phone held upright each slide has its whole picture and its words one under another", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 390, height: 844 });
  await keep(page, KINDS, "");
  for (const [path, of] of [
    ...BUNDLED_PATHS.map((path) => [path, 6] as const),
    ["/present/mine", KINDS.length] as const,
  ]) {
    await page.goto("about:blank");
    await page.goto(`${path}#step-1`);
    for (let step = 1; step <= of; step++) {
      await page.evaluate((hash) => window.location.assign(hash), `#step-${step}`);
      await expect(place(page, step, of)).toBeVisible({ timeout: 60_000 });
      const found = await page.locator(".slide-room").evaluate((room) => {
        const picture = room.querySelector(".slide-upright svg")?.getBoundingClientRect();
        const words = room.querySelector(".slide-words")?.getBoundingClientRect();
        const letters = [...room.querySelectorAll<SVGTextElement>(".slide-upright text")].map(
          (one) => Number.parseFloat(getComputedStyle(one).fontSize) * (one.getScreenCTM()?.a ?? 0),
        );
        return {
          isWide: room.scrollWidth > room.clientWidth || (picture?.right ?? 999) > window.innerWidth,
          isOver: (words?.top ?? 0) < (picture?.bottom ?? 999) - 1,
          isSmall: Math.min(...letters) < 8,
        };
      });
      expect(found, `${path}, step ${step}`).toEqual({ isWide: false, isOver: false, isSmall: false });
    }
  }
});
