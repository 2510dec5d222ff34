import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";

// The README's pictures, taken from the application that runs at BASE_URL (default http://localhost:3000). Those of the
// editors' pages need an editor's PICTURES_EMAIL and PICTURES_PASSWORD; they are left out without.

const PICTURES = [
  ["overview", "/?asOf=2026-06-30"],
  ["compare", "/compare?leaders=donald-trump,javier-milei&asOf=2026-06-30"],
  ["leader", "/leaders/donald-trump?asOf=2026-06-30"],
  ["relation", "/relations/donald-trump/javier-milei?asOf=2026-06-30"],
  ["issue", "/issues/paris-agreement?asOf=2026-06-30"],
];

const REWORDED = [
  "javier-milei-who-does-2025-02-05",
  "formal notice was given in March 2025",
  "Argentina gave formal notice in March 2025",
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
  await open(path);
  await take(name);
}
const { PICTURES_EMAIL: email, PICTURES_PASSWORD: password } = process.env;
if (email && password) await takeEditing(email, password);
else console.log("The editors' pages are left out: PICTURES_EMAIL and PICTURES_PASSWORD are not set.");
await browser.close();

/** @param {string} path */
async function open(path) {
  const answer = await page.goto(new URL(path, base).href);
  if (!answer?.ok()) throw new Error(`${path} answered ${answer?.status()}`);
}

/** @param {string} name */
async function take(name) {
  await page.screenshot({ path: join(import.meta.dirname, "..", "docs", "pictures", `${name}.png`) });
  console.log(`docs/pictures/${name}.png`);
}

/**
 * A stance in its form and its change set, which says the same in other words and is withdrawn afterwards.
 * @param {string} email
 * @param {string} password
 */
async function takeEditing(email, password) {
  const [stance, was, is] = REWORDED;
  await open("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await page.getByText(/^Signed in as/).waitFor();
  await open(`/editing/edit?noun=stance&slug=${stance}`);
  await page.getByLabel("What it is about").fill("Wording of the notice to the WHO");
  await page.getByRole("button", { name: "Open it and edit" }).click();
  const summary = page.getByLabel("What was said or done");
  await page.getByText("What you type is kept as you go.").waitFor();
  const text = await summary.inputValue();
  if (!text.includes(was)) throw new Error(`The summary of ${stance} no longer says "${was}".`);
  await summary.fill(text.replace(was, is));
  await page.getByLabel("We corrected the record").check();
  await page.getByText(/^Kept at/).waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await take("form");
  await page.getByRole("button", { name: "Put into the change set" }).click();
  await page.getByRole("button", { name: "Submit for review" }).click();
  await page.getByText("· in review").waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await take("review");
  await page.getByText("Withdraw it").first().click();
  await page.getByRole("button", { name: "Withdraw" }).click();
  await page.getByText("· withdrawn").waitFor();
}
