import { expect, test } from "@playwright/test";
import { barriers } from "./support/barriers";

const PAIR = "/compare?leaders=donald-trump,javier-milei";
const VOTES = {
  ada: { a: 1, b: 1, c: 2, d: 3, e: 1, f: 2 },
  bo: { a: 1, b: 2, c: 2, d: 1, e: 1, f: 3 },
};

test("weights and measure are applied as they are moved, and the reader stays where they are", async ({
  page,
}) => {
  await page.goto(`${PAIR},giorgia-meloni`);
  await page.getByText(/^Measure and weights/).click();
  const slider = page.getByRole("slider", { name: "WHO" });
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/weights=who:2$/);
  await expect(slider).toBeFocused();
  await expect(slider).toHaveAttribute("aria-valuetext", "× 2");
  await expect(page.getByText("Measure and weights: City-block agreement; 1 issue weighed")).toBeVisible();
  await page.getByRole("radio", { name: /^Cohen’s kappa, linear weights/ }).check();
  await expect(page).toHaveURL(/measure=cohen-linear&weights=who:2$/);
  const near = page.getByRole("region", { name: "How near they are" });
  await expect(near).toContainText("Cohen’s kappa with linear weights, from −1 to 1");
  const shown = await near.textContent();
  await page.reload();
  expect(await near.textContent()).toBe(shown);
  await page.getByText(/^Measure and weights/).click();
  await page.getByRole("link", { name: "Back to city-block agreement and equal weights" }).click();
  await expect(page).not.toHaveURL(/measure|weights/);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the same form leads to the same address", async ({ page }) => {
    await page.goto(PAIR);
    await page.getByText(/^Measure and weights/).click();
    const form = page.getByRole("form", { name: "By which measure" });
    await form.getByRole("radio", { name: /^Euclidean/ }).check();
    await form.getByRole("slider", { name: "Trade" }).fill("0");
    await form.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(
      /\/compare\?leaders=donald-trump,javier-milei&measure=euclid&weights=trade:0$/,
    );
    await expect(page.getByRole("region", { name: "How near they are" })).toContainText(
      "Euclidean agreement: 0%",
    );
    await expect(page.getByText("Left out: Trade (given the weight 0).")).toBeAttached();
  });
});

test("each number opens its sum: on the overview, in a comparison, between two", async ({ page }) => {
  await page.goto("/");
  await page.getByText("How is this computed?").click();
  await expect(page.getByText("1 − 8 ÷ (4 × 9) = 0.78, that is 78%").first()).toBeVisible();
  await page.goto("/relations/donald-trump/javier-milei?measure=cohen-linear");
  const near = page.getByRole("region", { name: "How near they are" });
  await near.getByText("How is this computed?").click();
  await expect(
    near.getByText(/^1 − 0\.2222 ÷ 0\.\d+ = 0\.\d+, with observed = 8 ÷ \(4 × 9\) = 0\.2222$/),
  ).toBeVisible();
  await expect(near.getByText(/^No range is given/).first()).toBeVisible();
  const method = near.getByRole("link", { name: /^The measure in full/ });
  await method.click();
  await expect(page).toHaveURL(/\/methods#cohen-linear$/);
  await expect(
    page.getByRole("heading", { level: 3, name: "Cohen’s kappa, linear weights" }),
  ).toBeInViewport();
});

test("a comparison says how much the choice matters, with every variant in a table", async ({ page }) => {
  await page.goto(`${PAIR},giorgia-meloni&measure=s`);
  await expect(
    page.getByText(
      /of the 2 others compared, Javier Milei is the closest to Donald Trump in \d+ of 80 variants/,
    ),
  ).toBeVisible();
  await page.getByText("All 80 variants").click();
  const rows = page.getByRole("table", { name: /in every variant$/ }).getByRole("row");
  await expect(rows).toHaveCount(1 + 8);
  await expect(rows.nth(1)).toContainText(/City-block agreement.*78%/);
});

test("what is opened to choose a measure and to explain one has no barrier", async ({ page }) => {
  await page.goto(
    `${PAIR},nayib-bukele&measure=scott-quadratic&weights=who:2&explain=donald-trump~nayib-bukele`,
  );
  for (const fold of [/^Measure and weights/, /^All \d+ variants/]) await page.getByText(fold).click();
  expect(await barriers(page, "every")).toEqual([]);
});

test("positions of one's own are computed, from any site, and refused in words", async ({ request }) => {
  const send = (data: object, headers = {}) => request.post("/api/v1/agreement", { data, headers });
  const answer = await send(
    { scale: [1, 3], measure: "kappa-linear", positions: VOTES },
    { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" },
  );
  expect([answer.status(), answer.headers()["access-control-allow-origin"]]).toEqual([200, "*"]);
  const { pairs } = await answer.json();
  expect(pairs[0].value).toBeCloseTo(0.1429, 4);
  expect(pairs[0].cells).toHaveLength(6);
  const refused = await send({ scale: [1, 2], positions: VOTES });
  expect(refused.status()).toBe(400);
  expect((await refused.json()).parameters[0]).toMatchObject({ name: "positions.ada.d", value: "3" });
  const asked = await request.fetch("/api/v1/agreement", { method: "OPTIONS" });
  expect(asked.headers()["access-control-allow-methods"]).toContain("POST");
  expect(asked.headers()["access-control-allow-headers"]).toContain("content-type");
});
