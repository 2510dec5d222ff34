import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { promisify } from "node:util";
import { expect, type Page, test } from "@playwright/test";
import { validatorOf } from "../app/api/_openapi/testing";
import { readTable } from "../lib/csv/testing";

const run = promisify(execFile);

/** What each program needs of the machine, and how it is given what was pasted. */
const PROGRAMS = {
  curl: { program: "curl", version: ["--version"], run: (code: string) => printed("sh", ["-c", code]) },
  python: {
    program: "python3",
    version: ["--version"],
    run: (code: string) => printed("python3", ["-c", code]),
  },
  r: { program: "Rscript", version: ["--version"], run: (code: string) => printed("Rscript", ["-e", code]) },
} as const;
type Language = keyof typeof PROGRAMS;

/** What a program prints; null where this machine does not have it. */
async function printed(program: string, given: readonly string[]): Promise<string | null> {
  try {
    return (await run(program, given, { cwd: tmpdir() })).stdout;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Runs what was pasted; the test is skipped, and says why, where the machine has no such program. */
async function runs(language: Language, code: string): Promise<string> {
  const { program, version, run: runCode } = PROGRAMS[language];
  test.skip((await printed(program, version)) === null, `${program} is not on this machine`);
  return (await runCode(code)) ?? "";
}

/** Addresses lead to the server that is tried, in the place of the site's own. */
const tried = (code: string, baseURL = "") => code.replaceAll(/https?:\/\/[^/'"]+/g, new URL(baseURL).origin);

/** An example as it stands on the page. */
async function exampleOn(page: Page, name: string, baseURL = ""): Promise<string> {
  await page.goto("/api");
  return tried((await page.locator(`#example-${name} pre`).textContent()) ?? "", baseURL);
}

const POSITION = /^(-?[012]|None|)$/;
const LINES_OF_STANCES = /^([a-z-]+ [a-z-]+ (-?[012]|None|)\n)+$/;

test("the example for the shell gives a number", async ({ page, baseURL }) => {
  const answer = JSON.parse(await runs("curl", await exampleOn(page, "curl", baseURL)));
  expect(answer.pairs).toHaveLength(1);
  expect(answer.pairs[0].range[0]).toEqual(expect.any(Number));
});

test("the example for the shell as CSV gives a table", async ({ page, baseURL }) => {
  const { columns, rows } = readTable(await runs("curl", await exampleOn(page, "curlCsv", baseURL)));
  expect(columns.slice(0, 5)).toEqual(["leader", "issue", "lane", "position", "from"]);
  expect(columns).toContain("sources.url");
  expect(rows.length).toBeGreaterThan(1);
  for (const row of rows) expect(row[3]).toMatch(POSITION);
});

test("the example in Python gives numbers", async ({ page, baseURL }) => {
  expect(await runs("python", await exampleOn(page, "python", baseURL))).toMatch(
    /^[a-z-]+ [a-z-]+ (0?\.\d+|[01](\.\d+)?|None) \{'shared': \d+, 'of': \d+\}\s*$/,
  );
});

test("the examples in Python read every page, and the same as CSV", async ({ page, baseURL }) => {
  const pages = await runs("python", await exampleOn(page, "pythonPages", baseURL));
  expect(pages).toMatch(LINES_OF_STANCES);
  const table = await runs("python", await exampleOn(page, "pythonCsv", baseURL));
  expect(table).toMatch(LINES_OF_STANCES);
  expect(table).toBe(pages.replaceAll("None", ""));
});

test("the example in R gives a table", async ({ page, baseURL }) => {
  expect(await runs("r", await exampleOn(page, "r", baseURL))).toMatch(/-2/);
});

test("the examples for spreadsheets lead to a table of numbers", async ({ page, baseURL, request }) => {
  for (const name of ["sheets", "excel"]) {
    const code = await exampleOn(page, name, baseURL);
    const address = /^=\w+\("([^"]+)"\)$/.exec(code)?.[1] ?? "";
    const answer = await request.get(address);
    expect(answer.headers()["content-type"]).toContain("text/csv");
    const { rows } = readTable(await answer.text());
    expect(rows.flat().some((cell) => /^-?\d/.test(cell))).toBe(true);
  }
});

/** The programs of the guide that are in a language. */
function programsOfGuide(mark: string): string[] {
  const guide = readFileSync("docs/api.md", "utf8");
  return [...guide.matchAll(/```(\w*)\n(.*?)```/gs)].flatMap(([, language, code]) =>
    language === mark ? [code ?? ""] : [],
  );
}

for (const [mark, language, count] of [
  ["sh", "curl", 3],
  ["python", "python", 2],
  ["r", "r", 1],
] as const) {
  test(`the guide's programs run: ${mark}`, async ({ baseURL }) => {
    const programs = programsOfGuide(mark);
    expect(programs).toHaveLength(count);
    for (const code of programs) {
      const output = await runs(language, tried(code, baseURL));
      // What is written to a file prints nothing.
      if (!code.includes(" -o ")) expect(output, code).toMatch(/donald-trump|-2/);
    }
  });
}

test("the guide's formula leads to a table", async ({ baseURL, request }) => {
  const [formula = ""] = programsOfGuide("").filter((code) => code.includes("IMPORTDATA"));
  const answer = await request.get(tried(/"([^"]+)"/.exec(formula)?.[1] ?? "", baseURL));
  expect(readTable(await answer.text()).rows.length).toBeGreaterThan(10);
});

type Described = {
  get: {
    responses: {
      200: {
        content: {
          "application/json": { schema: { $ref?: string; anyOf?: { $ref: string }[] } };
          "text/csv": { schema: { "x-columns": { name: string }[] } };
        };
      };
    };
  };
};

/** What the description says of an address: a part in braces stands for any. */
function describedAt(paths: Record<string, Described>, href: string) {
  const [path = ""] = href.split("?");
  const found = Object.entries(paths).find(([written]) =>
    new RegExp(`^${written.replaceAll(".", "\\.").replace(/\{[^}]+\}/g, "[^/]+")}$`).test(path),
  );
  if (!found) throw new Error(`${href} is not described`);
  return found[1].get.responses[200].content;
}

test("each example of the page answers, as the description says", async ({ page, request }) => {
  const document = await (await request.get("/api/v1/openapi.json")).json();
  const wrongWith = validatorOf(document);
  await page.goto("/api");
  const links = await page
    .locator("#addresses .reference-entry")
    .locator("a[href^='/api/v1/']")
    .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
  const tables = links.filter((href) => /\.csv(\?|$)/.test(href));
  expect(links.length).toBeGreaterThanOrEqual(24);
  expect(tables).toHaveLength(links.length / 2);
  for (const href of links) {
    const answer = await request.get(href);
    expect(answer.status(), href).toBe(200);
    const content = describedAt(document.paths, href.replace(/\.csv(?=\?|$)/, ""));
    if (tables.includes(href)) {
      const { columns } = readTable(await answer.text());
      const described = content["text/csv"].schema["x-columns"];
      expect(columns, href).toEqual(described.map(({ name }) => name));
    } else {
      const { schema } = content["application/json"];
      const $ref = schema.$ref ?? schema.anyOf?.[0]?.$ref ?? "";
      expect(wrongWith($ref.split("/").at(-1) ?? "", await answer.json()), href).toEqual([]);
    }
  }
});
