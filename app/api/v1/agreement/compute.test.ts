import { describe, expect, it } from "vitest";
import { z } from "zod";
import { computeAgreement } from "./compute";

const answered = z.object({
  method: z.string(),
  measure: z.string(),
  cells: z.enum(["all", "named"]),
  pairs: z.array(
    z.object({
      a: z.string(),
      b: z.string(),
      value: z.number().nullable(),
      raw: z.number().nullable(),
      bounds: z.tuple([z.number(), z.number()]),
      coverage: z.object({ shared: z.number(), of: z.number() }),
      range: z.tuple([z.number(), z.number()]).nullable(),
      noRange: z.string().nullable(),
      reason: z.string().nullable(),
      parts: z.record(z.string(), z.number()),
      cells: z
        .array(z.looseObject({ issue: z.string(), status: z.string(), amount: z.number().nullable() }))
        .nullable(),
    }),
  ),
});
const refused = z.object({
  type: z.string(),
  status: z.number(),
  detail: z.string(),
  parameters: z.array(
    z.object({
      name: z.string(),
      value: z.string(),
      reason: z.string(),
      accepted: z.array(z.string()).optional(),
    }),
  ),
});

const send = (body: unknown) =>
  computeAgreement(
    new Request("http://localhost/api/v1/agreement", {
      method: "POST",
      body: typeof body === "string" ? body : JSON.stringify(body),
    }),
  );
async function computed(body: unknown) {
  const response = await send(body);
  expect([response.status, response.headers.get("access-control-allow-origin")]).toEqual([200, "*"]);
  return answered.parse(await response.json());
}
async function problems(body: unknown, status = 400) {
  const response = await send(body);
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  return refused.parse(await response.json());
}

const VOTES = {
  ada: { a: 1, b: 1, c: 2, d: 3, e: 1, f: 2 },
  bo: { a: 1, b: 2, c: 2, d: 1, e: 1, f: 3 },
};

describe("positions that are brought", () => {
  it.each([
    ["city-block", 0.6667],
    ["wahl-o-mat", 0.6667],
    ["s", 0.3333],
    ["kappa", 0.1818],
    ["kappa-linear", 0.1429],
    ["kappa-quadratic", 0.1],
    ["scott-pi", 0.1818],
    ["scott-pi-linear", 0.1429],
    ["euclid", 1 - Math.sqrt(6 / 24)],
    ["directional", (6 - (0 + 0.5 + 0.5 + 1 + 0 + 0.5)) / 6],
  ])("give published numbers by %s, with the sum", async (measure, value) => {
    const { pairs, ...head } = await computed({ scale: [1, 3], measure, positions: VOTES });
    expect(head).toEqual({ method: "1", measure, cells: "all" });
    const [pair] = pairs;
    expect(pairs).toHaveLength(1);
    expect(pair?.value).toBeCloseTo(value, 4);
    expect([pair?.a, pair?.b, pair?.coverage]).toEqual(["ada", "bo", { shared: 6, of: 6 }]);
    const apart = pair?.cells?.reduce((sum, cell) => sum + (cell.amount ?? 0), 0);
    expect(pair?.parts.apart).toBeCloseTo(apart ?? Number.NaN, 12);
  });

  it("are weighed, unknown where null or not named, refused where too few are shared", async () => {
    const { pairs } = await computed({
      scale: [0, 10],
      weights: { rent: 2, rail: 0 },
      positions: {
        ada: { rent: 10, rail: 0, coal: null, wind: 4 },
        bo: { rent: 0, rail: 10, coal: 3 },
        cy: {},
      },
    });
    expect(pairs.map(({ a, b }) => `${a}~${b}`)).toEqual(["ada~bo", "ada~cy", "bo~cy"]);
    const [pair] = pairs;
    expect(pair).toMatchObject({
      value: null,
      raw: 0,
      reason: "too-few-shared",
      coverage: { shared: 1, of: 3 },
    });
    expect(pair?.cells?.map(({ status }) => status)).toEqual(["counted", "weight-0", "unknown", "unknown"]);
    // Rent 2 × 10; coal opposite 3 up to 7; wind opposite 4 up to 6: 33 of 40, and 20 at the least.
    expect(pair?.range?.[0]).toBeCloseTo(1 - 33 / 40, 12);
    expect(pair?.range?.[1]).toBeCloseTo(1 - 20 / 40, 12);
  });

  it("of many come without lines, but for the pairs that are named", async () => {
    const names = Array.from({ length: 120 }, (_, at) => `leader ${at}`);
    const issues = Array.from({ length: 20 }, (_, at) => `issue ${at}`);
    const positions = Object.fromEntries(
      names.map((name, i) => [
        name,
        Object.fromEntries(issues.map((issue, j) => [issue, (i * 7 + j * 3) % 5])),
      ]),
    );
    const body = { scale: [0, 4], measure: "kappa-linear", positions };
    const whole = await computed({ ...body, explain: [["leader 9", "leader 3"]] });
    expect([whole.cells, whole.pairs.length]).toEqual(["named", (120 * 119) / 2]);
    const explained = whole.pairs.filter(({ cells }) => cells !== null);
    expect(explained.map(({ a, b }) => [a, b])).toEqual([["leader 3", "leader 9"]]);
    const few = await computed({
      ...body,
      positions: { x: positions["leader 3"], y: positions["leader 9"] },
    });
    expect({ ...few.pairs[0], a: "", b: "" }).toEqual({ ...explained[0], a: "", b: "" });
    for (const { parts, raw } of whole.pairs)
      if (raw !== null) expect(raw).toBeCloseTo(1 - (parts.observed ?? 0) / (parts.expected ?? 0), 9);
  });

  it("may have any names", async () => {
    const text = `{ "scale": [-1, 1], "positions": { "__proto__": { "constructor": 1, "Grüne Wände": -1 }, "toString": { "constructor": 1 } } }`;
    const { pairs } = await computed(text);
    expect(pairs).toMatchObject([{ a: "__proto__", b: "toString", raw: 1, coverage: { shared: 1, of: 2 } }]);
  });
});

