import { expect, it } from "vitest";
import type { OfficeKind } from "@/lib/domain/office-kind";
import { buildPositionIndex } from "@/lib/domain/position-index";
import type { Leader } from "@/lib/leaders/model";
import { readExternal } from "./arguments";
import { setBeside } from "./outside";
import { outcomeOf, outsidePicture } from "./outside-result";

const day = (from: string) => ({ day: from, precision: "day" as const });
const leader = (
  id: number,
  slug: string,
  country: string,
  office: string,
  from: string,
  officeKind: OfficeKind | null = null,
): Leader => ({
  id,
  slug,
  name: slug,
  sortName: slug,
  party: "no party",
  born: day("1960-01-01"),
  lastChecked: "2026-01-01",
  revisionId: id,
  country: { id, slug: country, name: country, region: "europe" },
  terms: [{ office, officeKind, from: day(from), to: null, slug: `${slug}-term` }],
});
const LEADERS = [
  leader(1, "ada-example", "AR", "President of Xanadu", "2010-01-01"),
  leader(2, "bo-sample", "FR", "Chair of Xeric", "2012-01-01", "head"),
  leader(3, "cy-specimen", "FR", "Vice President of Xeric", "2000-01-01"),
  leader(4, "di-example", "FR", "President of the Assembly of Xeric", "2000-01-01", "legislature"),
];
const stance = (of: number, position: -2 | 2) => ({
  leader: of,
  issue: 7,
  lane: "does" as const,
  revisionId: of,
  position,
  state: null,
  confidence: "high" as const,
  from: day("2012-01-01"),
  to: null,
});
const record = { leaders: LEADERS, index: buildPositionIndex([stance(1, 2), stance(2, -2)]), issue: 7 };
const table = (rows: string[][]) => [
  {
    name: "",
    noun: null,
    headings: ["state", "when", "point"],
    rows: rows.map((cells, at) => ({ line: at + 2, cells })),
  },
];
const COLUMNS = { key: "state", year: "when", value: "point" };

it("sets beside a state whoever headed it in the middle of the year, and counts what it leaves out", () => {
  const found = setBeside(
    table([
      ["ARG", "2015", "0.5"],
      ["FRA", "2015", "-1"],
      ["FR", "2005", "-1"],
      ["AR", "2011", "1"],
      ["NA", "2015", "NA"],
      ["ZZZ", "2015", "1"],
    ]),
    COLUMNS,
    record,
  );
  expect(found).toMatchObject({
    beside: [
      { leader: { slug: "ada-example" }, year: 2015, position: 2, outside: 0.5 },
      { leader: { slug: "bo-sample" }, year: 2015, position: -2, outside: -1 },
    ],
    leftOut: { notRead: 2, nobodyInOffice: 1, noPosition: 1 },
  });
  if (typeof found === "string") throw new Error(found);
  const outcome = outcomeOf(found.beside, "as-is");
  expect(outcome).toMatchObject({ observations: 2, leaders: 2, tau: 1, interval: null });
  const turned = outcomeOf(found.beside, "reversed");
  expect(turned).toMatchObject({ direction: "reversed", tau: -1 });
  expect(turned.outliers.map(({ apart }) => Math.abs(apart))).toEqual([1, 1]);
  expect(outcome.outliers.map(({ apart }) => apart)).toEqual([0, 0]);
  const texts = { across: "point", word: String };
  expect(outsidePicture(found.beside, outcome.outliers, texts).marks).toContainEqual(
    expect.objectContaining({ kind: "text", text: "ada-example, 2015" }),
  );
  expect(setBeside(table([]), { ...COLUMNS, value: "score" }, record)).toMatch(
    /no column "score"; the columns are "state", "when", "point"/,
  );
});

it("reads what the command is given, and says what is missing", () => {
  const given = ["external", "a.csv", "--key", "iso", "--year", "year", "--value", "point"];
  expect(readExternal([...given, "--issue", "kites"])).toMatchObject({
    file: "a.csv",
    issue: "kites",
    direction: "as-is",
    picture: "crosscheck-kites.svg",
  });
  expect(readExternal([...given, "--issue", "kites", "--direction", "up"])).toMatch(/as-is or reversed/);
  expect(readExternal(given)).toMatch(/--issue needs the slug/);
  expect(readExternal(["external"])).toMatch(/Name the file/);
  expect(readExternal(["external", "a.csv", "--key", "iso"])).toMatch(/--year needs the heading/);
});
