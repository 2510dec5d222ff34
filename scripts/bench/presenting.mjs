import { chromium } from "@playwright/test";
import { findBrowser } from "../testing/browser.mjs";
import { median } from "./reader.mjs";

const STEPS = 5;

/**
 * How long a step of a presentation takes to be on screen, in ms from the key to the picture: in the middle and at most.
 * @typedef {{ middle: number, slowest: number }} Presented
 */

/** @param {string} url of a server with the bundled set @returns {Promise<Presented>} */
export async function measurePresenting(url) {
  const browser = await chromium.launch({
    executablePath: (await findBrowser()) || undefined,
    args: ["--no-sandbox"],
  });
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  // An address that begins as slides.
  await page.goto(`${url}/present/who-and-paris-agreement#step-1`);
  await page.locator("dialog.stage").waitFor();
  const times = [];
  for (let step = 0; step < STEPS; step++)
    times.push(
      await page.evaluate(async () => {
        const begin = performance.now();
        document.activeElement?.dispatchEvent(
          new KeyboardEvent("keydown", { key: "PageDown", bubbles: true }),
        );
        // Twice: the first comes before the picture is painted, the second after it.
        for (let frame = 0; frame < 2; frame++)
          await new Promise((resolve) => requestAnimationFrame(resolve));
        return performance.now() - begin;
      }),
    );
  await browser.close();
  return { middle: median(times), slowest: Math.max(...times) };
}