describe("positions that cannot be computed on are refused with the place and the remedy", () => {
  const ok = { scale: [1, 3], positions: VOTES };
  it.each([
    ["no JSON", "{", "request", /not JSON/],
    ["a list", [], "request", /an object with scale and positions/],
    ["no scale", { positions: VOTES }, "scale", /two ends/],
    ["a scale of one", { ...ok, scale: [2, 2] }, "scale", /the lower first/],
    ["a broken scale", { ...ok, scale: [0, 0.5] }, "scale", /whole numbers/],
    ["a scale too fine", { ...ok, scale: [0, 101] }, "scale", /at most 101 positions/],
    ["another measure", { ...ok, measure: "chebyshev" }, "measure", /no measure of this name/],
    ["a misspelt field", { ...ok, weight: {} }, "weight", /no such field/],
    ["a negative weight", { ...ok, weights: { a: -1 } }, "weights.a", /from 0 to 1000/],
    ["weights in a list", { ...ok, weights: [1] }, "weights", /an object of numbers/],
    ["the weight of nothing", { ...ok, weights: { z: 1 } }, "weights.z", /cannot be weighed/],
    ["positions in a list", { ...ok, positions: [] }, "positions", /an object by leader/],
    ["a leader in a list", { ...ok, positions: { ...VOTES, cy: [] } }, "positions.cy", /an object by issue/],
    [
      "a position off the scale",
      { ...ok, positions: { ...VOTES, cy: { a: 4 } } },
      "positions.cy.a",
      /from 1 to 3/,
    ],
    [
      "a broken position",
      { ...ok, positions: { ...VOTES, cy: { a: 1.5 } } },
      "positions.cy.a",
      /whole number/,
    ],
    ["a position in words", { ...ok, positions: { ...VOTES, cy: { a: "2" } } }, "positions.cy.a", /or null/],
    [
      "a name that is too long",
      { ...ok, positions: { ...VOTES, cy: { [`x${"y".repeat(200)}`]: 1 } } },
      "positions.cy",
      /1 to 200/,
    ],
    ["one leader", { ...ok, positions: { ada: {} } }, "positions", /at least two/],
    ["a pair that is not there", { ...ok, explain: [["ada", "cy"]] }, "explain.0", /two different leaders/],
    ["pairs that are none", { ...ok, explain: ["ada"] }, "explain", /a list of/],
  ])("%s", async (_, body, name, reason) => {
    const { type, parameters, detail } = await problems(body);
    expect(type).toBe("/methods#bad-positions");
    expect(parameters[0]?.name).toBe(name);
    expect(parameters[0]?.reason).toMatch(reason);
    expect(detail).toContain(`${name}: `);
  });

  it("more leaders or issues than 500, and more than 16 MB", async () => {
    const many = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`n${at}`, 1]));
    const leaders = Object.fromEntries(Object.keys(many(501)).map((name) => [name, { a: 1 }]));
    expect((await problems({ ...ok, positions: leaders })).detail).toMatch(
      /these are 501 leaders, and at most 500/,
    );
    expect((await problems({ ...ok, positions: { ada: many(501), bo: {} } })).detail).toMatch(/501 issues/);
    expect((await problems(" ".repeat(17 * 1024 * 1024), 413)).detail).toMatch(/more than the 16 MB/);
  });

  it("all problems at once, up to twenty, and what was sent only in part", async () => {
    const wrong = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`i${at}`, "x".repeat(500)]));
    const { parameters } = await problems({ ...ok, positions: { ada: wrong, bo: wrong } });
    expect(parameters).toHaveLength(20);
    for (const { value } of parameters) expect(value.length).toBeLessThan(70);
    const { parameters: names } = await problems({ ...ok, measure: "x" });
    expect(names[0]?.accepted).toContain("kappa-quadratic");
  });
});
