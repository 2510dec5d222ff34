import fc from "fast-check";
import { expect, test } from "vitest";
import type { Change } from "@/lib/change-sets/change";
import { checkTables, keptRowsOf, tableOf, worldOf } from "@/lib/testing/imports";
import { WORLD } from "@/lib/testing/world-records";
import type { CheckedRow } from "./model";

// Files of leaders, terms, stances and sources that refer to each other, to what stands and to nothing, over few names and few
// years, so that rows meet: twins, overlaps, and what falls with what it refers to.

const leader = fc.constantFrom("Ada Example", "bo-sample", "Dee Novel", "Ef Novel", "Nobody");
const year = fc.integer({ min: 2010, max: 2016 }).map(String);
const end = fc.oneof(fc.constant(""), year);
const address = fc.constantFrom(
  "https://example.org/minutes",
  "https://example.org/new",
  "https://example.org/other",
  "speech",
);
const STANCES = [
  "leader",
  "issue",
  "lane",
  "position",
  "from",
  "to",
  "summary",
  "rationale",
  "confidence",
  "source",
];
const stance = fc
  .tuple(
    leader,
    fc.constantFrom("kites", "Clocks"),
    fc.constantFrom("says", "does"),
    fc.constantFrom("1", "-2", "3"),
    year,
    end,
    address,
  )
  .map(([who, issue, lane, position, from, to, cited]) => [
    who,
    issue,
    lane,
    position,
    from,
    to,
    "It was so.",
    "Clear.",
    "high",
    cited,
  ]);
const LEADERS = ["name", "sort name", "country", "party", "born"];
const person = fc
  .tuple(fc.constantFrom("Dee Novel", "Ef Novel"), fc.constantFrom("Xanadu", "Nowhere"))
  .map(([name, country]) => [name, name, country, "None", "1970"]);
const SOURCES = ["url", "title", "publisher", "date"];
const source = address.map((url) => [url, "A title", "A publisher", ""]);
const MEMBERSHIPS = ["bloc", "country", "from", "to"];
const membership = fc
  .tuple(fc.constantFrom("XA", "xb"), year, end)
  .map(([country, from, to]) => ["example-union", country, from, to]);
const REACTIONS = ["answers", "stance", "note"];
const reaction = fc
  .tuple(fc.constantFrom("dee-novel", "ef-novel", "bo-sample"), fc.constantFrom("kites", "clocks"), year)
  .map(([who, issue, from]) => ["kite-decree", `${who}-${issue}-says-${from}`, "It answers."]);
const rows = (one: fc.Arbitrary<string[]>, maxLength = 6) => fc.array(one, { maxLength });
const file = fc
  .tuple(rows(reaction), rows(stance, 12), rows(person, 3), rows(source, 3), rows(membership, 4))
  .map(([reactions, stances, people, sources, memberships]) => [
    tableOf([REACTIONS, ...reactions], { noun: "reaction" }),
    tableOf([STANCES, ...stances], { noun: "stance" }),
    tableOf([LEADERS, ...people], { noun: "leader" }),
    tableOf([SOURCES, ...sources], { noun: "source" }),
    tableOf([MEMBERSHIPS, ...memberships], { noun: "membership" }),
  ]);

const refusedIn = (checked: readonly CheckedRow[]) =>
  checked.flatMap(({ place, outcome }) => (outcome === "refused" ? [place] : []));

/** The world once what a file does is published. */
function published(checked: readonly CheckedRow[]): Change[] {
  const done = checked.flatMap(({ changes, sources }) => [...sources, ...changes]);
  const bySlug = new Map([...WORLD, ...done].map((change) => [`${change.noun} ${change.slug}`, change]));
  return [...bySlug.values()].map((change) => ({ ...change, action: "add" }) as Change);
}

test("leaving out what is refused refuses nothing more, and changes nothing of the rest", async () => {
  await fc.assert(
    fc.asyncProperty(file, async (tables) => {
      const world = worldOf(WORLD);
      const checked = await checkTables(tables, world);
      const leftOut = refusedIn(checked);
      const again = await checkTables(tables, world, { leftOut });
      const kept = (all: readonly CheckedRow[]) => all.filter(({ place }) => !leftOut.includes(place));
      expect(kept(again)).toEqual(kept(checked));
    }),
  );
});

test("once it is published, it says what stands", async () => {
  await fc.assert(
    fc.asyncProperty(file, async (tables) => {
      const checked = await checkTables(tables, worldOf(WORLD));
      const leftOut = refusedIn(checked);
      const again = await checkTables(tables, worldOf(published(checked)), { leftOut });
      const rest = again.filter(({ place }) => !leftOut.includes(place));
      expect(rest.filter(({ outcome }) => outcome !== "same")).toEqual([]);
    }),
  );
});

test("each row has one place, and a refused one says why and does nothing", async () => {
  await fc.assert(
    fc.asyncProperty(file, async (tables) => {
      const checked = await checkTables(tables, worldOf(WORLD));
      expect(checked.map(({ place }) => place)).toEqual(keptRowsOf(tables).map(({ place }) => place));
      for (const { outcome, problems, changes, sources } of checked) {
        expect(problems.length > 0).toBe(outcome === "refused");
        expect(changes.length > 0).toBe(outcome === "add" || outcome === "change");
        if (outcome === "refused" || outcome === "same") expect(sources).toEqual([]);
        for (const { reason } of problems) expect(reason).toMatch(/^[\p{Lu}“\d].*[.!?]$/su);
      }
    }),
  );
});

test("whatever stands in the cells, and whatever they are taken for, every row is answered", async () => {
  const heading = fc.oneof(
    fc.constantFrom(
      "leader",
      "issue",
      "slug",
      "source",
      "codes",
      "to",
      "leaders[3]",
      "anchors.zero",
      "__proto__",
      "constructor",
    ),
    fc.string(),
  );
  const cell = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "=1+1",
      "ada-example",
      "constructor",
      "__proto__",
      "https://a.example/%",
      "\u0000",
      "2020",
      "-",
    ),
  );
  const any = fc
    .integer({ min: 1, max: 6 })
    .chain((width) =>
      fc.tuple(
        fc.constantFrom("stance", "event", "issue", "source", "reply", "country", null),
        fc.array(heading, { minLength: width, maxLength: width }),
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 }),
      ),
    );
  await fc.assert(
    fc.asyncProperty(any, async ([noun, headings, cells]) => {
      const checked = await checkTables(
        [tableOf([headings, ...cells], { noun: noun as "stance" })],
        worldOf(WORLD),
      );
      expect(checked).toHaveLength(cells.length);
    }),
  );
});
