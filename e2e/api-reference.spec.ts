import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, type Page, test } from "@playwright/test";
import { validatorOf } from "../app/api/_openapi/testing";

const run = promisify(execFile);

/** An example as it stands on the page, with the address of the server that is tried in the place of the site's own. */
async function exampleOn(page: Page, language: string, baseURL: string): Promise<string> {
  await page.goto("/api");
  const code = (await page.locator(`#example-${language} pre`).textContent()) ?? "";
  return code.replace(/https?:\/\/[^/'"]+/, new URL(baseURL).origin);
}

/** What a program prints; null where this machine does not have it. */
async function printed(program: string, given: string[]): Promise<string | null> {
  try {
    return (await run(program, given)).stdout;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

test("the example for the shell gives a number", async ({ page, baseURL }) => {
  test.skip((await printed("curl", ["--version"])) === null, "curl is not on this machine");
  const code = await exampleOn(page, "curl", baseURL ?? "");
  const answer = JSON.parse((await printed("sh", ["-c", code])) ?? "");
  expect(answer.pairs).toHaveLength(1);
  expect(answer.pairs[0].range[0]).toEqual(expect.any(Number));
});

test("the example in Python gives numbers", async ({ page, baseURL }) => {
  test.skip((await printed("python3", ["--version"])) === null, "python3 is not on this machine");
  const code = await exampleOn(page, "python", baseURL ?? "");
  expect(await printed("python3", ["-c", code])).toMatch(
    /^[a-z-]+ [a-z-]+ (0?\.\d+|[01](\.\d+)?|None) \{'shared': \d+, 'of': \d+\}\s*$/,
  );
});

test("the examples for spreadsheets lead to a table of numbers", async ({ page, baseURL, request }) => {
  for (const language of ["sheets", "excel"]) {
    const code = await exampleOn(page, language, baseURL ?? "");
    const address = /^=\w+\("([^"]+)"\)$/.exec(code)?.[1] ?? "";
    const answer = await request.get(address);
    expect(answer.headers()["content-type"]).toContain("text/csv");
    const [head = "", first = ""] = (await answer.text()).split("\r\n");
    expect(first.split(",")).toHaveLength(head.split(",").length);
    expect(first).toMatch(/,\d/);
  }
});

type Described = {
  get: { responses: { 200: { content: { "application/json": { schema: { $ref: string } } } } } };
};

/** What the description says of an address: a part in braces stands for any. */
function describedAt(paths: Record<string, Described>, href: string): Described {
  const [path = ""] = href.split("?");
  const found = Object.entries(paths).find(([written]) =>
    new RegExp(`^${written.replace(/\{[^}]+\}/g, "[^/]+")}$`).test(path),
  );
  if (!found) throw new Error(`${href} is not described`);
  return found[1];
}

test("each example of the page answers, as the description says", async ({ page, request }) => {
  const document = await (await request.get("/api/v1/openapi.json")).json();
  const wrongWith = validatorOf(document);
  await page.goto("/api");
  const links = await page
    .locator("#addresses .reference-entry")
    .locator("a[href^='/api/v1/']")
    .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
  expect(links.length).toBeGreaterThanOrEqual(11);
  for (const href of links) {
    const answer = await request.get(href);
    expect(answer.status(), href).toBe(200);
    const { $ref } = describedAt(document.paths, href).get.responses[200].content["application/json"].schema;
    expect(wrongWith($ref.split("/").at(-1) ?? "", await answer.json()), href).toEqual([]);
  }
});
