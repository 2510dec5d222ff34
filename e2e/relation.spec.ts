import { expect, test } from "@playwright/test";
import { ISSUES } from "./support/record";

const PAGE = "/relations/donald-trump/javier-milei";

test("a pair has one address", async ({ page, request }) => {
  const moved = await request.get("/relations/javier-milei/donald-trump?asOf=2025-06-01", {
    maxRedirects: 0,
  });
  expect([301, 307, 308]).toContain(moved.status());
  expect(moved.headers().location).toMatch(/\/relations\/donald-trump\/javier-milei\?asOf=2025-06-01$/);
  await page.goto("/relations/javier-milei/donald-trump");
  await expect(page).toHaveURL(new RegExp(`${PAGE}$`));
});

test("a leader has no relation with themself", async ({ request }) => {
  const refused = await request.get("/relations/javier-milei/javier-milei");
  expect([400, 404]).toContain(refused.status());
  expect(await refused.text()).toContain("<h1");
});

test.describe("Donald Trump and Javier Milei", () => {
  test.beforeEach(({ page }) => page.goto(PAGE).then(() => undefined));

  test("agreement, with its coverage and its sum", async ({ page }) => {
    const near = page.getByRole("region", { name: "How near they are" }).first();
    await expect(near).toContainText("78%");
    await expect(near).toContainText("Both hold a position on 9 of 9 issues.");
    await near.getByText("How is this computed?").click();
    await expect(near.getByRole("table", { name: /issue by issue$/ })).toBeVisible();
    await expect(near.getByText(/1 − 8 ÷ \(4 × 9\) = 0\.78/).first()).toBeVisible();
  });

  test("where they agree and where they differ", async ({ page }) => {
    const differ = page.getByRole("heading", { level: 2, name: "They differ on 1 issue" });
    const agree = page.getByRole("heading", { level: 2, name: "They agree on 8 issues" });
    await expect(differ).toBeVisible();
    await expect(agree).toBeVisible();
    const articles = page.getByRole("article");
    for (const { name } of ISSUES)
      await expect(
        articles.filter({ has: page.getByRole("heading", { level: 3, name, exact: true }) }),
      ).toHaveCount(1);
  });

  test("agreement over time, as a picture and as a table", async ({ page }) => {
    const time = page.getByRole("region", { name: "Agreement over time" });
    await expect(
      time.getByRole("img", { name: /^Agreement of Donald Trump and Javier Milei\. From/ }),
    ).toBeVisible();
    await time.getByText("Show as a table").click();
    const rows = time.getByRole("table").first().getByRole("row");
    expect(await rows.count()).toBeGreaterThan(5);
    await expect(rows.filter({ hasText: "78%" })).not.toHaveCount(0);
    await expect(rows.filter({ hasText: "none" })).not.toHaveCount(0);
  });

  test("agreement over time by the measure and weights chosen, each step with its sum", async ({ page }) => {
    await page.goto(`${PAGE}?measure=s&weights=who:3`);
    const time = page.getByRole("region", { name: "Agreement over time" });
    await expect(time).toContainText("S of Signorino and Ritter");
    await expect(time.getByRole("link", { name: "CSV" })).toHaveAttribute("href", /measure=s.*weights=who:3/);
    await time.getByRole("combobox").selectOption({ index: 0 });
    await time.getByRole("button", { name: "Show the sum" }).click();
    await expect(page).toHaveURL(/measure=s.*at=\d{4}-\d{2}-\d{2}#time-sum$/);
    await expect(time.getByRole("table", { name: /issue by issue$/ })).toBeVisible();
  });

  for (const { chapter, tells } of [
    {
      chapter: "World Health Organization",
      tells: [
        "Trump orders withdrawal from the WHO",
        "Milei announces Argentina's withdrawal from the WHO",
        "US exit from the WHO takes effect",
        "Argentina declares its WHO exit effective",
      ],
    },
    {
      chapter: "Paris Agreement",
      tells: [
        "Trump announces first US exit from the Paris Agreement",
        "First US exit from the Paris Agreement takes effect",
        "Argentina pulls its delegation from COP29",
        "Trump orders second withdrawal from the Paris Agreement",
        "Second US exit from the Paris Agreement takes effect",
      ],
    },
    {
      chapter: "Gender policy",
      tells: [
        "Trump ends federal DEI and gender-identity policy",
        "Argentina closes what remained of its women's ministry",
        "Argentina bans gender treatments for minors by decree",
      ],
    },
    {
      chapter: "US support for Argentina",
      tells: [
        "US says it is negotiating a US$20 billion swap with Argentina",
        "US buys pesos and concludes US$20 billion swap framework",
        "Trump ties aid to Milei's election result",
      ],
    },
    { chapter: "Falkland Islands / Islas Malvinas", tells: ["US restates neutrality on the Falklands"] },
    { chapter: "Multilateralism", tells: ["US to leave 66 organisations including the climate convention"] },
  ]) {
    test(`the chapter on ${chapter} tells what happened, in time order`, async ({ page }) => {
      const story = page.getByRole("region", { name: chapter, exact: true });
      for (const title of tells)
        await expect(story.getByRole("heading", { name: title, exact: true })).toBeVisible();
      const days = await story
        .locator("article")
        .evaluateAll((articles) =>
          articles.map((a) => a.closest("li")?.querySelector("time")?.getAttribute("datetime") ?? ""),
        );
      expect(days).toEqual([...days].sort());
    });
  }

  for (const { event, reactions } of [
    {
      event: "US buys pesos and concludes US$20 billion swap framework",
      reactions: [
        "Eight senators introduce the No Argentina Bailout Act",
        "Cristina Fernández de Kirchner campaigns against the rescue",
        "Warren asks Treasury to end the swap line",
      ],
    },
    {
      event: "US says it is negotiating a US$20 billion swap with Argentina",
      reactions: ["Farm-state Republicans and soybean growers object"],
    },
    {
      event: "Trump ties aid to Milei's election result",
      reactions: [
        "Milei's party wins the midterm election",
        'Trump says Milei "had a lot of help" from the US',
      ],
    },
    {
      event: "Trump orders withdrawal from the WHO",
      reactions: ["Milei announces Argentina's withdrawal from the WHO"],
    },
  ]) {
    test(`reactions stand under what they answer: ${event}`, async ({ page }) => {
      const told = page.getByRole("article", { name: event, exact: true });
      for (const reaction of reactions)
        await expect(
          told.getByRole("listitem").getByRole("heading", { level: 5, name: reaction, exact: true }),
        ).toBeVisible();
    });
  }

  test("senators, by name, answer the swap in words that can be read in full", async ({ page }) => {
    const swap = page.getByRole("article", {
      name: "US buys pesos and concludes US$20 billion swap framework",
    });
    for (const senator of ["Elizabeth Warren", "Tim Kaine", "Chris Van Hollen"])
      await expect(swap.getByRole("link", { name: `${senator}, in words` })).toHaveAttribute(
        "href",
        /^\/stances\//,
      );
  });

  test("the story can be told newest first, and of both only", async ({ page }) => {
    const both = page
      .getByRole("navigation", { name: "Which events" })
      .getByRole("link", { name: "Only with both" });
    await both.click();
    await expect(page).toHaveURL(/events=both/);
    await expect(page.getByRole("heading", { name: "US restates neutrality on the Falklands" })).toHaveCount(
      0,
    );
    await page
      .getByRole("navigation", { name: "Order of events" })
      .getByRole("link", { name: "Newest first" })
      .click();
    await expect(page).toHaveURL(/order=newest/);
  });
});

test("on an earlier day nothing later is told", async ({ page }) => {
  await page.goto(`${PAGE}?asOf=2025-01-31`);
  await expect(page.getByRole("heading", { name: "Trump orders withdrawal from the WHO" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Argentina declares its WHO exit effective" })).toHaveCount(
    0,
  );
  await expect(
    page.getByRole("heading", { name: "Second US exit from the Paris Agreement takes effect" }),
  ).toHaveCount(0);
});

test("a pair is chosen from a form", async ({ page }) => {
  await page.goto("/relations");
  const form = page.getByRole("form", { name: "Choose two leaders" });
  await form.getByRole("combobox", { name: "Leader" }).selectOption({ label: "Javier Milei" });
  await form.getByRole("combobox", { name: "and" }).selectOption({ label: "Luiz Inácio Lula da Silva" });
  await form.getByRole("button", { name: "Show" }).click();
  await page.waitForURL(/\/relations\/javier-milei\/lula-da-silva/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "Javier Milei and Luiz Inácio Lula da Silva",
  );
});
