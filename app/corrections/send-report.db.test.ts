import { beforeAll, describe, expect, test } from "vitest";
import { utcToday } from "@/lib/clock";
import { createClient } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/testing";
import { addDays } from "@/lib/domain/day";
import { LIMITS } from "@/lib/rate-limits/limits";
import { findOwnReport } from "@/lib/reports/queries";
import { reportOfReceipt } from "@/lib/reports/receipt";
import { receiveReport } from "@/lib/reports/receive/mutations";
import { landing } from "@/lib/testing/landing";
import { withRequest } from "@/lib/testing/next-headers";
import { makePerson, type TestPerson } from "@/lib/testing/people";
import { buildWorld } from "@/lib/testing/world";
import { sendReport } from "./actions";

const database = testDatabase();
let editor: TestPerson;
beforeAll(async () => {
  await buildWorld(database.db);
  editor = await makePerson(database.db, "Ed Editor", "editor");
  await makePerson(database.db, "Mem Member", "member", { isAdmin: true });
});

const WRONG = "Ada Example signed the decree in 2018, not in 2019.";
let addresses = 0;

/** Sends the form from an address of its own, filled in as given. */
function send(fields: Record<string, string>, from?: string) {
  const form = new FormData();
  addresses += 1;
  for (const [name, value] of Object.entries({ text: WRONG, ...fields })) form.set(name, value);
  return withRequest({ address: from ?? `198.51.100.${addresses}` }, () => sendReport(null, form));
}
const sent = async (fields: Record<string, string>) => {
  const path = await landing(send(fields));
  return reportOfReceipt(path.replace("/corrections/received/", "")) as number;
};

describe("a report", () => {
  test("lands in the queue with the record, day and release that were read, and the day by which it is answered", async () => {
    const number = await sent({
      about: "/stances/ada-example-kites-does-2019?asOf=2026-01-20&release=1",
      sourceUrl: "https://example.org/gazette",
      name: "Ri Reader",
      email: "ri@example.org",
    });
    const row = await database.db.report.findUniqueOrThrow({ where: { id: number } });
    expect(row).toMatchObject({
      kind: "correction",
      state: "open",
      path: "/stances/ada-example-kites-does-2019",
      noun: "stance",
      slug: "ada-example-kites-does-2019",
      leader: "ada-example",
      release: 1,
      asOf: new Date("2026-01-20"),
      text: WRONG,
      sourceUrl: "https://example.org/gazette",
      email: "ri@example.org",
      dueOn: new Date(addDays(utcToday(), 14)),
    });
    expect(await findOwnReport(number)).toMatchObject({ state: "open", hasEmail: true, answeredBy: null });
    expect(await database.db.notice.findMany({ where: { reportId: number } })).toMatchObject([
      { userId: editor.id, kind: "reportReceived" },
    ]);
  });

  test("is audited without the address, the name or the words of whoever sent it", async () => {
    const number = await sent({
      text: "Another thing that is wrong.",
      email: "ri@example.org",
      about: "/issues/kites",
    });
    const [row] = await database.db.auditEntry.findMany({ where: { target: `report ${number}` } });
    expect(row).toMatchObject({ actor: "reader", address: null, action: "report" });
    expect(JSON.stringify(row)).not.toMatch(/ri@|198\.51|wrong/);
  });

  test("may name no page, and counts a record that never was as none", async () => {
    for (const [about, path] of [
      [undefined, "/corrections"],
      ["/leaders/nobody-at-all?release=99&asOf=2199-01-01", "/leaders/nobody-at-all"],
    ] as const) {
      const number = await sent({ text: `Something is missing, ${path}.`, ...(about ? { about } : {}) });
      const row = await database.db.report.findUniqueOrThrow({ where: { id: number } });
      expect(row).toMatchObject({ path, noun: null, slug: null, leader: null, release: 1 });
      expect(row.asOf).toEqual(new Date(utcToday()));
    }
  });

  test("takes a page's whole address as it was copied from the browser", async () => {
    const number = await sent({
      text: "The kites are misnamed.",
      about: "https://example.org/issues/kites?release=1",
    });
    expect(await database.db.report.findUniqueOrThrow({ where: { id: number } })).toMatchObject({
      path: "/issues/kites",
      noun: "issue",
      slug: "kites",
    });
  });

  test("posted twice is one report, and so are the same words about the same page", async () => {
    const words = { text: "The lantern law was repealed.", about: "/events/lantern-law" };
    const [first, second] = await Promise.all([sent(words), sent(words)]);
    expect(second).toBe(first);
    expect(await sent({ ...words, text: "  the LANTERN law\nwas repealed. " })).toBe(first);
    expect(await database.db.report.count({ where: { path: "/events/lantern-law" } })).toBe(1);
  });

  test("in the same words of another reader, or with another source, is another one, with its own receipt", async () => {
    const words = { text: "The decree was never signed at all.", about: "/events/kite-decree" };
    const first = await sent({ ...words, email: "ri@example.org", sourceUrl: "https://example.org/a" });
    const second = await sent({ ...words, email: "ro@example.org" });
    const third = await sent({ ...words, email: "ri@example.org", sourceUrl: "https://example.org/b" });
    expect(new Set([first, second, third]).size).toBe(3);
    expect(await sent({ ...words, email: "RO@example.org" })).toBe(second);
    const rows = await database.db.report.findMany({
      where: { path: "/events/kite-decree" },
      orderBy: { id: "asc" },
      select: { email: true, sourceUrl: true },
    });
    expect(rows).toEqual([
      { email: "ri@example.org", sourceUrl: "https://example.org/a" },
      { email: "ro@example.org", sourceUrl: null },
      { email: "ri@example.org", sourceUrl: "https://example.org/b" },
    ]);
  });
});

