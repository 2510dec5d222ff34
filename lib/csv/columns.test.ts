import { expect, it } from "vitest";
import { z } from "zod";
import { columnsOf, type RecordSchema } from "./columns";

const record = z.object({
  slug: z.string(),
  range: z.tuple([z.number(), z.number()]).nullable(),
  coverage: z.object({ shared: z.int(), of: z.int() }),
  withheld: z.object({ day: z.string() }).nullable(),
  codes: z.array(z.literal([-1, 0, 1]).nullable()),
  members: z.array(z.object({ leader: z.string(), issues: z.array(z.string()) })),
  either: z.union([z.object({ event: z.string() }), z.object({ stance: z.string() })]),
  parts: z.record(z.string(), z.number()),
  core: z.boolean(),
  text: z.string().optional(),
});
const columns = columnsOf(z.toJSONSchema(record) as RecordSchema);

it("makes flat columns, each of one type, in the order of the fields", () => {
  expect(columns.map(({ name, type, list, optional }) => [name, type, list, optional])).toEqual([
    ["slug", "text", false, false],
    ["range.lowest", "number", false, true],
    ["range.highest", "number", false, true],
    ["coverage.shared", "integer", false, false],
    ["coverage.of", "integer", false, false],
    ["withheld.day", "text", false, true],
    ["codes", "integer", true, true],
    ["members.leader", "text", true, true],
    ["members.issues", "json", true, true],
    ["either.event", "text", false, true],
    ["either.stance", "text", false, true],
    ["parts", "json", false, false],
    ["core", "boolean", false, false],
    ["text", "text", false, true],
  ]);
});

it("reads each off a record, and nothing off what is not there", () => {
  const read = (held: object) =>
    Object.fromEntries(columns.map((column) => [column.name, column.read(held)]));
  expect(
    read({
      slug: "a",
      range: [0, 1],
      coverage: { shared: 1, of: 2 },
      withheld: null,
      codes: [-1, null],
      members: [
        { leader: "ada", issues: ["kites"] },
        { leader: "bo", issues: [] },
      ],
      either: { stance: "s" },
      parts: { apart: 1 },
      core: false,
    }),
  ).toEqual({
    slug: "a",
    "range.lowest": 0,
    "range.highest": 1,
    "coverage.shared": 1,
    "coverage.of": 2,
    "withheld.day": null,
    codes: [-1, null],
    "members.leader": ["ada", "bo"],
    "members.issues": [["kites"], []],
    "either.event": null,
    "either.stance": "s",
    parts: { apart: 1 },
    core: false,
    text: null,
  });
  expect(read({ range: null, coverage: null })).toMatchObject({ "range.lowest": null, "coverage.of": null });
});
