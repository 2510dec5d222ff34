import { expect, test } from "@playwright/test";
import { makePerson, signIn } from "../support/people";
import { begin, notes, second, share, slidesOf, windowOf, write } from "../support/stored-briefings";

test("a link shows a briefing to whoever has it, without notes, until it is renewed or withdrawn", async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(120_000);
  await signIn(page, await makePerson("Ada Linker", "member"), "/account/briefings");
  const slug = await begin(page, "By a link");
  await write(page, notes(page, 1), "Secret breath");
  await share(page, slug, "Whoever has its link");
  const link = () => page.getByRole("textbox", { name: "Its link" }).inputValue();
  const first = await link();
  const answer = await request.get(second(new URL(first).pathname));
  expect(answer.status()).toBe(200);
  const text = await answer.text();
  expect(text).toContain("By a link");
  expect(text).toContain("Ada Linker");
  expect(text).not.toContain("Secret breath");
  expect(text).toContain('content="noindex, nofollow"');
  expect(answer.headers()["referrer-policy"]).toBe("same-origin");
  expect(answer.headers()["cache-control"]).toContain("no-store");
  expect((await request.get(`/present/${slug}`)).status()).toBe(404);
  expect(await (await request.get("/briefings")).text()).not.toContain("By a link");
  // Whoever has it takes its files along, and its editor does; only theirs have what is for the speaker.
  const reader = await windowOf(browser, null);
  await reader.goto(first);
  expect(await slidesOf(reader)).not.toContain("Secret breath");
  await reader.context().close();
  await page.goto(`/account/briefings/${slug}`);
  expect(await slidesOf(page)).toContain("By a link");
  await page.goto(`/account/briefings/${slug}/sharing`);

  await page.getByRole("button", { name: "Make a new link" }).click();
  await expect(page.getByText("The briefing has a new link")).toBeVisible();
  const next = await link();
  expect((await request.get(first)).status()).toBe(404);
  expect((await request.get(next)).status()).toBe(200);
  await share(page, slug, "Nobody else");
  expect((await request.get(next)).status()).toBe(404);
  await page.goto(`/account/briefings/${slug}/present`);
  expect(await page.content()).toContain("Secret breath");
});

test("a public briefing names its author and is taken down with a reason, which its owner reads", async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(120_000);
  const ada = await makePerson("Ada Public", "member");
  await signIn(page, ada, "/account/briefings");
  const slug = await begin(page, `In public ${ada.name.split(" ").at(-1)}`);
  await share(page, slug, "Anyone");
  const reader = await windowOf(browser, null);
  await reader.goto("/briefings");
  await reader
    .getByRole("listitem")
    .filter({ hasText: ada.name })
    .getByRole("link", { name: "Read and print" })
    .click();
  await expect(reader.getByText(`What is written here is ${ada.name}’s.`)).toBeVisible();
  await expect(reader.getByRole("button", { name: "Start presenting" })).toBeVisible();
  await reader.getByRole("link", { name: "Report this briefing" }).click();
  await expect(reader).toHaveURL(new RegExp(`about=.*${slug}`));

  const admin = await windowOf(
    browser,
    await makePerson("Root Admin", "member", { isAdmin: true }),
    "/admin/briefings",
  );
  await admin.getByRole("link", { name: new RegExp(`^In public ${ada.name.split(" ").at(-1)}`) }).click();
  await admin.getByRole("button", { name: "Take it down" }).click();
  await expect(admin.getByRole("status").first()).toContainText("another look");
  await admin.getByLabel("Reason").fill("It repeats a false claim.");
  await admin.getByRole("button", { name: "Take it down" }).click();
  await expect(admin.getByText("The briefing is taken down.")).toBeVisible();
  for (const url of [`/present/${slug}`, second(`/present/${slug}`)]) {
    const answer = await request.get(url);
    expect(answer.status()).toBe(410);
    expect(await answer.text()).toContain("It repeats a false claim.");
  }
  await page.goto(`/account/briefings/${slug}`);
  await expect(page.getByText(/took this briefing down.*It repeats a false claim\./)).toBeVisible();
  for (const one of [reader, admin]) await one.context().close();
});

test("nobody but who may know of a briefing finds any of its pages", async ({ page, browser, request }) => {
  await signIn(page, await makePerson("Ada Private", "member"), "/account/briefings");
  const slug = await begin(page, "Private");
  const pages = ["", "/present", "/sharing", "/history", "/history/1"].map(
    (end) => `/account/briefings/${slug}${end}`,
  );
  for (const path of pages) {
    expect((await page.request.get(path)).status(), path).toBe(200);
    const out = await request.get(path, { maxRedirects: 0 });
    expect([out.status(), out.headers().location], path).toEqual([
      307,
      expect.stringContaining("/sign-in?next="),
    ]);
  }
  expect((await request.get(`/present/${slug}`)).status()).toBe(404);
  for (const [name, role, isAdmin] of [
    ["Cy Stranger", "reviewer", false],
    ["Root Stranger", "member", true],
  ] as const) {
    const other = await windowOf(browser, await makePerson(name, role, { isAdmin }), "/account/briefings");
    for (const path of [...pages, `/admin/briefings/${slug}`])
      expect([403, 404], `${path} ${name}`).toContain((await other.request.get(path)).status());
    expect((await other.request.get("/admin/briefings")).status()).toBe(isAdmin ? 200 : 403);
    await other.context().close();
  }
});