describe("what is refused, with everything typed kept", () => {
  test.each([
    [
      "the same words about another page",
      { about: "/issues/clocks", email: "ri@example.org" },
      "limited",
      null,
    ],
    ["a field that people do not see", { text: "I am a person, I say so.", topic: "x" }, "invalid", null],
    [
      "many addresses in the text",
      { text: "See http://a.example http://b.example http://c.example http://d.example" },
      "invalid",
      "text",
    ],
    ["too little", { text: "Wrong." }, "invalid", "text"],
    ["too much", { text: "wrong ".repeat(1_000) }, "invalid", "text"],
    ["nothing", { text: "" }, "invalid", "text"],
    ["NUL", { text: "It is \u0000 wrong, I say." }, "invalid", "text"],
    ["an address that is none", { sourceUrl: "the gazette" }, "invalid", "sourceUrl"],
    ["a script for a source", { sourceUrl: "javascript:alert(1)" }, "invalid", "sourceUrl"],
    ["an e-mail address that is none", { email: "ri" }, "invalid", "email"],
    [
      "a second line in an e-mail address",
      { email: "ri@example.org\nBcc: x@example.org" },
      "invalid",
      "email",
    ],
    ["a page of another site", { about: "//example.com/x" }, "invalid", "about"],
    ["no page at all", { about: "mailto:x@example.org" }, "invalid", "about"],
  ] as const)("%s", async (_what, fields, code, field) => {
    const before = await database.db.report.count();
    const state = await send(fields);
    expect(state?.result).toMatchObject({ ok: false, code });
    if (field) expect(Object.keys(state?.reply?.error ?? {})).toEqual([field]);
    for (const [name, value] of Object.entries(fields))
      if (value) expect(state?.reply?.initialValue).toMatchObject({ [name]: value });
    expect(await database.db.report.count()).toBe(before);
  });

  test("a form that is empty", async () => {
    expect(await withRequest({}, () => sendReport(null, new FormData()))).toMatchObject({
      result: { ok: false, code: "invalid" },
    });
  });
});

test("one address sends a bounded number within an hour, counted by all instances, and it is kept nowhere", async () => {
  const address = "203.0.113.77";
  const { points } = LIMITS.reportByAddress;
  const second = createClient(database.url, 2);
  for (let nth = 0; nth < points / 2; nth++) {
    await landing(send({ text: `The ${nth}th error that I find today.` }, address));
    const text = `On the other instance, error number ${nth}.`;
    expect(await receiveReport(second, { text, address, now: new Date() })).toMatchObject({ ok: true });
  }
  expect(await send({ text: "One more that I find today." }, address)).toMatchObject({
    result: { ok: false, code: "limited" },
    reply: { initialValue: { text: "One more that I find today." } },
  });
  expect(await receiveReport(second, { text: "And one more.", address, now: new Date() })).toMatchObject({
    code: "limited",
  });
  await landing(send({ text: "Somebody else finds an error." }));
  await second.$disconnect();
  const [kept] = await database.db.$queryRaw<{ all: string }[]>`
    SELECT concat((SELECT string_agg(r::text, '') FROM "Report" r), (SELECT string_agg(e::text, '') FROM "AuditEntry" e),
                  (SELECT string_agg(f::text, '') FROM "SubmittedForm" f), (SELECT string_agg(l::text, '') FROM "RateLimit" l)) AS "all"`;
  expect(kept?.all).not.toContain(address);
});
