import { readFile } from "node:fs/promises";
import { type Download, expect, type Page, test } from "@playwright/test";
import { parse } from "csv-parse/sync";
import readWorkbook from "read-excel-file/node";
import who from "@/lib/briefings/bundled/who-and-paris-agreement.json" with { type: "json" };
import { readBriefing, writeBriefing } from "@/lib/briefings/file";
import { readPresentation } from "@/lib/testing/presentation";

const FIGURE = "/figures/says-and-does";
const QUERY = "leader=javier-milei&asOf=2026-07-20&release=1";

const bytesOf = async (download: Download) => readFile(await download.path());

async function downloadOf(page: Page, begin: () => Promise<unknown>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent("download"), begin()]);
  return download;
}

/** Puts a briefing into the browser's store, as its own pages keep it. */
async function keep(page: Page, times: number): Promise<void> {
  const read = readBriefing(JSON.stringify(who));
  if (!read.ok) throw new Error("the bundled briefing cannot be read");
  const steps = Array.from({ length: times }, () => read.briefing.steps).flat();
  await page.goto("/briefings");
  await page.evaluate(
    (text) => localStorage.setItem("standpoint-briefing", text),
    writeBriefing({ title: "Two questions", steps }),
  );
}

test("a briefing is downloaded as slides, workbook and handout, each telling how far it is", async ({
  page,
}) => {
  await keep(page, 1);
  await page.goto("/briefings/edit");
  const slides = await downloadOf(page, () => page.getByRole("button", { name: "Slides (PPTX)" }).click());
  expect(slides.suggestedFilename()).toBe("standpoint-briefing-two-questions-2026-07-20-release-1.pptx");
  await expect(page.getByText(`Saved as ${slides.suggestedFilename()}.`)).toBeVisible();
  const deck = await readPresentation(await bytesOf(slides));
  for (const { headline } of who.steps)
    expect(deck.slides.some(({ words }) => words.startsWith(headline))).toBe(true);
  expect(deck.charts.length).toBe(who.steps.length);
  const workbook = await downloadOf(page, () =>
    page.getByRole("button", { name: "Workbook (XLSX)" }).click(),
  );
  const sheets = await readWorkbook(await bytesOf(workbook));
  expect(sheets.map(({ sheet }) => sheet).slice(0, 2)).toEqual(["About", "1 spread"]);
  const handout = await downloadOf(page, () => page.getByRole("button", { name: "Handout (PDF)" }).click());
  expect((await bytesOf(handout)).subarray(0, 5).toString()).toBe("%PDF-");
});

test("a long file can be stopped, and another begun", async ({ page }) => {
  await keep(page, 10);
  await page.goto("/briefings/edit");
  await page.getByRole("button", { name: "Handout (PDF)" }).click();
  await expect(page.getByRole("progressbar")).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("Cancelled; nothing was saved.")).toBeVisible();
  const slides = await downloadOf(page, () => page.getByRole("button", { name: "Slides (PPTX)" }).click());
  expect((await readPresentation(await bytesOf(slides))).charts.length).toBe(60);
});

test("workbook and CSV file of a figure say what its JSON answer says", async ({ page, request }) => {
  const json = await (await request.get(`${FIGURE}.json?${QUERY}`)).json();
  const rows: Record<string, string | number | null>[] = json.rows;
  const csv = await request.get(`${FIGURE}.csv?${QUERY}`);
  expect(csv.headers()["content-disposition"]).toBe(
    'inline; filename="standpoint-says-and-does-javier-milei-2026-07-20-release-1.csv"',
  );
  const read: Record<string, string>[] = parse(await csv.text(), { bom: true, columns: true });
  expect(read).toEqual(
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key, String(value ?? "")])),
    ),
  );
  await page.goto(`/says-and-does?${QUERY}`);
  const workbook = await downloadOf(page, () =>
    page.locator(".figure-files").first().getByRole("link", { name: "XLSX" }).click(),
  );
  expect(workbook.suggestedFilename()).toBe(
    "standpoint-says-and-does-javier-milei-2026-07-20-release-1.xlsx",
  );
  const [data] = await readWorkbook(await bytesOf(workbook));
  expect(data?.data).toEqual([Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))]);
  const slide = await downloadOf(page, () =>
    page.locator(".figure-files").first().getByRole("link", { name: "PPTX" }).click(),
  );
  const deck = await readPresentation(await bytesOf(slide));
  expect(deck.slides[0]?.words).toContain(json.title);
  expect(deck.charts[0]?.series.map(({ values }) => values.filter((value) => value !== null).length)).toEqual(
    ["says", "does"].map((lane) => rows.filter((row) => row[lane] !== null).length),
  );
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a bundled briefing is downloaded, and files are made of a saved one", async ({ page }) => {
    await page.goto("/present/who-and-paris-agreement");
    const slides = await downloadOf(page, () => page.getByRole("link", { name: "Slides (PPTX)" }).click());
    expect(slides.suggestedFilename()).toMatch(
      /^standpoint-briefing-how-the-leaders-.*-2026-07-20-release-1\.pptx$/,
    );
    await page.goto("/briefings");
    const file = page.getByLabel("File of a briefing");
    await file.setInputFiles({ name: "b.json", mimeType: "application/json", buffer: Buffer.from("{") });
    await page.getByRole("button", { name: "Make the file" }).click();
    await expect(page.getByRole("alert")).toContainText("This is not a JSON file");
    await file.setInputFiles({
      name: "b.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(who)),
    });
    await page.getByLabel("Make", { exact: true }).selectOption({ label: "Workbook (XLSX)" });
    const workbook = await downloadOf(page, () =>
      page.getByRole("button", { name: "Make the file" }).click(),
    );
    expect((await readWorkbook(await bytesOf(workbook))).length).toBe(who.steps.length + 2);
  });
});
