import { readdirSync, readFileSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { FIGURES } from "@/app/_figures/figures";
import { ADDRESSES } from "@/app/api/v1/_addresses/all";
import type { Spec } from "@/lib/views/parameter";
import { moment } from "@/lib/views/parameters";
import { openApiDocument } from "./document";
import { schemaOfText } from "./schemas";

// Cursors are sealed.
beforeAll(() => void vi.stubEnv("AUTH_SECRET", "a secret of this test, long enough to be one"));
afterAll(() => void vi.unstubAllEnvs());

const document = openApiDocument();
const GUIDE = readFileSync("docs/api.md", "utf8");

it("is a document of OpenAPI 3.1", async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
});

it("describes each address that has a route, and no other", () => {
  const routes = readdirSync("app/api/v1", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("/route.ts") && !/^openapi\.json|\[file\]/.test(file))
    .map((file) => file.replace("/route.ts", "").replaceAll("[", "{").replaceAll("]", "}"));
  expect(routes.toSorted()).toEqual(ADDRESSES.map(({ path }) => path).toSorted());
  for (const name of routes) expect(document.paths[`/api/v1/${name}`], name).toBeDefined();
  for (const ending of [".csv", ".csv-metadata.json"]) {
    expect(document.paths[`/api/v1/releases/{number}/changes${ending}`]).toBeDefined();
    const [named] = document.paths[`/api/v1/{table}${ending}`]?.get?.parameters ?? [];
    const rest = routes.filter((name) => !name.includes("/"));
    expect(named).toMatchObject({ schema: { enum: expect.arrayContaining(rest) } });
  }
  for (const name of Object.keys(FIGURES))
    expect(document.paths[`/figures/${name}.{form}`], name).toBeDefined();
});

it("refers to nothing that it does not hold, and holds nothing that is not referred to", () => {
  const written = JSON.stringify(document);
  const named = new Set(
    [...written.matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)].map(([, a, b]) => `${a}/${b}`),
  );
  const held = Object.entries(document.components).flatMap(([kind, all]) =>
    Object.keys(all).map((name) => `${kind}/${name}`),
  );
  expect([...named].filter((name) => !held.includes(name))).toEqual([]);
  // Told by the address of documents for people and by other routes.
  const elsewhere = ["responses/format-not-offered"];
  expect(held.filter((name) => !named.has(name) && !elsewhere.includes(name))).toEqual([]);
});

const SPECS: [string, Spec][] = [
  ["every address", moment],
  ...ADDRESSES.map(({ name, spec }): [string, Spec] => [name, spec]),
  ...Object.entries(FIGURES).map(([name, { spec }]): [string, Spec] => [name, spec]),
];
const parametersTold = SPECS.flatMap(([address, spec]) =>
  Object.entries(spec).map(([name, parameter]) => ({ address, name, parameter })),
);

describe("what is said of a parameter", () => {
  it.each(parametersTold)("$address $name is what is accepted", ({ parameter: { schema, fallback } }) => {
    const told = schemaOfText(schema) as {
      enum?: string[];
      examples?: string[];
      default?: unknown;
      pattern?: string;
      minimum?: number;
      maximum?: number;
    };
    for (const text of [...(told.enum ?? []), ...(told.examples ?? [])])
      expect(schema.safeParse(text).success, text).toBe(true);
    if (told.default !== undefined) expect(schema.parse(String(told.default))).toEqual(fallback);
    if (told.enum) expect(schema.safeParse(`${told.enum[0]}-or-so`).success).toBe(false);
    if (told.minimum !== undefined) {
      expect(schema.safeParse(String(told.minimum)).success).toBe(true);
      expect(schema.safeParse(String(told.minimum - 1)).success).toBe(false);
    }
    if (told.maximum !== undefined) {
      expect(schema.safeParse(String(told.maximum)).success).toBe(true);
      expect(schema.safeParse(String(told.maximum + 1)).success).toBe(false);
    }
    if (told.pattern)
      for (const text of ["UPPER", "a b", "a,,b~", "~"]) {
        const refused = !schema.safeParse(text).success;
        if (refused) expect(new RegExp(told.pattern, "u").test(text), text).toBe(false);
      }
    for (const text of told.examples ?? [])
      if (told.pattern) expect(new RegExp(told.pattern, "u").test(text), text).toBe(true);
  });
});

/** What several addresses take, and in which section of the guide it stands. */
const SHARED: Record<string, string> = { fields: "Fields", page: "Pages", limit: "Pages", cursor: "Pages" };

describe("the guide", () => {
  it.each(ADDRESSES)("names $name and what it takes", ({ name, path, spec }) => {
    const places = GUIDE.split(/\n(?=#|\| `)/).filter((part) =>
      part.slice(0, part.indexOf("\n") + 1 || undefined).includes(`/api/v1/${path.replace("{number}", "N")}`),
    );
    expect(places.length).toBeGreaterThan(0);
    const section = (title: string) =>
      GUIDE.split(/\n(?=## )/).find((part) => part.startsWith(`## ${title}`));
    const own = Object.keys(spec).filter((parameter) => !SHARED[parameter] || name === "search");
    for (const parameter of Object.keys(spec).filter((one) => SHARED[one]))
      expect(section(SHARED[parameter] ?? ""), parameter).toMatch(new RegExp(`[\`(, ]${parameter}[=\`,]`));
    for (const parameter of own.filter((one) => one !== "fields"))
      expect(places.join("\n"), `${name}: ${parameter}`).toMatch(new RegExp(`[\`(, ]${parameter}[=\`,]`));
  });

  it("names no address that there is not", () => {
    const paths = ADDRESSES.map(({ path }) => path.replace("{number}", "N"));
    for (const [, path = ""] of GUIDE.matchAll(/\/api\/v1\/([a-zN/-]+)/g))
      if (path !== "openapi") expect(paths).toContain(path);
  });
});
