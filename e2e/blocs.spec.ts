import { expect, test } from "@playwright/test";

test("a bloc on a day has the members of that day, by name, and says who is missing", async ({ page }) => {
  await page.goto("/blocs?bloc=g7&asOf=2022-06-01");
  const members = page.getByRole("table", { name: "Members of G7" });
  for (const name of ["Joe Biden", "Justin Trudeau", "Emmanuel Macron"])
    await expect(members.getByRole("link", { name })).toBeVisible();
  await expect(members.getByRole("link", { name: "Donald Trump" })).toHaveCount(0);
  await expect(page.getByText(/not in office on this day.*Donald Trump/)).toBeVisible();
  await expect(page.getByText(/without a head on record: Germany/)).toBeVisible();
});

test("senators stand beside the heads, named apart, until the reader counts them too", async ({ page }) => {
  await page.goto("/blocs?bloc=g7&asOf=2025-06-01");
  const members = page.getByRole("table", { name: "Members of G7" });
  await expect(members.getByRole("link", { name: "Donald Trump" })).toBeVisible();
  await expect(members.getByRole("link", { name: "Elizabeth Warren" })).toHaveCount(0);
  const region = page.getByRole("region", { name: "Members", exact: true });
  await expect(region).toContainText(
    /and so not counted: .*Elizabeth Warren \(US Senator for Massachusetts\)/,
  );
  await region.getByRole("link", { name: "Count them too" }).click();
  await expect(page).toHaveURL(/[?&]offices=all/);
  await expect(members.getByRole("link", { name: "Elizabeth Warren" })).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Who stands for a country" })).toHaveValue("all");
  await expect(page.getByText("Whoever holds an office stands for their country").first()).toBeVisible();
  await region.getByRole("link", { name: "Count heads alone" }).click();
  await expect(page).not.toHaveURL(/offices=/);
});

test("two blocs and a list of one's own are chosen by a plain form, and stand in the address", async ({
  page,
}) => {
  await page.goto("/blocs");
  const form = page.getByRole("form", { name: "Choose blocs" });
  await form.getByRole("combobox", { name: /^Bloc/ }).selectOption({ label: "BRICS" });
  await form.getByText("A list of your own").click();
  for (const name of ["Donald Trump", "Javier Milei", "Viktor Orbán"]) await form.getByLabel(name).check();
  await form.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/\/blocs\?bloc=brics&members=javier-milei,viktor-orban,donald-trump$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("BRICS and your own list");
  await expect(
    page.getByRole("heading", { name: "BRICS against your own list: median against median" }),
  ).toBeVisible();
});

test("a number opens its own sum, which adds up to it", async ({ page }) => {
  await page.goto("/blocs?bloc=brics");
  const section = page.getByRole("region", { name: "Cohesion" });
  const shown = await section
    .getByText(/^\d+%$/)
    .first()
    .textContent();
  await section.getByText("Explain this number").click();
  await expect(section.getByText(new RegExp(`that is ${shown}$`))).toBeVisible();
  await expect(section.getByRole("link", { name: /^The measure in full/ })).toHaveAttribute(
    "href",
    /\/methods#cohesion/,
  );
});

test("two blocs are set against one another member by member, and each pair leads to its own sum", async ({
  page,
}) => {
  await page.goto("/blocs?bloc=g7&with=brics&asOf=2025-06-01");
  const section = page.getByRole("region", { name: "G7 against BRICS: member against member" });
  const shown = await section
    .getByText(/^\d+%$/)
    .first()
    .textContent();
  await section.getByText("Explain this number").click();
  await expect(section.getByText(new RegExp(`that is ${shown}$`))).toBeVisible();
  const pair = section.getByRole("row", { name: /^Trump and Modi/ });
  const agrees = await pair.getByRole("cell").last().textContent();
  await pair.getByRole("link", { name: "Sum of the agreement of Trump and Modi" }).click();
  await expect(page).toHaveURL(/\/compare\?.*explain=/);
  await expect(page.getByRole("main")).toContainText(`${Math.round(100 * Number(agrees))}%`);
});

test("a leader is followed with a bloc through time, whether a member or not", async ({ page }) => {
  await page.goto("/blocs?bloc=g7&leader=javier-milei");
  const time = page.getByRole("region", { name: "Javier Milei with G7 through time" });
  await expect(
    time.getByRole("img", { name: /^Agreement of Javier Milei with the other members of G7/ }),
  ).toBeVisible();
  const [csv] = await Promise.all([
    page.waitForEvent("download"),
    time.getByRole("link", { name: "CSV" }).click(),
  ]);
  expect(csv.suggestedFilename()).toMatch(/^standpoint-agreement-with-bloc-.*release-\d+\.csv$/);
});

test("what has too few members is said, not computed", async ({ page }) => {
  await page.goto("/blocs?bloc=mercosur");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^Mercosur: 2 members agree by \d+% on average \(2 of \d+ member countries on record\)$/,
  );
  await expect(page.getByRole("region", { name: "Who departs" })).toContainText(
    "one needs at least 2 others",
  );
  await page.goto("/blocs?members=donald-trump");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "Only Donald Trump stands for your own list",
  );
  await expect(
    page.getByRole("region", { name: "Cohesion" }).getByText(/one leader makes no bloc/),
  ).toBeVisible();
});
