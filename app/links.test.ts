import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { NOUN_NAMES } from "@/lib/change-sets/nouns";
import { appRoutes } from "./_testing/routes";

// Every address of this site that is written in the code leads to a page or handler: all texts that begin with a slash and
// a letter, wherever they stand. What an address holds in a variable is taken to fit; whether a page finds what is named
// there is not asked.

/** Texts that look like addresses and are none, or only a part of one, by the file in which they stand. */
const NO_ADDRESSES: Record<string, string[]> = {
  // What a feed's tag is about: a name, not a place.
  "app/_changes/feed.ts": ["/leader/…", "/issue/…"],
  // Stands for the change set that is yet to be opened.
  "app/editing/edit/actions.ts": ["/editing/0/"],
  // Patterns, with the names of parameters in place of their values.
  "app/_figures/pages.ts": [
    ...["/leaders/:leader", "/issues/:issue", "/stances/:stance", "/relations/:a/:b"],
    ...["/events/:event", "/sources/:source", "/changes/:number", "/changes/records/:noun/:slug"],
  ],
  // Beginnings, which crawlers are asked to leave.
  "app/robots.txt/route.ts": ["/review/", "/reply/", "/welcome/", "/api/auth/", "/data/", "/figures/"],
  // The end of one.
  "app/editing/[id]/conflicts/actions.ts": ["/conflicts"],
  // Beginnings, to which a name or a token is put.
  "components/changes/record-label.ts": ["/stances"],
  "lib/access-links/model.ts": ["/welcome", "/review", "/reply"],
  // Two names joined by a slash.
  "components/overview/featured-pair.tsx": ["/relations/…"],
};
/** An address as it is written: `null` stands for a part that is only known as it runs. */
type Written = { file: string; line: number; text: string; parts: (string | null)[] };

const FOLDERS = ["app", "components", "lib"];
const isOurs = (path: string) =>
  /\.tsx?$/.test(path) && !/\.test\.tsx?$|(^|\/)(_?testing|generated)\/|\/testing\.ts$/.test(path);

function writtenAddresses(): Written[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(process.cwd(), folder), { recursive: true, encoding: "utf8" })
      .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
      .filter(isOurs)
      .flatMap((file) => addressesIn(file, readFileSync(join(process.cwd(), file), "utf8"))),
  );
}

/** Reads the texts of a source as they are written, those of comments apart; NUL for what is only known as it runs. */
function addressesIn(file: string, source: string): Written[] {
  const code = source.replace(/^\s*(\*|\/\*|\/\/).*$/gm, "");
  return [...code.matchAll(/(?<=[\s=([{,:?|&+>!])(["'`])(?=\/([a-z]|\$\{))/g)].map(
    ({ 1: quote = "", index }) => {
      const text = textFrom(code, index + 1, quote);
      const line = code.slice(0, index).split("\n").length;
      return { file, line, text: text.replaceAll("\0", "…"), parts: partsOf(text) };
    },
  );
}

/** The text that begins at a place of the code, up to its quote. */
function textFrom(code: string, from: number, quote: string): string {
  let text = "";
  for (let at = from; at < code.length && code[at] !== quote; at++) {
    if (quote === "`" && code.startsWith("${", at)) {
      at = endOfBraces(code, at + 1);
      text += "\0";
    } else text += code[at];
  }
  return text;
}

/** Where the brace closes that opens at a place of the code. */
function endOfBraces(code: string, open: number): number {
  let depth = 0;
  for (let at = open; at < code.length; at++) {
    if (code[at] === "{") depth++;
    if (code[at] === "}" && --depth === 0) return at;
  }
  return code.length;
}

/** The segments of an address. What follows one without a slash, such as a query that is built elsewhere, is cut off. */
function partsOf(text: string): (string | null)[] {
  const [path = ""] = text.split(/[?#]/);
  return path
    .replace(/(?<=[a-z-])\0$/, "")
    .split("/")
    .filter(Boolean)
    .map((part) => (part.includes("\0") ? null : part));
}

const NOUNS: ReadonlySet<string> = new Set(NOUN_NAMES);
const patterns = appRoutes().map(({ pattern }) => pattern.split("/").filter(Boolean));

/** A word in an address stands for itself: it meets a parameter only where it names a kind of record. */
function leads(parts: (string | null)[]): boolean {
  return patterns.some(
    (pattern) =>
      pattern.length === parts.length &&
      pattern.every((own, at) => {
        const part = parts[at];
        return part === null || own === part || (own === "[noun]" && NOUNS.has(part ?? ""));
      }),
  );
}

describe("what is read as an address", () => {
  const read = (source: string) => addressesIn("x.tsx", source).map(({ parts }) => parts);
  // A placeholder within a text of the test's own.
  const held = (name: string) => ["$", "{", name, "}"].join("");
  it.each([
    ['const a = <a href="/leaders#x">x</a>;', [["leaders"]]],
    [
      `goTo(\`/editing/${held("id")}/stance/${held("f({ a: 1 })")}?a=${held("b")}\`);`,
      [["editing", null, "stance", null]],
    ],
    [`redirect(\`/events${held("writeView(view)")}\`);`, [["events"]]],
    [`const a = \`/${held("noun")}s/${held("slug")}\`;`, [[null, null]]],
    ['const a = "and/or" + "/" + "//x" + "/ 2";', []],
  ])("%s", (source, parts) => {
    expect(read(source)).toEqual(parts);
  });

  it("is told from one that leads nowhere", () => {
    expect(leads(["editing", null])).toBe(true);
    expect(leads(["editing", null, "stance", null])).toBe(true);
    expect(leads(["editing", "change-sets", null])).toBe(false);
    expect(leads(["nowhere"])).toBe(false);
  });
});

it("finds every address in the code at a page or handler", () => {
  const written = writtenAddresses();
  expect(written.length).toBeGreaterThan(200);
  const astray = written.filter(({ parts }) => !leads(parts));
  const unknown = astray.filter(({ file, text }) => !NO_ADDRESSES[file]?.includes(text));
  expect(unknown.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
  // An exception that is none any more goes.
  for (const [file, texts] of Object.entries(NO_ADDRESSES))
    expect(astray.map((one) => (one.file === file ? one.text : ""))).toEqual(expect.arrayContaining(texts));
});
