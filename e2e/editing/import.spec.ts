import { expect, type Page, test } from "@playwright/test";
import { publishChanges } from "@/lib/testing/world";
import { barriers } from "../support/barriers";
import { beyondWindow } from "../support/beyond";
import { csvFile, fileOfStances, type ImportFile } from "../support/import-file";
import { editingDatabase, makePerson, type Someone, signIn } from "../support/people";

// A file becomes a change set: its columns are corrected, its bad rows put right or left out.

const SURE = 7;
/** A check begins with the click and may end after the next page is there. */
const patiently = expect.configure({ timeout: 20_000 });

let file: ImportFile;
let editor: Someone;

test.beforeEach(async () => {
  file = fileOfStances();
  await publishChanges(editingDatabase(), file.changes, { now: new Date() });
  editor = await makePerson("Edda Editor", "editor");
});

/** Puts something into the cell of a row, counted as the file's own program counts it. */
function spoil(line: number, column: number, text: string): void {
  const row = file.rows[line - 1];
  if (row) row[column] = text;
}

async function handIn(page: Page, upload: ReturnType<typeof csvFile>, title: string): Promise<void> {
  await page.goto("/editing/imports");
  await page.getByLabel("File", { exact: true }).setInputFiles(upload);
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("We corrected the record").check();
  await page.getByRole("button", { name: "Read the file" }).click();
}

const tab = (page: Page, name: string | RegExp) =>
  page.getByRole("navigation", { name: "Rows by what they do" }).getByRole("link", { name });

