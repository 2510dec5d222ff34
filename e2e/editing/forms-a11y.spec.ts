import { expect, type Page, test } from "@playwright/test";
import { NOUN_NAMES } from "@/lib/change-sets/nouns";
import { barriers } from "../support/barriers";
import { beyondWindow } from "../support/beyond";
import { type Invented, openDraft, publishInvented } from "../support/invented";
import { makePerson, type Someone, signIn } from "../support/people";

let record: Invented;
let editor: Someone;
let id: number;

test.beforeAll(async () => {
  record = await publishInvented();
  editor = await makePerson("Edda Editor", "editor");
  id = await openDraft(editor);
});

/** Every form: of a new record of each noun, of records on record, and the pages that do one thing with them. */
const pages = (): {
  name: string;
  path: string;
  isOften?: true;
  prepare?: (page: Page) => Promise<void>;
}[] => [
  ...NOUN_NAMES.map((noun) => ({
    name: `a new ${noun}, sent empty`,
    path: `/editing/${id}/${noun}/new`,
    prepare: async (page: Page) => {
      await page.getByRole("button", { name: "Put into the change set" }).click();
      await expect(page.getByRole("status").filter({ hasText: "Nothing you typed is lost" })).toBeVisible();
    },
  })),
  {
    name: "a stance on record",
    path: `/editing/${id}/stance/${record.deed}`,
    isOften: true,
    prepare: withFindings,
  },
  { name: "an issue on record", path: `/editing/${id}/issue/${record.issue.slug}`, isOften: true },
  { name: "taking out", path: `/editing/${id}/leader/${record.leader.slug}/remove` },
  { name: "merging", path: `/editing/${id}/leader/${record.leader.slug}/merge` },
  { name: "retiring", path: `/editing/${id}/issue/${record.issue.slug}/retire` },
  { name: "all stances", path: `/editing/${id}/stance?q=${record.leader.slug}` },
  { name: "adding", path: `/editing/${id}/add?q=kites` },
  { name: "the way in", path: `/editing/edit?noun=stance&slug=${record.deed}` },
];

/** Words to look at again, a row that looks for a source, and an overlap beside it. */
async function withFindings(page: Page): Promise<void> {
  await expect(page.getByText("What you type is kept as you go.")).toBeVisible();
  await page.getByLabel("What was said or done").fill("She reportedly signed a shameful decree.");
  await page.getByRole("button", { name: "Add a source" }).click();
  await page.getByLabel("Its address, or words of title and publisher").fill("minutes");
  await expect(page.getByText("judges instead of saying")).toBeVisible();
}

test("no form has a barrier that axe knows, nor runs over its page, at three widths, light and dark", async ({
  page,
}) => {
  test.setTimeout(300_000);
  await signIn(page, editor);
  for (const { name, path, isOften, prepare } of pages()) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(path);
    await prepare?.(page);
    for (const width of [1440, 1024, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await beyondWindow(page), `${name}, ${width} wide`).toBeLessThanOrEqual(0);
      // The fields are the same everywhere: the pages with most on them are looked at closely, the others once.
      if (isOften ? width === 1024 : width !== 390) continue;
      await page.emulateMedia({ colorScheme: "light" });
      expect(await barriers(page), `${name}, light, ${width} wide`).toEqual([]);
      if (!isOften) continue;
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await barriers(page, "colour"), `${name}, dark, ${width} wide`).toEqual([]);
    }
  }
});
