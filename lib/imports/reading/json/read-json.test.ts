import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { NOUN_NAMES } from "@/lib/change-sets/nouns";
import { readValues } from "@/lib/record-forms/read";
import { toContent } from "@/lib/record-forms/to-content";
import { CONTENTS } from "@/lib/testing/contents";
import { readFile } from "../read-file";

const read = (value: unknown, name = "x.json") => readFile(name, Buffer.from(JSON.stringify(value)));
const reasonOf = async (value: unknown) => {
  const file = await read(value);
  return file.ok ? null : file.problem;
};

describe("a list of records", () => {
  it("has the names as headings and lists spread out", async () => {
    const file = await read([
      {
        leader: "ada",
        position: -2,
        sources: [{ url: "https://a.example/1" }, { url: "https://a.example/2" }],
      },
      { leader: "bo", core: true, note: null, place: { town: "X" } },
    ]);
    expect(file).toEqual({
      ok: true,
      format: "json",
      tables: [
        {
          name: "",
          noun: null,
          headings: ["leader", "position", "sources[0].url", "sources[1].url", "core", "note", "place.town"],
          rows: [
            { line: 1, cells: ["ada", "-2", "https://a.example/1", "https://a.example/2", "", "", ""] },
            { line: 2, cells: ["bo", "", "", "", "true", "", "X"] },
          ],
        },
      ],
    });
  });

  it("reads back texts of any kind", async () => {
    const text = fc.string({ unit: "grapheme", maxLength: 20 }).filter((said) => !said.includes("\0"));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 20 }), async (pairs) => {
        const file = await read(pairs.map(([a, b]) => ({ a, b })));
        expect(file.ok && file.tables[0]?.rows.map(({ cells }) => cells)).toEqual(pairs);
      }),
    );
  });

  it("may be one of several in a file, by name", async () => {
    const file = await read({ made: "2026", countries: [{ code: "XA" }], blocs: [] });
    expect(file.ok && file.tables.map(({ name, noun, rows }) => [name, noun, rows.length])).toEqual([
      ["countries", null, 1],
    ]);
  });
});

describe("a file of facts", () => {
  const facts = {
    leaders: [
      { slug: "bo", name: "Bo Sample", terms: [] },
      {
        slug: "ada",
        name: "Ada Example",
        country: "XA",
        terms: [
          { office: "Mayor", from: "2001", to: "2005-03-01" },
          { office: "President", from: "2018", to: null },
        ],
      },
    ],
    stances: [
      {
        leader: "ada",
        issue: "kites",
        position: -2,
        kind: "action",
        from: "2019-04",
        to: null,
        codes: [-2, null],
        sources: [
          { title: "A decree", publisher: "Gazette", url: "https://a.example/1", date: "2019-04-02" },
        ],
      },
      { leader: "ada", issue: "clocks", position: null, state: "unclear", kind: "statement", from: "2020" },
    ],
    events: [{ date: "2019-04-02", title: "Decree", leaders: ["ada"], sources: ["https://a.example/1"] }],
  };
  const rowsOf = async (name: string) => {
    const file = await read(facts);
    const table = file.ok ? file.tables.find((one) => one.name === name) : undefined;
    return {
      noun: table?.noun,
      rows: table?.rows.map(({ line, cells }) => ({
        line,
        ...Object.fromEntries(table.headings.map((heading, at) => [heading, cells[at]])),
      })),
    };
  };

  it("has leaders, and their offices as a table of their own", async () => {
    expect(await rowsOf("leaders")).toEqual({
      noun: "leader",
      rows: [
        { line: 1, slug: "bo", name: "Bo Sample", country: "" },
        { line: 2, slug: "ada", name: "Ada Example", country: "XA" },
      ],
    });
    expect(await rowsOf("terms")).toEqual({
      noun: "term",
      rows: [
        { line: 2, leader: "ada", office: "Mayor", from: "2001", to: "2005-03-01" },
        { line: 2, leader: "ada", office: "President", from: "2018", to: "" },
      ],
    });
  });

  it("has stances as a form holds them", async () => {
    const { noun, rows } = await rowsOf("stances");
    expect(noun).toBe("stance");
    expect(rows).toMatchObject([
      {
        lane: "does",
        holding: "-2",
        "codes[0]": "-2",
        "codes[1]": "undecided",
        "citations[0].find": "https://a.example/1",
        "citations[0].title": "A decree",
        "citations[0].publisher": "Gazette",
        "citations[0].date": "2019-04-02",
      },
      { lane: "says", holding: "unclear", to: "", "codes[0]": "" },
    ]);
  });

  it("has events with their day, and sources that are addresses alone", async () => {
    expect(await rowsOf("events")).toMatchObject({
      noun: "event",
      rows: [{ day: "2019-04-02", "leaders[0]": "ada", "citations[0].find": "https://a.example/1" }],
    });
  });
});

