import { expect, test } from "@playwright/test";
import { editingDatabase, makePerson, signIn } from "../support/people";

test("the sign-in page keeps what was typed, with script and without", async ({ browser }) => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    await page.goto("/sign-in");
    await page.getByLabel("E-mail address").fill("no address");
    await page.getByLabel("Password").fill("not a password");
    await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
    const field = page.getByLabel("E-mail address");
    await expect(field).toHaveAccessibleDescription("Write the e-mail address of your account.");
    await expect(field).toHaveValue("no address");
    expect(complaints).toEqual([]);
    await page.context().close();
  }
});

test("a lost connection is said, and takes nothing of what was typed", async ({ page, context }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill("ada@example.org");
  await page.getByLabel("Password").fill("not a password");
  const send = page.getByRole("main").getByRole("button", { name: "Sign in" });
  // Only a page whose script listens can say it.
  await expect(async () => {
    await context.setOffline(false);
    await page.getByLabel("E-mail address").fill("no address");
    await send.click();
    await expect(page.getByRole("status")).toContainText("another look", { timeout: 2000 });
  }).toPass();
  await context.setOffline(true);
  await send.click();
  await expect(page.getByRole("status")).toContainText("The server did not answer");
  await expect(page.getByLabel("E-mail address")).toHaveValue("no address");
  await expect(page.getByLabel("Password")).toHaveValue("not a password");
  await context.setOffline(false);
  await page.getByLabel("E-mail address").fill("ada@example.org");
  await send.click();
  await expect(page.getByRole("status")).toContainText("address or the password is wrong");
});

test("a form sent from another site is refused, and nothing is done", async ({ request, baseURL }) => {
  const answer = await request.post("/sign-in", {
    headers: { origin: "https://other.example" },
    multipart: { email: "a@example.org", password: "secret" },
  });
  expect(answer.status()).toBe(403);
  expect(await answer.text()).toContain("Nothing was done");
  const own = await request.post("/sign-in", {
    headers: { origin: new URL(baseURL ?? "").origin },
    multipart: {},
  });
  expect(own.status()).not.toBe(403);
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("what is grave asks for the password again, once, and keeps what was typed", async ({ page }) => {
      const admin = await makePerson("Root Example", "member", { isAdmin: true });
      await signIn(page, admin);
      await page.goto("/admin/settings");
      await expect(page.getByText("your password is asked for again")).toHaveCount(0);
      const longAgo = new Date(Date.now() - 13 * 3_600_000);
      await editingDatabase().session.updateMany({
        where: { userId: admin.id },
        data: { createdAt: longAgo },
      });
      const number = page.getByLabel("Refused sign-ins, codes and actions within an hour");
      const before = await number.inputValue();
      await number.fill("9876");
      await page.getByRole("button", { name: "Save" }).click();
      await expect(page.getByText("Prove first that it is still you").first()).toBeVisible();
      await expect(number).toHaveValue("9876");

      const other = await page.context().newPage();
      await other.goto("/admin/settings");
      await other.getByRole("link", { name: "Give it now" }).click();
      await other
        .getByRole("form", { name: "Prove that it is you" })
        .getByLabel("Your password")
        .fill(admin.password);
      await other.getByRole("button", { name: "Prove that it is you" }).click();
      await expect(other.getByText("It is proved that it is you.")).toBeVisible();

      await page.getByRole("button", { name: "Save" }).click();
      await expect(page.getByText("Saved. It holds at once")).toBeVisible();
      await number.fill(before);
      await page.getByRole("button", { name: "Save" }).click();
      await expect(page.getByText("Saved. It holds at once")).toBeVisible();
    });
  });
