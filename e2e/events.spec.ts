import { expect, test } from "@playwright/test";
import { COUNTS } from "./support/record";

test("all events are listed, newest first", async ({ page }) => {
  await page.goto("/events");
  await expect(page.getByText(`${COUNTS.events} events on record up to`)).toBeVisible();
  await expect(page.getByRole("article").first()).toHaveAccessibleName("Starmer announces his resignation");
});

test("events are narrowed to two leaders at once, an issue and a period", async ({ page }) => {
  await page.goto("/events");
  const form = page.getByRole("form", { name: "Filter events" });
  await form.getByRole("combobox", { name: "Leader" }).selectOption({ label: "Donald Trump" });
  await form.getByRole("combobox", { name: "and at once" }).selectOption({ label: "Javier Milei" });
  await form.getByRole("combobox", { name: "Issue" }).selectOption({ label: "US support for Argentina" });
  await form.getByLabel("From").fill("2025-10-01");
  await form.getByLabel("To", { exact: true }).fill("2025-10-31");
  await form.getByRole("combobox", { name: "Order" }).selectOption({ label: "Oldest first" });
  await form.getByRole("button", { name: "Show" }).click();
  await page.waitForURL(/order=oldest/);
  const shown = page.getByRole("article");
  await expect(shown.first()).toHaveAccessibleName(
    "US buys pesos and concludes US$20 billion swap framework",
  );
  // People and issues stand in the margin of an entry, beside what happened.
  const entries = page.getByRole("listitem").filter({ has: page.getByRole("article") });
  await expect(entries).toHaveCount(await shown.count());
  for (const event of await entries.all()) {
    await expect(event.getByRole("link", { name: "Donald Trump" })).toHaveCount(1);
    await expect(event.getByRole("link", { name: "Javier Milei" })).toHaveCount(1);
  }
  const days = await page
    .locator("main article")
    .evaluateAll((all) =>
      all.map((a) => a.closest("li")?.querySelector("time")?.getAttribute("datetime") ?? ""),
    );
  expect(days).toEqual([...days].sort());
  expect(days.every((day) => day.startsWith("2025-10"))).toBe(true);
});

test("an empty answer helps", async ({ page }) => {
  await page.goto("/events?leader=xi-jinping&issue=falklands");
  await expect(page.getByText("No event matches these filters.")).toBeVisible();
  await page.getByRole("link", { name: /^Show all events up to/ }).click();
  await expect(page.getByRole("article").first()).toBeVisible();
});

test("an event tells whom it involves, what answers it, and from which sources", async ({ page }) => {
  await page.goto("/events/us-buys-pesos-and-concludes-us-20-billion-swap-framework");
  await expect(page.getByRole("main")).toContainText("9 October 2025");
  const reactions = page.getByRole("region", { name: "Reactions to it" });
  await expect(reactions).toContainText("Eight senators introduce the No Argentina Bailout Act");
  await expect(reactions).toContainText("Cristina Fernández de Kirchner");
  await reactions
    .getByRole("link", { name: "Eight senators introduce the No Argentina Bailout Act" })
    .click();
  await expect(page.getByRole("region", { name: "What it answers" })).toContainText(
    "US buys pesos and concludes US$20 billion swap framework",
  );
  await expect(page.getByRole("region", { name: "Sources" })).toContainText("last checked 30 June 2026");
});