describe.each(NOUN_NAMES)("an export of a %s", (noun) => {
  it("gives rows whose form is the content again", async () => {
    const records = fc.array(CONTENTS[noun], { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(records, async (contents) => {
        const list = contents.map((content, at) => ({ slug: `record-${at}`, ...content }));
        const file = await read({ format: "standpoint-records", version: 1, records: { [noun]: list } });
        const [table, ...more] = file.ok ? file.tables : [];
        expect(more).toEqual([]);
        expect(table?.noun).toBe(noun);
        const back = table?.rows.map(({ cells }) => {
          const form = new FormData();
          for (const [at, heading] of table.headings.entries()) form.append(heading, cells[at] ?? "");
          return toContent(noun, readValues(form) ?? {}, "2026-02-01").content;
        });
        expect(back).toEqual(contents.map((content) => expect.objectContaining(content)));
        const slug = table?.headings.indexOf("slug") ?? -1;
        expect(table?.rows.map(({ cells }) => cells[slug])).toEqual(list.map((record) => record.slug));
      }),
    );
  });
});

it("keeps an empty list as an empty cell, so that it empties what stands on record", async () => {
  const event = { slug: "decree", leaders: [], citations: [], lastChecked: "2026-01-01" };
  const file = await read({ format: "standpoint-records", version: 1, records: { event: [event] } });
  expect(file.ok && file.tables[0]).toMatchObject({
    headings: ["slug", "leaders[0]", "citations[0].source", "lastChecked"],
    rows: [{ cells: ["decree", "", "", "2026-01-01"] }],
  });
});

describe("what is wrong is said", () => {
  const exported = (records: unknown, version: unknown = 1) => ({
    format: "standpoint-records",
    version,
    records,
  });
  test.each<[unknown, string]>([
    [exported({}, 2), "version 2"],
    [exported([]), "lacks its records"],
    [exported({ planet: [] }), 'no kind of record "planet"'],
    [exported({ country: { XA: {} } }), '"country" is not a list'],
    [exported({ stance: [{ slug: "x", citations: ["y"] }] }), 'Record 1 of "stance" has a "citations"'],
    [exported({ issue: [{ slug: "x", anchors: [{ position: 7, text: "y" }] }] }), '"anchors"'],
    [exported({ country: [{ slug: "XA", name: {} }] }), '"name"'],
    [[{ a: 1 }, 2], "Record 2 is not between { and }"],
    [{ leaders: [{ terms: 3 }] }, '"terms" is not a list'],
    [[], "holds no rows"],
    [{}, "holds no rows"],
    [7, "a single value"],
    [[{ "a.b": 1, a: { b: 2 } }], 'says "a.b" twice'],
    [[{ a: [[[[[[[[[1]]]]]]]]] }], "more than 8 deep"],
    [[{ a: "x\0y" }], "(a NUL)"],
    [[Object.fromEntries(Array.from({ length: 301 }, (_, at) => [`k${at}`, at]))], "more than 300 columns"],
  ])("of %j", async (value, reason) => {
    expect(await reasonOf(value)).toMatchObject({ reason: expect.stringContaining(reason) });
  });

  test("with line and column where it is no JSON", async () => {
    expect(await readFile("x.json", Buffer.from('[\n  { "a": 1 }\n  { "b": 2 }\n]'))).toEqual({
      ok: false,
      problem: { line: 3, column: 3, reason: expect.stringContaining("line 3, column 3; look for") },
    });
  });

  test("of lists in lists that go on for ever", async () => {
    const file = await readFile("x.json", Buffer.from("[".repeat(1_000_000)));
    expect(file).toMatchObject({ ok: false, problem: { reason: expect.stringContaining("JSON") } });
  });
});

it.each(["__proto__", "constructor", "prototype"])("makes no property of %s", async (name) => {
  const poison = `{"${name}":{"polluted":"yes"}}`;
  const texts = [
    `[${poison}]`,
    `[{"a":${poison}}]`,
    `{"leaders":[{"slug":"x","terms":[${poison}]}]}`,
    `{"stances":[{"leader":"x","sources":[${poison}]}]}`,
    `{"events":[${poison}]}`,
    `{"format":"standpoint-records","version":1,"records":{"country":[${poison}]}}`,
    `{"format":"standpoint-records","version":1,"records":{"stance":[{"citations":[${poison}]}]}}`,
    `{"format":"standpoint-records","version":1,"records":${poison}}`,
    poison,
  ];
  for (const text of texts) {
    const file = await readFile("x.json", Buffer.from(text));
    expect({ text, ok: file.ok }).toEqual({ text, ok: false });
  }
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
