import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choice, parseView, writeView } from "./parameter";
import * as p from "./parameters";

const spec = {
  ...p.moment,
  leaders: p.leaders,
  issues: p.issues,
  weights: p.weights,
  cell: p.cell,
  page: p.page,
  order: choice(["name", "spread"]),
};

const slug = fc.stringMatching(/^[a-z]{1,6}(-[a-z0-9]{1,5})?$/);
const day = fc
  .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2100-01-01T00:00:00Z"), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const unique = <T>(items: T[], key: (item: T) => string) => [
  ...new Map(items.map((i) => [key(i), i])).values(),
];

const view = fc.record({
  asOf: fc.option(day),
  release: fc.option(fc.integer({ min: 1, max: 99999 })),
  former: fc.constantFrom("last-day" as const, "strict" as const),
  leaders: fc
    .array(fc.record({ slug, day: fc.option(day) }), { maxLength: 5 })
    .map((refs) => unique(refs, (r) => `${r.slug}@${r.day}`)),
  issues: fc.uniqueArray(slug, { maxLength: 5 }),
  weights: fc.dictionary(slug, fc.integer({ min: 0, max: 3 }), { maxKeys: 4, noNullPrototype: true }),
  cell: fc.option(fc.record({ leader: slug, issue: slug })),
  page: fc.integer({ min: 1, max: 500 }),
  order: fc.constantFrom("name" as const, "spread" as const),
});

function read(query: string) {
  return parseView(spec, Object.fromEntries(new URLSearchParams(query)));
}

describe("views and addresses", () => {
  it("reads back every view it writes, weights of 1 being the default", () => {
    fc.assert(
      fc.property(view, (wanted) => {
        const weights = Object.fromEntries(Object.entries(wanted.weights).filter(([, w]) => w !== 1));
        expect(read(writeView(spec, wanted))).toEqual({ ok: true, view: { ...wanted, weights } });
      }),
    );
  });

  it("writes one address for one view: defaults left out, names sorted", () => {
    expect(writeView(spec, { page: 1, former: "last-day", order: "name", asOf: null })).toBe("");
    expect(
      writeView(spec, { page: 2, asOf: "2018-01-01", leaders: [{ slug: "ada-example", day: "2017-01-01" }] }),
    ).toBe("?asOf=2018-01-01&leaders=ada-example@2017-01-01&page=2");
  });

  it("takes a list sent by a form as repeated fields", () => {
    const parsed = parseView(spec, { issues: ["who", "", "trade"] });
    expect(parsed.ok && parsed.view.issues).toEqual(["who", "trade"]);
  });

  it.each([
    ["asOf", "2021-02-29", "not-a-day"],
    ["asOf", "yesterday", "not-a-day"],
    ["release", "0", "not-a-number"],
    ["release", "-1", "not-a-number"],
    ["former", "maybe", "unknown-choice"],
    ["leaders", "Ada Example", "bad-leader"],
    ["leaders", "ada-example@2018-13-01", "bad-leader"],
    ["weights", "who:-1", "bad-weight"],
    ["weights", "who:101", "bad-weight"],
    ["weights", "who", "bad-weight"],
    ["weights", "who:1,who:2", "bad-weight"],
    ["cell", "ada-example", "bad-cell"],
    ["order", "chance", "unknown-choice"],
    ["issues", "../etc", "unknown-issue"],
  ])("names the parameter and the reason: %s=%s", (parameter, value, code) => {
    const parsed = parseView(spec, { [parameter]: value });
    expect(parsed.ok).toBe(false);
    expect(!parsed.ok && parsed.problems).toEqual([expect.objectContaining({ parameter, value, code })]);
  });

  it("tells every problem of an address at once", () => {
    const parsed = parseView(spec, { asOf: "x", release: "y" });
    expect(!parsed.ok && parsed.problems.map((problem) => problem.parameter)).toEqual(["asOf", "release"]);
  });
});

describe("text", () => {
  const search = (q: string) => parseView({ q: p.text }, { q });

  it("takes control characters for spaces", () =>
    expect(search("\u0000a\u0000b\u0007")).toEqual({ ok: true, view: { q: "a b" } }));

  it("is cut between characters, so that it can be written into an address", () => {
    const cut = search(`${"a".repeat(199)}😀b`);
    expect(cut).toEqual({ ok: true, view: { q: `${"a".repeat(199)}😀` } });
    if (cut.ok) expect(() => writeView({ q: p.text }, cut.view)).not.toThrow();
  });
});
