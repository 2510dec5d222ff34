import { type Page, expect as plain, test } from "@playwright/test";

// Texts of what never moves stand in a page's document, and are left out of what is sent beside it for React.

/** A page comes twice here before it is whole. */
const expect = plain.configure({ timeout: 20_000 });
const LEFT_OUT = "[data-left-out]";
const matrix = (page: Page) => page.getByRole("table", { name: /^How near every two of \d+ leaders are/ });

test("a document holds its texts once: in its markup", async ({ request }) => {
  const document = await (await request.get("/similarity")).text();
  expect(document).not.toContain("<template data-left-out");
  const told = [...document.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text).join("");
  expect(told).toContain("data-left-out");
  expect(document.match(/Donald Trump and Javier Milei:/g)?.length).toBeGreaterThan(0);
  expect(told).not.toContain("Donald Trump and Javier Milei:");
});

/** Has something change each document of a page, so that React makes it anew. @returns how many documents were asked for */
async function changeMarkup(page: Page): Promise<() => number> {
  let documents = 0;
  await page.route("**/similarity", async (route) => {
    documents++;
    const response = await route.fetch();
    const body = (await response.text()).replace(/<header\b[^>]*>/, "$&<p>Of an extension</p>");
    await route.fulfill({ response, body });
  });
  return () => documents;
}

test("a page whose markup was changed before React came to it has all of its texts, each time", async ({
  page,
}) => {
  const told: string[] = [];
  page.on("pageerror", ({ message }) => told.push(message));
  await changeMarkup(page);
  await page.goto("/similarity");
  await expect(matrix(page).getByRole("rowheader")).toHaveCount(23);
  await page.reload();
  await expect(page.getByText("Of an extension")).toHaveCount(0);
  expect(told.join()).toContain("Minified React error #418");
  await expect(matrix(page).getByRole("rowheader")).toHaveCount(23);
  await expect(page.locator(LEFT_OUT)).toHaveCount(0);
});

test("where they do not come, the page says so and does not load itself for ever", async ({ page }) => {
  const documents = await changeMarkup(page);
  await page.route("**/similarity?_rsc=*", (route) => route.abort());
  await page.goto("/similarity");
  const alert = page.getByRole("alert").filter({ hasText: "Parts of this page did not come." });
  await expect(alert).toBeVisible();
  await page.waitForTimeout(1_000);
  expect(documents()).toBe(2);
  await page.unroute("**/similarity?_rsc=*");
  await page.unroute("**/similarity");
  await alert.getByRole("button", { name: "Load it again" }).click();
  await expect(matrix(page).getByRole("rowheader")).toHaveCount(23);
  await expect(alert).toHaveCount(0);
});

test("coming back to a page from what a form has made of it, all of its texts are there", async ({
  page,
}) => {
  await page.goto("/similarity");
  await page.getByText(/^Change the view/).click();
  const before = await matrix(page).textContent();
  // A place within the page, so that "back" stays in the document.
  await page.evaluate(() => {
    window.location.hash = "content";
  });
  await page.getByRole("radio").nth(1).check();
  await expect(page).toHaveURL(/measure=/);
  await expect.poll(() => matrix(page).textContent()).not.toBe(before);
  await expect(page.locator(LEFT_OUT)).toHaveCount(0);
  await page.goBack();
  await expect(page).toHaveURL(/\/similarity$/);
  await expect.poll(() => matrix(page).textContent()).toBe(before);
  await expect(page.locator(LEFT_OUT)).toHaveCount(0);
});
