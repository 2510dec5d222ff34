import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { handOutFirstAdminLink } from "@/lib/people/first-admin/mutations";
import { handOutPasswordLink } from "@/lib/people/links/mutations";
import { choosePassword, makeFirstAdmin } from "@/lib/people/welcome/mutations";
import { headersOf, makePerson, PASSWORD, signInAs, type TestPerson } from "@/lib/testing/people";
import { expectDone } from "@/lib/testing/world";
import { changePassword } from "./mutations";

// Whichever way a password is chosen, one that would be guessed is refused, and everything stays as it was.

const database = testDatabase();
const now = new Date();
const GUESSABLE = ["1q2w3e4r5t6y", "Ada Example 2026", "ada-example@example.org", "Standpoint 2026"];
const refused = (field: string) => ({
  code: "invalid",
  problems: [{ field, reason: expect.stringMatching(/tried first/) }],
});
let ada: TestPerson;

beforeEach(async () => {
  await database.db.user.deleteMany();
  ada = await makePerson(database.db, "Ada Example", "editor");
});

test("when one's own is changed", async () => {
  const own = { actor: ada.actor, headers: headersOf(await signInAs(ada)), now, password: PASSWORD };
  for (const newPassword of GUESSABLE)
    expect(await changePassword(database.db, { ...own, newPassword }), newPassword).toMatchObject(
      refused("newPassword"),
    );
  await signInAs(ada);
});

test("when one is chosen by a link, which holds on", async () => {
  const admin = await makePerson(database.db, "Root Sample", "member", { isAdmin: true });
  const { token } = expectDone(
    await handOutPasswordLink(database.db, { actor: admin.actor, id: ada.id, now }),
  );
  const choose = (password: string) => choosePassword(database.db, { token, password, address: null, now });
  for (const password of GUESSABLE)
    expect(await choose(password), password).toMatchObject(refused("password"));
  expectDone(await choose("another battery of staples"));
});

test("when the first admin chooses one, under the name that they give", async () => {
  await database.db.user.deleteMany();
  const { token } = (await handOutFirstAdminLink(database.db, { by: "a test", now })) ?? { token: "" };
  const first = { token, name: "Ada Example", email: "ada-example@example.org", address: null, now };
  for (const password of GUESSABLE)
    expect(await makeFirstAdmin(database.db, { ...first, password }), password).toMatchObject(
      refused("password"),
    );
  expect(await database.db.user.count()).toBe(0);
  expectDone(await makeFirstAdmin(database.db, { ...first, password: "another battery of staples" }));
});
