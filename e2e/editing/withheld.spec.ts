import { randomBytes } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { publishChanges } from "@/lib/testing/world";
import { leader, source, stance } from "@/lib/testing/world-records";
import { editingDatabase, makePerson, signIn } from "../support/people";

/** The other instance, on the same database. */
const second = (path: string) => new URL(path, process.env.STANDPOINT_SECOND_URL).href;

/** Publishes an invented leader with one stance on an issue of the bundled record. */
async function invented(name = "Wanda Withheld") {
  const own = randomBytes(4).toString("hex");
  const slug = `wanda-withheld-${own}`;
  const minutes = source(`minutes-${own}`);
  const deed = stance({
    leader: slug,
    issue: "who",
    lane: "says",
    from: "2024",
    summary: `Wanda ${own} asked for more clocks.`,
    citations: [{ source: minutes.slug }],
  });
  const changes = [minutes, leader(slug, `${name} ${own}`, `Withheld ${own}`, "AR"), deed];
  const { release } = await publishChanges(editingDatabase(), changes, {
    now: new Date(),
    sentence: `Wanda Withheld ${own} is new.`,
  });
  return { own, slug, path: `/stances/${deed.slug}`, release };
}

/** The two clicks. */
async function decide(page: Page, reason: string, last: string) {
  await page.getByLabel("Reason").fill(reason);
  await page.getByRole("button", { name: "Look at it once more" }).click();
  await page.getByRole("button", { name: last }).click();
  await expect(page.getByRole("heading", { name: "What is withheld", level: 1 })).toBeVisible();
}

for (const javaScriptEnabled of [true, false])
  test(`a claim is out of every release on every instance after two clicks, ${javaScriptEnabled ? "with" : "without"} script`, async ({
    browser,
    request,
  }) => {
    const { own, slug, path } = await invented();
    const claim = `Wanda ${own} asked`;
    for (const url of [path, second(path)]) expect(await (await request.get(url)).text()).toContain(claim);

    const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
    await signIn(page, await makePerson("Rita Reviewer", "reviewer"), "/editing/withheld");
    await page.goto(path);
    await page.getByRole("contentinfo").getByRole("link", { name: "or withhold it" }).click();
    await page.getByRole("link", { name: "Withhold it" }).click();
    await decide(page, "The source does not say so.", "Withhold it from every release");

    for (const url of [path, second(path)]) {
      const answer = await request.get(url);
      expect(answer.status()).toBe(410);
      expect(await answer.text()).not.toContain(claim);
    }
    for (const url of [
      `/leaders/${slug}`,
      `/leaders/${slug}/changes.atom`,
      `/api/v1/stances?leaders=${slug}`,
    ]) {
      const text = await (await request.get(second(url))).text();
      expect(text, url).not.toContain(claim);
      expect(text, url).toContain("The source does not say so.");
    }
    expect(await (await request.get(second(`/search?q=${own}`))).text()).not.toContain(claim);

    await page.getByRole("link", { name: new RegExp(`Put back: stance “.*${own}`) }).click();
    await decide(page, "It says so on page 3.", "Put it back into every release");
    for (const url of [path, second(path)]) expect(await (await request.get(url)).text()).toContain(claim);
    await page.context().close();
  });

test("an admin who does not edit names a record by its address, or comes from its page", async ({ page }) => {
  const { own, path } = await invented();
  await signIn(page, await makePerson("Ada Admin", "member", { isAdmin: true }), "/editing/withhold");
  await page.getByLabel("Address of its page").fill(path);
  await page.getByRole("button", { name: "Next" }).first().click();
  await expect(page.getByText(`Wanda Withheld ${own} on`).first()).toBeVisible();
  await page.goto(path);
  await page.getByRole("contentinfo").getByRole("link", { name: "or withhold it" }).click();
  await expect(page.getByRole("heading", { name: "Open a change set" })).toHaveCount(0);
  await page.getByRole("link", { name: "Withhold it" }).click();
  await expect(page.getByLabel("Reason")).toBeVisible();
});

test("an editor reads the list, and may not withhold", async ({ page }) => {
  await signIn(page, await makePerson("Eda Editor", "editor"), "/editing/withheld");
  await expect(page.getByRole("heading", { name: "What is withheld", level: 1 })).toBeVisible();
  await expect(page.getByRole("link", { name: "Withhold a record" })).toHaveCount(0);
  const answer = await page.goto("/editing/withhold");
  expect(answer?.status()).toBe(403);
});

test("feeds are well-formed for the browser's own parser, whatever a record is called", async ({ page }) => {
  const { slug, release } = await invented(`]]><b>&amp; "Wanda" \u0007`);
  await page.goto("/changes");
  const read = (address: string) =>
    page.evaluate(async (url) => {
      const answer = await fetch(url);
      const feed = new DOMParser().parseFromString(await answer.text(), "application/xml");
      const text = (of: ParentNode, name: string) => of.querySelector(name)?.textContent ?? "";
      return {
        type: answer.headers.get("content-type"),
        broken: feed.querySelector("parsererror") !== null,
        id: text(feed, "feed > id"),
        entries: [...feed.querySelectorAll("entry")].map((entry) => text(entry, "id")),
      };
    }, address);
  for (const address of ["/changes/feed.atom", `/leaders/${slug}/changes.atom`, "/issues/who/changes.atom"]) {
    const feed = await read(address);
    expect(feed.broken, address).toBe(false);
    expect(feed.type).toBe("application/atom+xml; charset=utf-8");
    expect(feed.id).toMatch(/^tag:[^:]+,2026:changes/);
    expect(
      feed.entries.some((id) => id.includes(`release/${release}`)),
      address,
    ).toBe(true);
  }
});

test("an editor's cookies change no byte of a public page", async ({ page, request }) => {
  const { slug, path } = await invented();
  await signIn(page, await makePerson("Cora Cookie", "reviewer"), "/editing/withheld");
  for (const url of [
    "/",
    `/leaders/${slug}`,
    path,
    "/changes",
    "/changes/feed.atom",
    "/api/v1/leaders",
    "/briefings",
    "/present/who-and-paris-agreement",
  ]) {
    const [mine, anyones] = [await page.request.get(url), await request.get(url)];
    expect(await mine.text(), url).toBe(await anyones.text());
    expect(mine.headers()["set-cookie"], url).toBeUndefined();
  }
});
