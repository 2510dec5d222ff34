import { randomBytes } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { createClient, type Db } from "@/lib/db/client";
import type { Role } from "@/lib/domain/permissions";
import * as people from "@/lib/testing/people";

/** Someone with an account on the server of the editors' journeys. */
export type Someone = { id: string; name: string; email: string; password: string };

let client: Db | undefined;

/** The database of the editors' journeys. */
export function editingDatabase(): Db {
  const url = process.env.STANDPOINT_EDITING_DATABASE_URL;
  if (!url) throw new Error("Editors' journeys are run by `npm test -- e2e`, which makes their database.");
  client ??= createClient(url, 2);
  return client;
}

/** Makes somebody: the name is given a part of its own, so that journeys and repetitions do not meet. */
export async function makePerson(
  name: string,
  role: Role,
  more: { isAdmin?: boolean; namedPublicly?: boolean } = {},
): Promise<Someone> {
  const own = `${name} ${[...randomBytes(6)].map((byte) => String.fromCharCode(97 + (byte % 26))).join("")}`;
  const { id, email } = await people.makePerson(editingDatabase(), own, role, more);
  return { id, name: own, email, password: people.PASSWORD };
}

/** Signs somebody in through the page, and waits until they are where they begin, or at the page they came for. */
export async function signIn(page: Page, { email, password, name }: Someone, next?: string): Promise<void> {
  await page.goto(next ? `/sign-in?next=${encodeURIComponent(next)}` : "/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText(`Signed in as ${name}`)).toBeVisible();
}
