import { expect, type Page, test } from "@playwright/test";
import { barriers } from "../support/barriers";
import { beyondWindow } from "../support/beyond";
import { makePerson, signIn } from "../support/people";

const OPEN = ["/sign-in", "/sign-in/second-factor", "/sign-in/forgotten", "/welcome/made-up"];
const OWN = [
  "/account",
  "/account/second-factor",
  "/account/second-factor/set-up",
  "/account/briefings",
  "/account/briefings/new",
  "/account/briefings/new?from=who-and-paris-agreement",
  "/account/briefings/add?view=/issues/who",
];
const ADMIN = [
  "/admin/people",
  "/admin/people/invite",
  "/admin/settings",
  "/admin/audit",
  "/admin/briefings",
];

test("the ways in have no barrier that axe knows, and fit a phone", async ({ page }) => {
  for (const path of OPEN) await scan(page, path);
});

test("pages of an account and of admins have none either", async ({ page }) => {
  test.slow();
  const admin = await makePerson("Root Example", "member", { isAdmin: true });
  await signIn(page, admin);
  for (const path of [...OWN, ...ADMIN, `/admin/people/${admin.id}`]) await scan(page, path);
});

async function scan(page: Page, path: string): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(path);
  for (const width of [1024, 390]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await barriers(page), `${path}, ${width} wide`).toEqual([]);
    expect(await beyondWindow(page), `${path}, ${width} wide`).toBeLessThanOrEqual(0);
  }
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await barriers(page, "colour"), `${path}, dark`).toEqual([]);
}
