import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { runCrosscheck } from "./run";

let directory = "";
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "crosscheck-"));
});
afterAll(() => rm(directory, { recursive: true }));

const checked = z.object({
  scale: z.tuple([z.number(), z.number()]),
  actors: z.number(),
  items: z.number(),
  alpha: z.record(
    z.string(),
    z.object({
      value: z.number().nullable(),
      reason: z.string().nullable(),
      coverage: z.object({ shared: z.number(), of: z.number() }),
      parts: z.record(z.string(), z.number()),
    }),
  ),
  pairs: z.array(
    z.object({
      a: z.string(),
      b: z.string(),
      coverage: z.object({ shared: z.number(), of: z.number() }),
      measures: z.record(
        z.string(),
        z.object({ value: z.number().nullable(), reason: z.string().nullable() }),
      ),
    }),
  ),
});

const COLUMNS = ["--actor", "who", "--item", "vote", "--value", "cast"];
async function check(rows: string, scale: string[] = ["--scale", "1,3"], columns = COLUMNS) {
  await writeFile(join(directory, "votes.csv"), rows);
  return runCrosscheck(["positions", "votes.csv", ...columns, ...scale], directory);
}
const long = (votes: Record<string, (number | string)[]>) =>
  [
    "who;vote;cast",
    ...Object.entries(votes).flatMap(([who, cast]) => cast.map((v, at) => `${who};v${at};${v}`)),
  ].join("\n");

it("prints every pair by each measure, with coverage and what was refused", async () => {
  const { ok, text } = await check(
    long({ ada: [1, 1, 2, 3, 1, 2], bo: [1, 2, 2, 1, 1, 3], cy: [1, "", "", "", "", ""] }),
  );
  expect(ok).toBe(true);
  const { pairs, alpha: _, ...head } = checked.parse(JSON.parse(text));
  expect(head).toEqual({ scale: [1, 3], actors: 3, items: 6 });
  expect(pairs.map(({ a, b, coverage }) => [a, b, coverage.shared])).toEqual([
    ["ada", "bo", 6],
    ["ada", "cy", 1],
    ["bo", "cy", 1],
  ]);
  const byMeasure = Object.entries(pairs[0]?.measures ?? {}).map(([name, { value }]) => [
    name,
    value?.toFixed(4),
  ]);
  expect(Object.fromEntries(byMeasure)).toMatchObject({
    "city-block": "0.6667",
    s: "0.3333",
    kappa: "0.1818",
    "kappa-linear": "0.1429",
    "kappa-quadratic": "0.1000",
    "scott-pi-linear": "0.1429",
  });
  expect(pairs[1]?.measures["city-block"]).toEqual({ value: null, reason: "too-few-shared" });
});

/** The four coders of twelve units of Krippendorff's example, a letter for each unit. */
const CODERS = { a: "123321412...", b: "1233224125.3", c: ".3332342251.", d: "12332441251." };
const cast = (codes: string) => [...codes].map((code) => (code === "." ? "" : Number(code)));

it("prints the alpha of the actors as coders of the items: .743, .815 and .849 of the published example", async () => {
  const rows = long(Object.fromEntries(Object.entries(CODERS).map(([who, codes]) => [who, cast(codes)])));
  const { ok, text } = await check(rows, ["--scale", "1,5"]);
  expect(ok).toBe(true);
  const { alpha } = checked.parse(JSON.parse(text));
  const values = Object.entries(alpha).map(([level, { value }]) => [level, value?.toFixed(3)]);
  expect(Object.fromEntries(values)).toEqual({ nominal: "0.743", ordinal: "0.815", interval: "0.849" });
  expect(alpha.nominal?.coverage).toEqual({ shared: 11, of: 12 });
  expect(alpha.nominal?.parts.pairable).toBe(40);
});

it("prints no alpha, and why, where only one value was ever used", async () => {
  const { text } = await check(long({ ada: [1, 1, 1, 1, 1], bo: [1, 1, 1, 1, 1] }));
  const { alpha } = checked.parse(JSON.parse(text));
  for (const level of ["nominal", "ordinal", "interval"])
    expect(alpha[level]).toMatchObject({ value: null, reason: "one-category" });
});

it("takes a scale that begins below 0, and signs as they are printed", async () => {
  for (const scale of [["--scale", "-1,1"], ["--scale=-1,1"]]) {
    const { ok, text } = await check(long({ ada: ["−1", "+1"], bo: ["-1", 0] }), scale);
    expect([ok, checked.parse(JSON.parse(text)).scale]).toEqual([true, [-1, 1]]);
  }
});

describe("says where a file is wrong and what to do", () => {
  const two = { ada: [1, 2], bo: [1, 2] };
  it.each<[string, string, RegExp, string[]?, string[]?]>([
    [
      "a missing column",
      long(two).replace("cast", "said"),
      /no column "cast"; the columns are "who", "vote", "said"/,
    ],
    [
      "a position off the scale",
      long({ ...two, cy: [4] }),
      /Line 6: "4" in column cast is no whole number from 1 to 3/,
    ],
    ["a position in words", long({ ...two, cy: ["yes"] }), /Line 6: "yes" .* leave the cell empty/],
    ["a row twice", `${long(two)}\nbo;v1;3`, /Lines 5 and 6 both say what "bo" holds on "v1"/],
    ["a row of nobody", `${long(two)}\n;v1;3`, /Line 6 names no who/],
    ["one actor", long({ ada: [1] }), /positions: a comparison needs at least two leaders/],
    ["no rows", "who,vote,cast", /no rows/],
    ["no scale", long(two), /--scale needs the two ends/, []],
    [
      "a scale the wrong way round",
      long(two),
      /two ends of the scale with a comma, the lower first/,
      ["--scale", "3,1"],
    ],
    [
      "no name of a column",
      long(two),
      /--item needs the heading/,
      ["--scale", "1,3"],
      ["--actor", "who", "--value", "cast"],
    ],
  ])("%s", async (_, rows, told, scale, columns) => {
    const { ok, text } = await check(rows, scale, columns);
    expect([ok, text]).toEqual([false, expect.stringMatching(told)]);
  });

  it("another command, no command, another option, a file that is not there", async () => {
    const told = async (...args: string[]) => (await runCrosscheck(args, directory)).text;
    expect(await told("votes")).toMatch(/no crosscheck of "votes".*\n\nUsage/);
    expect(await told()).toMatch(/Say what to check/);
    expect(await told("positions", "a.csv", "--by", "x")).toMatch(/--by/);
    expect(await told("positions", "none.csv", ...COLUMNS, "--scale", "1,3")).toMatch(
      /none\.csv cannot be read \(ENOENT\)/,
    );
  });
});