test("500 stances come in: a column is corrected, a row put right, the others left out", async ({
  page,
  browser,
}) => {
  test.slow();
  spoil(10, 0, "Nobody Nowhere");
  spoil(20, 3, "7");
  spoil(30, 4, "2021-13");
  await signIn(page, editor);
  await handIn(page, csvFile("stances.csv", file.rows), "Stances of the spring");
  await patiently(page).toHaveURL(/\/editing\/imports\/\d+$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Stances of the spring");

  // No heading of ours says how well a stance is sourced, so no row can stand yet.
  await patiently(tab(page, "Refused (500)")).toBeVisible();
  const sure = page.getByLabel("What “How sure” gives");
  await expect(sure).toHaveValue("");
  await expect(page.getByRole("row").filter({ has: sure })).toContainText("high");
  await sure.selectOption({ label: "How well it is sourced" });
  await page.getByRole("button", { name: "Check the rows again" }).click();
  await patiently(page.getByRole("status").first()).toHaveText(
    "Every row is checked: 497 to add and 3 refused.",
  );

  const wrong = page.getByRole("form", { name: "Put line 20 right" });
  await expect(wrong.getByLabel("Position", { exact: true })).toHaveValue("7");
  await expect(wrong.getByRole("listitem").first()).toContainText("−2");
  await wrong.getByText("The other 11 cells of the row").click();
  await expect(wrong.getByLabel("Topic")).toHaveValue(file.rows[19]?.[1] ?? "");
  await wrong.getByLabel("Position", { exact: true }).fill("2");
  await wrong.getByRole("button", { name: "Check again" }).click();
  await patiently(page.getByText("Every row is checked: 498 to add and 2 refused.")).toBeVisible();

  await page
    .getByRole("form", { name: "Put line 30 right" })
    .getByRole("button", { name: "Leave it out" })
    .click();
  await patiently(
    page.getByText("Every row is checked: 498 to add, 1 refused and 1 left out."),
  ).toBeVisible();
  await page.getByRole("button", { name: "Leave the refused row out" }).click();
  await patiently(page.getByText("Every row is checked: 498 to add and 2 left out.")).toBeVisible();
  await expect(page.getByText("5 sources are added with them")).toBeVisible();

  await tab(page, /^Added/).click();
  await expect(page.getByRole("row").nth(1)).toContainText(
    `${file.leaders[0]} on ${file.issues[0]}, said: −2 opposes strongly, since March 2021`,
  );
  await page.getByRole("link", { name: "The next rows" }).click();
  await expect(page.getByRole("row").filter({ hasText: "since" })).toHaveCount(50);

  // Nobody else learns of the file.
  const other = await (await browser.newContext()).newPage();
  await signIn(other, await makePerson("Olga Other", "editor"));
  expect((await other.goto(new URL(page.url()).pathname))?.status()).toBe(404);

  await page.getByRole("button", { name: "Make the change set" }).click();
  await patiently(page).toHaveURL(/\/editing\/\d+$/);
  await expect(page.getByText("Added: 498 stances and 5 sources.")).toBeVisible();
  await page.goto("/editing/imports");
  await page.getByRole("link", { name: "Stances of the spring" }).click();
  await expect(page.getByText("Its change set is made")).toBeVisible();
  await expect(page.getByRole("button", { name: "Make the change set" })).toHaveCount(0);
});

test("without script a row is put right, one is taken in again, and one file stops another", async ({
  browser,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(page, editor);
  file.rows = file.rows.slice(0, 5);
  file.rows[0]?.splice(SURE, 1, "Confidence");
  spoil(2, 3, "7");
  await handIn(page, csvFile("stances.csv", file.rows), "Four stances");
  const settled = page.getByText("Every row is checked: 3 to add and 1 refused.");
  await patiently(settled).toBeVisible();
  await page
    .getByRole("form", { name: "Put line 2 right" })
    .getByRole("button", { name: "Leave it out" })
    .click();
  await patiently(page.getByText("Every row is checked: 3 to add and 1 left out.")).toBeVisible();
  await tab(page, /^Refused/).click();
  await page.getByRole("button", { name: "Take it in again" }).click();
  await patiently(settled).toBeVisible();
  await page.getByLabel("Position", { exact: true }).fill("-1");
  await page.getByRole("button", { name: "Check again" }).click();
  await patiently(page.getByText("Every row is checked: 4 to add.")).toBeVisible();
  await page.getByText("Discard this file …").click();
  await page.getByRole("button", { name: "Discard this file" }).click();
  await expect(page.getByText("You have handed in no file yet.")).toBeVisible();
});

test("a file that is none is told so, and nothing is kept of it", async ({ page }) => {
  await signIn(page, editor);
  const picture = {
    name: "stances.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("\x89PNG\r\n\x1a\n\0\0", "latin1"),
  };
  await handIn(page, picture, "A picture");
  await expect(
    page
      .getByRole("listitem")
      .filter({ hasText: /picture|image|PNG/i })
      .first(),
  ).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue("A picture");
  await page.getByLabel("File", { exact: true }).setInputFiles(csvFile("broken.csv", [["a"], ["b", "c"]]));
  await page.getByRole("button", { name: "Read the file" }).click();
  await expect(page.getByText(/line 2/i).first()).toBeVisible();
  await page.goto("/editing/imports");
  await expect(page.getByText("You have handed in no file yet.")).toBeVisible();
});

test("no page of an import has a barrier that axe knows, nor runs over, at three widths, light and dark", async ({
  page,
}) => {
  test.setTimeout(180_000);
  spoil(3, 3, "7");
  spoil(4, 0, "Nobody Nowhere");
  file.rows = file.rows.slice(0, 60);
  await signIn(page, editor);
  await handIn(page, csvFile("stances.csv", file.rows), "Fifty-nine stances");
  await patiently(tab(page, "Refused (59)")).toBeVisible();
  await look(page, "columns not known");
  await page.getByLabel("What “How sure” gives").selectOption("confidence");
  await page.getByRole("button", { name: "Check the rows again" }).click();
  await patiently(tab(page, "Refused (2)")).toBeVisible();
  await look(page, "rows refused");
  await page.getByRole("button", { name: "Leave all 2 refused rows out" }).click();
  await expect(page.getByRole("button", { name: "Make the change set" })).toBeVisible();
  await tab(page, /^All/).click();
  await expect(tab(page, /^All/)).toHaveAttribute("aria-current");
  await look(page, "all rows");
  await page.goto("/editing/imports");
  await expect(page.getByRole("rowheader", { name: "Fifty-nine stances" })).toBeVisible();
  await look(page, "the list");
});

async function look(page: Page, name: string): Promise<void> {
  for (const width of [1440, 768, 390]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await beyondWindow(page), `${name}, ${width} wide`).toBeLessThanOrEqual(0);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      if (process.env.PICTURES)
        await page.screenshot({
          path: `${process.env.PICTURES}/${name} ${width} ${colorScheme}.png`,
          fullPage: true,
        });
      if (width === 768) continue;
      expect(await barriers(page), `${name}, ${colorScheme}, ${width} wide`).toEqual([]);
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: "light" });
}
