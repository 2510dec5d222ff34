import { beforeEach, expect, test, vi } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { findWelcome } from "@/lib/people/welcome/queries";
import { makePerson, signInAs } from "@/lib/testing/people";
import { readArguments } from "./arguments";
import { runUserCommand } from "./run";

const database = testDatabase();
const now = new Date("2026-02-01T10:00:00Z");
const user = (...args: string[]) => runUserCommand(database.db, args, now);
const tokenIn = (text: string) => /\/welcome\/(\S+)/.exec(text)?.[1] ?? "";

beforeEach(async () => {
  await database.db.user.deleteMany();
  vi.stubEnv("SITE_URL", "https://record.example");
});

test("adds somebody and prints the link, once", async () => {
  const added = await user("add", " Ada@Example.org", "--name", "Ada Example", "--role", "editor", "--admin");
  expect(added).toMatchObject({ ok: true, text: expect.stringContaining("https://record.example/welcome/") });
  expect(await findWelcome(tokenIn(added.text), now, database.db)).toMatchObject({
    kind: "invitation",
    person: { email: "ada@example.org" },
  });
  expect((await user("list")).text).toBe(
    "ada@example.org  Ada Example  editor, admin  invited    never here",
  );
  expect(await user("add", "ada@example.org", "--name", "Ada")).toMatchObject({
    ok: false,
    text: expect.stringContaining("account with this address already"),
  });
  expect(await user("add", "no address", "--name", "Ada")).toMatchObject({ ok: false });
  const row = await database.db.auditEntry.findFirst({ where: { action: "add-person" } });
  expect(row).toMatchObject({ actor: "command line", address: null });
});

test("promotes, disables, enables, and says whom it knows", async () => {
  await makePerson(database.db, "Root Example", "member", { isAdmin: true });
  const ada = await makePerson(database.db, "Ada Example", "member");
  expect((await user("promote", ada.email, "--role", "reviewer", "--admin")).text).toBe(
    "ada-example@example.org is reviewer and admin.",
  );
  expect((await user("promote", ada.email, "--no-admin")).text).toBe(
    "ada-example@example.org is reviewer, no admin.",
  );
  await signInAs(ada);
  expect((await user("disable", ada.email)).text).toBe(
    "ada-example@example.org is disabled; 1 sessions ended.",
  );
  expect(await user("password", ada.email)).toMatchObject({ ok: false });
  expect((await user("enable", ada.email)).ok).toBe(true);
  const { text } = await user("password", ada.email);
  expect(await findWelcome(tokenIn(text), now, database.db)).toMatchObject({ kind: "passwordReset" });
  expect(await user("disable", "nobody@example.org")).toMatchObject({
    ok: false,
    text: expect.stringContaining("no account of nobody@example.org"),
  });
  expect(await user("disable", "root-example@example.org")).toMatchObject({ ok: false });
});

test("takes a new secret, and with it what was made under the old one", async () => {
  const ada = await makePerson(database.db, "Ada Example", "member", { isAdmin: true });
  await signInAs(ada);
  const { text } = await user("password", ada.email);
  await database.db.user.update({
    where: { id: ada.id },
    data: { twoFactorEnabled: true, twoFactor: { create: { id: "f", secret: "x", backupCodes: "x" } } },
  });
  expect((await user("new-secret")).text).toContain("1 sessions and 1 links ended, 1 second factors");
  expect(await findWelcome(tokenIn(text), now, database.db)).toBeNull();
  expect(await database.db.user.findFirst()).toMatchObject({ twoFactorEnabled: false });
  expect(await database.db.setting.count({ where: { name: "authSecretMark" } })).toBe(1);
});

test.each([
  [[], "Say what to do."],
  [["remove", "a@example.org"], 'There is no command "remove".'],
  [["add", "a@example.org"], 'add needs the person\'s name: --name "Ada Example".'],
  [
    ["add", "a@example.org", "Ada", "--name", "x"],
    'One address at a time, not also "Ada". A name with blanks needs quotes.',
  ],
  [["promote", "a@example.org"], "promote needs --role, --admin or --no-admin."],
  [["promote", "a@example.org", "--role", "boss"], 'There is no role "boss".'],
  [["disable"], "disable needs an e-mail address."],
  [["disable", "a@example.org", "--admin"], "disable takes no --admin."],
  [["list", "a@example.org"], "list takes nothing more."],
  [["list", "--all"], "Unknown option '--all'."],
])("npm run user -- %j: %s", async (args, sentence) => {
  expect(readArguments(args)).toBe(sentence);
  expect(await user(...args)).toMatchObject({
    ok: false,
    text: expect.stringContaining("Usage: npm run user"),
  });
});
