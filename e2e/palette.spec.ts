import { expect, type Page, test } from "@playwright/test";
import { paletteField as field, openPalette, palette, paletteButton } from "./support/palette";

async function open(page: Page, path = "/events") {
  await page.goto(path);
  await openPalette(page);
}

for (const { typed, finds } of [
  { typed: "orban", finds: "Viktor Orbán" },
  { typed: "bolsonero", finds: "Jair Bolsonaro" },
  { typed: "malvinas", finds: "Falkland Islands / Islas Malvinas" },
]) {
  test(`“${typed}” finds ${finds}, and Enter opens it`, async ({ page }) => {
    await open(page);
    await field(page).fill(typed);
    const best = palette(page).getByRole("option", { name: finds }).first();
    await expect(best).toHaveAttribute("aria-selected", "true");
    await expect(palette(page).getByRole("status")).toContainText(/Results: \d+/);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toContainText(finds);
  });
}

test("arrows move, and the pages of the site are among what it offers", async ({ page }) => {
  await open(page);
  await field(page).fill("methods");
  const item = palette(page).getByRole("option", { name: "Methods", exact: true });
  await expect(item).toBeVisible();
  for (let press = 0; press < 30 && (await item.getAttribute("aria-selected")) !== "true"; press++)
    await page.keyboard.press("ArrowDown");
  await expect(item).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/methods$/);
});

test("a day typed in it reads the same page as of that day", async ({ page }) => {
  await open(page, "/leaders/donald-trump");
  await field(page).fill("2018-01-01");
  await expect(palette(page).getByRole("option", { name: "As of 1 January 2018" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/leaders\/donald-trump\?asOf=2018-01-01/);
});

test("Escape closes it and gives the focus back", async ({ page }) => {
  await page.goto("/events");
  const leader = page.getByRole("combobox", { name: "Leader" });
  await leader.focus();
  await openPalette(page);
  await page.keyboard.press("Escape");
  await expect(palette(page)).toHaveCount(0);
  await expect(leader).toBeFocused();
});

test("its script is fetched at the first key, not before", async ({ page }) => {
  const scripts: string[] = [];
  page.on("response", (answer) => {
    if (answer.request().resourceType() === "script") scripts.push(answer.url());
  });
  await page.goto("/events", { waitUntil: "load" });
  await expect(paletteButton(page)).toBeVisible();
  const before = scripts.length;
  await openPalette(page, () => paletteButton(page).click());
  expect(scripts.length).toBeGreaterThan(before);
});
