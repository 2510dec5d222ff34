import { beforeAll, describe, expect, test } from "vitest";
import { utcToday } from "@/lib/clock";
import { testDatabase } from "@/lib/db/testing";
import { addDays } from "@/lib/domain/day";
import { findOwnReport } from "@/lib/reports/queries";
import { reportOfReceipt } from "@/lib/reports/receipt";
import { landing } from "@/lib/testing/landing";
import { withRequest } from "@/lib/testing/next-headers";
import { buildWorld } from "@/lib/testing/world";
import { sendReport } from "./actions";

const database = testDatabase();
beforeAll(() => buildWorld(database.db));

const WRONG = "Ada Example signed the decree in 2018, not in 2019.";
let addresses = 0;

/** Sends the form from an address of its own, filled in as given. */
function send(fields: Record<string, string>) {
  const form = new FormData();
  addresses += 1;
  for (const [name, value] of Object.entries({ key: `form-${addresses}`, text: WRONG, ...fields }))
    form.set(name, value);
  return withRequest({ address: `198.51.100.${addresses}` }, () => sendReport(null, form));
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
    const first = await sent({ ...words, key: "one-form" });
    expect(await sent({ ...words, key: "one-form" })).toBe(first);
    expect(await sent({ ...words, text: "  the LANTERN law\nwas repealed. " })).toBe(first);
    expect(await database.db.report.count({ where: { path: "/events/lantern-law" } })).toBe(1);
  });
});

describe("what is refused, with everything typed kept", () => {
  test.each([
    ["the same words about another page", { about: "/issues/clocks" }, "limited", null],
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

  test("a form without its key, and one that is empty", async () => {
    expect(await withRequest({}, () => sendReport(null, new FormData()))).toMatchObject({
      result: { ok: false, code: "invalid" },
    });
  });
});
