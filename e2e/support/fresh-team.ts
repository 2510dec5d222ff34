import { expect, type Page } from "@playwright/test";

// A team that is built up through the pages, on a place where nobody has an account yet.

export const PASSWORD = "correct horse battery staple";

/** Makes the first admin's account by the link that the server printed. */
export async function beginAsAdmin(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail address").fill(addressOf(name));
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page.getByText(`Signed in as ${name}`)).toBeVisible();
}

function addressOf(name: string): string {
  return `${name.split(" ")[0]}@example.org`;
}

/** Invites somebody through the page. @returns the link that it shows */
export async function invite(page: Page, name: string, role: string): Promise<string> {
  await page.goto("/admin/people/invite");
  await page.getByLabel("E-mail address").fill(addressOf(name));
  await page.getByLabel("Name").fill(name);
  await page.getByRole("radio", { name: role }).check();
  await page.getByRole("main").getByRole("button", { name: "Invite" }).click();
  const link = page.getByLabel(`Link for ${name}`);
  await expect(link).toHaveValue(/^http/);
  return link.inputValue();
}

/** Chooses a password by a link, which lets its person in. */
export async function welcome(link: string, page: Page): Promise<Page> {
  await page.goto(link);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Choose this password" }).click();
  await expect(page.getByText(/^Signed in as/)).toBeVisible();
  return page;
}

/** Signs somebody in at the page of signing in. */
export async function enter(page: Page, email: string): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText(/^Signed in as/)).toBeVisible();
}
