import { expect, type Page, test } from "@playwright/test";
import { BRIEFING_FORMAT, BRIEFING_VERSION, type Briefing, stepOf } from "@/lib/briefings/model";
import { utcToday } from "@/lib/clock";
import { expectDone, publishChanges, REVIEWER } from "@/lib/testing/world";
import { issue, leader, source, stance, term } from "@/lib/testing/world-records";
import { restore, withhold } from "@/lib/withholdings/mutations";
import { letters } from "../support/invented";
import { editingDatabase } from "../support/people";

/** Publishes two leaders and two issues; then a word of the first on the first issue. @returns the briefing at the release before that */
async function publishTwice() {
  const own = letters();
  const [ada, bo] = [
    leader(`ada-${own}`, `Ada ${own}`, `${own}, Ada`, "AR"),
    leader(`bo-${own}`, `Bo ${own}`, `${own}, Bo`, "AR"),
  ];
  const [kites, clocks] = [
    issue(`kites-${own}`, `Kites ${own}`, 900),
    issue(`clocks-${own}`, `Clocks ${own}`, 901),
  ];
  const minutes = source(`minutes-${own}`);
  const cited = { citations: [{ source: minutes.slug }], lane: "says" as const };
  const { release } = await publishChanges(
    editingDatabase(),
    [
      ada,
      bo,
      ...[ada, bo].map(({ slug }) => term(slug, "President", "2010-01-01", null, "head")),
      kites,
      clocks,
      minutes,
      stance({ ...cited, leader: ada.slug, issue: kites.slug, from: "2019", to: "2020", position: 2 }),
      stance({ ...cited, leader: bo.slug, issue: clocks.slug, from: "2019", position: -1 }),
    ],
    { now: new Date() },
  );
  const newer = await publishChanges(
    editingDatabase(),
    [stance({ ...cited, leader: ada.slug, issue: kites.slug, from: "2020", position: -2 })],
    { now: new Date() },
  );
  const at = (path: string) => `${path}?asOf=${utcToday()}&release=${release}`;
  return { own, ada, bo, kites, release, newer: newer.release, at };
}

/** Has a page's browser keep a briefing, as if its file had been opened there. */
async function keep(page: Page, briefing: Briefing): Promise<void> {
  const file = JSON.stringify({ format: BRIEFING_FORMAT, version: BRIEFING_VERSION, ...briefing });
  await page.goto("/briefings");
  await page.evaluate((text) => localStorage.setItem("standpoint-briefing", text), file);
}

