import { parse as parseCsv } from "csv-parse/sync";
import { Parser } from "htmlparser2";
import { beforeAll, describe, expect, test } from "vitest";
import { webAddress } from "@/lib/change-sets/fields";
import { testDatabase } from "@/lib/db/testing";
import { begunWith } from "@/lib/testing/begun-with";
import { buildWorld } from "@/lib/testing/world";
import { WORLD } from "@/lib/testing/world-records";
import { publicAddresses } from "./_testing/addresses";
import { ask } from "./_testing/ask";
import { worldSubjects } from "./_testing/subjects";

// Texts that would run if any page, picture, feed or file took them for more than text, in every field of every record,
// and every public address asked for them. What comes back is read as a browser or a spreadsheet reads it.

const database = testDatabase();
const HOSTILE = `=cmd|'/C calc'!A0 "><script>alert(1)</script><img src=x onerror=alert(1)>' onfocus=alert(1) x="</title></script><svg onload=alert(1)>{{7*7}}`;
const MARK = "alert(1)";
/** What React writes where an action takes a form, for the moment before its script runs; no page of ours is without the other way. */
const REACT = "javascript:throw new Error('React form unexpectedly submitted.')";
let addresses: string[];

beforeAll(async () => {
  const { release } = await buildWorld(database.db, { more: WORLD.map(begunWith(HOSTILE)) });
  addresses = publicAddresses(worldSubjects(release, "alert"));
  const q = encodeURIComponent(HOSTILE.slice(0, 90));
  for (const path of ["/search", "/sources", "/api/v1/search", "/api/v1/sources"])
    addresses.push(`${path}?q=${q}`);
  for (const path of ["/compare?leaders", "/leaders?region", "/corrections?about", "/map?way"])
    addresses.push(`${path}=${q}`);
});

/** What a browser would run or load of a page or picture that is not ours. */
function runs(markup: string): string[] {
  const found: string[] = [];
  let script: string | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      script = name === "script" && attributes.type !== "application/ld+json" ? "" : null;
      for (const [attribute, value] of Object.entries(attributes)) {
        if (/^on/i.test(attribute)) found.push(`<${name} ${attribute}>`);
        if (
          /^(href|src|action|formaction|xlink:href)$/i.test(attribute) &&
          /^\s*(javascript|vbscript|data:text)/i.test(value) &&
          value !== REACT
        )
          found.push(`<${name} ${attribute}="${value}">`);
      }
      if (name === "img" && attributes.src === "x") found.push("<img src=x>");
    },
    ontext(text) {
      if (script !== null) script += text;
    },
    onclosetag(name) {
      if (name === "script" && script?.includes(MARK)) found.push("<script>");
      if (name === "script") script = null;
    },
  });
  parser.end(markup);
  return found;
}

test("what is looked for is found where it stands", () => {
  expect(runs(HOSTILE).length).toBeGreaterThanOrEqual(3);
  expect(runs('<a href="javascript:alert(1)">x</a>')).toHaveLength(1);
});

test("no public address runs what a record says", { timeout: 240_000 }, async () => {
  const kinds = new Map<string, number>();
  let said = 0;
  for (const address of addresses) {
    const { status, text, headers } = await ask(address);
    const type = (headers.get("content-type") ?? "text/html").split(";")[0] ?? "";
    expect(status, address).toBeLessThan(500);
    kinds.set(type, (kinds.get(type) ?? 0) + 1);
    if (text.includes(MARK)) said++;
    if (/html|xml|svg/.test(type)) expect(runs(text), address).toEqual([]);
    else if (type === "text/csv") {
      const cells = parseCsv(text.replace(/^\uFEFF/, ""), { relax_column_count: true }).flat() as string[];
      expect(
        cells.filter((cell) => /^[=+@]/.test(cell)),
        address,
      ).toEqual([]);
    }
  }
  // Otherwise nothing was tried.
  expect(addresses.length).toBeGreaterThan(250);
  expect(said).toBeGreaterThan(200);
  for (const type of ["text/html", "text/csv", "image/svg+xml", "application/atom+xml", "application/json"])
    expect(kinds.get(type) ?? 0, type).toBeGreaterThan(0);
});

describe("an address of a source", () => {
  test.each([
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    "java\nscript:alert(1)",
    " javascript:alert(1)",
    "javascript://example.org/%0aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "ftp://example.org/",
    "blob:https://example.org/x",
    "https://name:word@example.org/",
    "//example.org/",
    "https://",
    "about:blank",
  ])("is never %j", (address) => {
    expect(webAddress("url").safeParse(address).success).toBe(false);
  });
});
