import { beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { choosePasswordSchema, firstAdminSchema } from "@/lib/people/schema";
import { headersOf, makePerson, PASSWORD, type TestPerson } from "@/lib/testing/people";
import { hashPassword } from "../hashing";
import { signIn } from "../sign-in/mutations";
import { signInSchema } from "../sign-in/schema";
import { changePasswordSchema } from "./schema";

const database = testDatabase();
const now = new Date();
let count = 0;
let ada: TestPerson;

beforeEach(async () => {
  ada = await makePerson(database.db, `Ada ${"abcdefghij"[count++]}`, "editor");
});

/** A password of a length, of many different characters. */
const long = (length: number) => "a flock of 37 geese above the harbour; ".repeat(6).slice(0, length);

/** What each form that takes a new password says of one. */
function saidOf(password: string): string[] {
  const person = { name: "Ada", email: "ada@example.org", token: "a.b.c" };
  return [
    changePasswordSchema.safeParse({ password: PASSWORD, newPassword: password }),
    choosePasswordSchema.safeParse({ token: person.token, password }),
    firstAdminSchema.safeParse({ ...person, password }),
  ].map(({ error }) => error?.issues[0]?.message ?? "taken");
}

describe("the length of a new password", () => {
  test.each([12, 64, 128])("may be %i characters", (length) => {
    expect(new Set(saidOf(long(length)))).toEqual(new Set(["taken"]));
  });

  test.each([
    [11, /at least 12 characters/],
    [129, /longer than 128 characters; shorten it/],
    [201, /longer than 128 characters; shorten it/],
  ])("is never %i characters, and the form says why", (length, why) => {
    for (const said of saidOf(long(length))) expect(said).toMatch(why);
  });
});

test("blanks in a row count as one, and any sign counts that can be written", () => {
  for (const said of saidOf("a few       .")) expect(said).toMatch(/at least 12 characters/);
  expect(new Set(saidOf("a few words."))).toEqual(new Set(["taken"]));
  expect(new Set(saidOf("ねこ 🐈 O’Hara, über"))).toEqual(new Set(["taken"]));
});

test("a longer one from before still lets its person in, and proves that it is them", async () => {
  const [password, headers] = [long(200), headersOf(new Map())];
  await database.db.account.updateMany({
    where: { userId: ada.id },
    data: { password: await hashPassword(password) },
  });
  expect(signInSchema.safeParse({ email: ada.email, password }).success).toBe(true);
  expect(await signIn(database.db, { email: ada.email, password, headers, now })).toMatchObject({ ok: true });
  const chosen = { password, newPassword: "another battery of staples" };
  expect(changePasswordSchema.safeParse(chosen).success).toBe(true);
});