test("a briefing says at once which of its steps a newer release would change, and moves them with their findings", async ({
  page,
}) => {
  const { ada, bo, kites, release, newer, at } = await publishTwice();
  const title = async (path: string) =>
    (
      (await (await page.request.get(`/briefings/shown?view=${encodeURIComponent(path)}`)).json()) as {
        title: string;
      }
    ).title;
  const [leaderView, issueView, otherView] = [
    at(`/leaders/${ada.slug}`),
    at(`/issues/${kites.slug}`),
    at(`/leaders/${bo.slug}`),
  ] as const;
  const was = await title(leaderView);
  const is = await title(leaderView.replace(`release=${release}`, `release=${newer}`));
  expect(is).not.toBe(was);
  const steps = [
    stepOf(leaderView, was),
    stepOf(issueView, "Nobody speaks against kites"),
    stepOf(otherView, "Bo stays"),
  ];
  await keep(page, { title: "Kites and clocks", steps });

  const asked: string[] = [];
  page.on("request", (request) => request.url().endsWith("/briefings/newer") && asked.push(request.url()));
  await page.goto("/briefings/edit");
  await expect(
    page.getByText(/^Release \d+ is newer than this briefing\. Steps that it would change: 2 of 3\.$/),
  ).toBeVisible();
  expect(asked).toHaveLength(1);
  const step = (number: number) => page.locator(".step-list > li").nth(number - 1);
  await expect(step(1)).toContainText(`Its title is “${was}” and would be “${is}”.`);
  await expect(step(3)).toContainText(/Release \d+ shows the same\./);

  // Whoever reads, presents or speaks is told as well.
  await page.goto("/present/mine");
  await expect(page.getByText("Steps that it would change: 2 of 3.")).toBeVisible({ timeout: 30_000 });
  await page.getByText("What would change").click();
  await expect(page.getByText("Step 2, “Nobody speaks against kites”")).toBeVisible();
  await page.goto("about:blank");
  await page.goto("/present/mine#speaker");
  const speaker = page.getByRole("dialog", { name: "Speaker window" });
  await expect(speaker.getByText(`would be “${is}”.`)).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press("End");
  await expect(speaker.getByText("Bo stays").first()).toBeVisible();
  await expect(speaker.getByText(/would be|differ/)).toHaveCount(0);

  // A headline that was the title is the new one; one that was written stays, with a warning until that is decided.
  await page.goto("/briefings/edit");
  const headline = (number: number) => step(number).getByRole("textbox", { name: "Headline" });
  await step(1)
    .getByRole("button", { name: /^Move this step to release \d+$/ })
    .click();
  await expect(headline(1)).toHaveValue(is);
  await page.getByRole("button", { name: /^Move all steps that can be to release \d+$/ }).click();
  await expect(
    page.getByText(/^Steps moved to release \d+: 2 of 3\. Headlines of your own to look at: 1\./),
  ).toBeVisible();
  await expect(headline(2)).toHaveValue("Nobody speaks against kites");
  await expect(headline(3)).toHaveValue("Bo stays");
  const warning = step(2).getByText(`This headline was written for release ${release}.`);
  await expect(warning).toBeVisible();
  await headline(2).fill("Ada speaks against kites");
  await page.reload();
  await expect(warning).toBeVisible();
  await expect(page.getByText("Steps that it would change")).toHaveCount(0);
  await step(2).getByRole("button", { name: "It holds: keep it" }).click();
  await expect(warning).toHaveCount(0);
  await expect(headline(2)).toHaveValue("Ada speaks against kites");
  await page.reload();
  await expect(headline(2)).toHaveValue("Ada speaks against kites");
  await expect(warning).toHaveCount(0);
});

test("a step that cannot be drawn is left out by name, and the others are presented and downloaded", async ({
  page,
}) => {
  const { own, ada, bo, at } = await publishTwice();
  const steps = [
    stepOf(at(`/leaders/nobody-${own}`), "Nobody knows"),
    stepOf(at(`/leaders/${ada.slug}`), "Ada is known"),
    stepOf(at(`/leaders/${bo.slug}`), "Bo is known"),
  ];
  const act = {
    noun: "leader" as const,
    slug: bo.slug,
    reason: "A court found it false.",
    actor: REVIEWER,
    now: new Date(),
  };
  expectDone(await withhold(editingDatabase(), act));
  try {
    await keep(page, { title: "Who is known", steps });
    await page.goto("/present/mine");
    await expect(
      page.getByText(/^Step 1, “Nobody knows”, is left out: .*no leader of this name/),
    ).toBeVisible({
      timeout: 30_000,
    });
    await expect(page.getByText(/^Step 3, “Bo is known”, is left out: ./)).toBeVisible();
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Slides (PPTX)" }).click();
    expect((await saving).suggestedFilename()).toMatch(/who-is-known.*\.pptx$/);
    await expect(page.getByText(/Step 1 is left out of it: .* Step 3 is left out of it: /)).toBeVisible();
    await page.getByRole("button", { name: "Start presenting" }).click();
    const screen = page.getByRole("dialog", { name: "Presentation" });
    await expect(screen.getByRole("heading", { name: "Ada is known" })).toBeVisible();
    await expect(screen.getByText("1 of 1", { exact: true }).first()).toBeVisible();
  } finally {
    expectDone(await restore(editingDatabase(), act));
  }
});
