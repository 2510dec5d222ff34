import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";

/** The README's pictures, taken from the application that runs at BASE_URL (default http://localhost:3000). */
const PICTURES = [
  ["overview", "/?asOf=2026-06-30"],
  ["compare", "/compare?leaders=donald-trump,javier-milei&asOf=2026-06-30"],
  ["leader", "/leaders/donald-trump?asOf=2026-06-30"],
  ["relation", "/relations/donald-trump/javier-milei?asOf=2026-06-30"],
  ["issue", "/issues/paris-agreement?asOf=2026-06-30"],
];

const base = process.env.BASE_URL ?? "http://localhost:3000";
const executablePath = [
  process.env.PLAYWRIGHT_CHROMIUM,
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
].find((path) => path && existsSync(path));
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--font-render-hinting=none"],
});
const page = await browser.newPage({
  viewport: { width: 1280, height: 860 },
  colorScheme: "light",
  reducedMotion: "reduce",
  locale: "en-GB",
  timezoneId: "UTC",
});
for (const [name, path] of PICTURES) {
  const answer = await page.goto(new URL(path, base).href);
  if (!answer?.ok()) throw new Error(`${path} answered ${answer?.status()}`);
  await page.screenshot({ path: join(import.meta.dirname, "..", "docs", "pictures", `${name}.png`) });
  console.log(`docs/pictures/${name}.png`);
}
await browser.close();
