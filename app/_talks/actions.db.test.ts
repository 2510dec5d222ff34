import { beforeAll, expect, test } from "vitest";
import { stepOf } from "@/lib/briefings/model";
import { testDatabase } from "@/lib/db/testing";
import { createBriefing } from "@/lib/stored-briefings/mutations";
import { shareBriefing } from "@/lib/stored-briefings/sharing/mutations";
import { writeShareToken } from "@/lib/stored-briefings/sharing/token";
import { addEditor } from "@/lib/stored-briefings/together/editors/mutations";
import { withRequest } from "@/lib/testing/next-headers";
import { makePerson, signInAs, type TestPerson } from "@/lib/testing/people";
import { expectDone } from "@/lib/testing/world";
import { endTalk, moveTalk, startTalk } from "./actions";

const database = testDatabase();
const now = new Date("2026-02-01T10:00:00Z");
const jars = new Map<string, Map<string, string> | undefined>([["nobody", undefined]]);
let ada: TestPerson;
let slug: string;

beforeAll(async () => {
  ada = await makePerson(database.db, "Ada Owner", "member");
  const bo = await makePerson(database.db, "Bo Editor", "editor");
  const cy = await makePerson(database.db, "Cy Stranger", "reviewer");
  const root = await makePerson(database.db, "Root Admin", "member", { isAdmin: true });
  for (const [name, person] of Object.entries({ owner: ada, editor: bo, stranger: cy, admin: root }))
    jars.set(name, await signInAs(person));
  const steps = [stepOf("/issues/kites?asOf=2020-01-01&release=1", "One")];
  const asked = { briefing: { title: "Kites", steps }, actor: ada.actor, now, key: "one" };
  ({ slug } = expectDone(await createBriefing(database.db, asked)));
  expectDone(await addEditor(database.db, { slug, who: bo.email, actor: ada.actor, now }));
});

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};
const start = (who: string, which: string) =>
  withRequest({ jar: jars.get(who) }, () => startTalk(null, form({ slug: which })));
const outcome = async (who: string, which: string) => {
  const result = (await start(who, which))?.result;
  return result?.ok ? "started" : result?.code;
};

test.each([
  ["nobody", "not-found"],
  ["stranger", "not-found"],
  ["admin", "not-found"],
  ["editor", "started"],
  ["owner", "started"],
])("a private briefing is let follow by its owner and editors alone: %s", async (who, answer) => {
  expect(await outcome(who, slug)).toBe(answer);
});

test("a bundled or a public one by anyone, one shared by a link by who has that, and none that is not there", async () => {
  expect(await outcome("nobody", "who-and-paris-agreement")).toBe("started");
  const share = async (visibility: "link" | "public") =>
    expectDone(await shareBriefing(database.db, { slug, visibility, actor: ada.actor, now }));
  await share("link");
  expect(await outcome("nobody", slug)).toBe("not-found");
  const { id, linkNumber } = await database.db.briefing.findUniqueOrThrow({ where: { slug } });
  const link = (number: number) => writeShareToken({ id, number });
  expect(await outcome("nobody", link(linkNumber))).toBe("started");
  expect(await outcome("owner", link(linkNumber + 1)), "another link").toBe("not-found");
  expect(await outcome("owner", `${link(linkNumber).slice(0, -1)}!`)).toBe("invalid");
  expect(
    await outcome(
      "nobody",
      link(linkNumber).replace(/.$/, (last) => (last === "A" ? "B" : "A")),
    ),
  ).toBe("not-found");
  await share("public");
  expect(await outcome("nobody", slug)).toBe("started");
  expect(await outcome("owner", "no-such-briefing")).toBe("not-found");
  expect(await outcome("owner", "../x")).toBe("invalid");
});

test("is moved and ended by its secret, and refuses what is no stage", async () => {
  const result = (await start("nobody", "who-and-paris-agreement"))?.result;
  if (!result?.ok) throw new Error("not started");
  const stage = { step: "1", shown: "0", isBlank: "no", isBlind: "yes" };
  const move = async (fields: Record<string, string>) =>
    (await withRequest({}, () => moveTalk(null, form({ ...result.value, ...stage, ...fields }))))?.result;
  expect(await move({})).toMatchObject({ ok: true });
  const wrongs: Record<string, string>[] = [
    { step: "-1" },
    { step: "60" },
    { shown: "x" },
    { isBlank: "maybe" },
    { code: "A" },
  ];
  for (const wrong of wrongs) expect(await move(wrong)).toMatchObject({ code: "invalid" });
  expect(await move({ secret: "other" })).toMatchObject({ code: "not-found" });
  const end = async () => (await withRequest({}, () => endTalk(null, form(result.value))))?.result;
  expect([(await end())?.ok, (await end())?.ok]).toEqual([true, false]);
});
