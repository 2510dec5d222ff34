import { expect, test } from "@playwright/test";
import { barriers } from "../support/barriers";
import { editingDatabase, makePerson, signIn } from "../support/people";

// What became of the addresses of sources, from the run that found it to the editor who looks at it.

test("an editor finds what became of sources, leads to their forms and says what was looked at", async ({
  page,
}) => {
  const db = editingDatabase();
  const revisions = await db.sourceRevision.findMany({
    where: { since: { not: null }, until: null, removed: false, withheld: false },
    orderBy: { id: "asc" },
    take: 3,
  });
  const seen = {
    textHash: "a",
    seenAt: new Date("2026-01-01"),
    since: new Date("2026-02-01"),
    checkedAt: new Date("2026-02-02"),
  };
  const found = [
    { state: "gone", status: 410 },
    { state: "moved", status: 200, movedTo: "https://elsewhere.example/a-decree" },
    { state: "unreachable", status: 403, why: "status", failures: 2 },
  ] as const;
  for (const [at, { id, recordId, url }] of revisions.entries()) {
    const became = found[at] ?? { state: "live" as const };
    await db.sourceCheck.create({ data: { sourceId: recordId, revisionId: id, url, ...seen, ...became } });
  }
  await signIn(page, await makePerson("Edda Editor", "editor"));
  await page.getByRole("link", { name: "1 gone, 1 moved, 0 changed, 1 not reached" }).click();
  await expect(page.getByRole("heading", { name: "Addresses of sources" })).toBeVisible();
  const list = page.getByRole("main").getByRole("listitem");
  await expect(list).toHaveCount(3);
  await expect(list.nth(0)).toContainText("Gone: the host says that there is no such page (410)");
  await expect(list.nth(1)).toContainText("Moved for good to https://elsewhere.example/a-decree");
  await expect(list.nth(2)).toContainText("answers with an error (403)");
  await expect(list.nth(0).getByRole("link", { name: "Edit the source" })).toHaveAttribute(
    "href",
    /^\/editing\/edit\?noun=source&slug=/,
  );
  expect(await barriers(page, "every")).toEqual([]);
  if (process.env.STANDPOINT_PICTURES)
    for (const width of [390, 1024, 1440])
      for (const colorScheme of ["light", "dark"] as const) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        await page.screenshot({
          path: `${process.env.STANDPOINT_PICTURES}/addresses-${width}-${colorScheme}.png`,
        });
      }
  await list.nth(0).getByRole("button", { name: "Looked at: nothing to be done" }).click();
  await expect(list).toHaveCount(2);
  await expect(page.getByText("Gone: the host")).toHaveCount(0);
});
