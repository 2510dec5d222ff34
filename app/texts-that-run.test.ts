import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "vite";
import { describe, expect, it } from "vitest";

// What the code does not do with texts, wherever it stands: run them, make a command or a path of them, or hinder somebody who
// pastes one. Each way that the language or a library has is looked for by its name, in all that is served.

type Source = { file: string; code: string };

const sources: Source[] = ["app", "components", "lib", "scripts/launcher"].flatMap((folder) =>
  readdirSync(join(process.cwd(), folder), { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .filter((file) => /\.(tsx?|mjs)$/.test(file) && !/\.test\.|\/_?testing(\/|\.)|\/generated\//.test(file))
    .map((file) => {
      const text = readFileSync(join(process.cwd(), file), "utf8");
      return { file, code: text.replace(/^\s*(\*|\/\*|\/\/).*$/gm, "") };
    }),
);
/** All but what starts the server: no request reaches that by itself. */
const served = sources.filter(({ file }) => !file.startsWith("scripts/"));
const using = (sign: RegExp, among = sources) =>
  among.filter(({ code }) => sign.test(code)).map(({ file }) => file);

it("there is code to look at", () => {
  expect(served.length).toBeGreaterThan(800);
});

describe("no text is run", () => {
  it.each([
    ["as a script", /\beval\(|\bnew Function\(|\bset(Timeout|Interval)\(\s*["'`]/],
    ["in a context of its own", /from "(node:)?vm"/],
    ["as a module that it names", /\bimport\((?!\s*["'])|\brequire\((?!["'])/],
    ["as HTML that a script writes", /\.(innerHTML|outerHTML)\s*=|insertAdjacentHTML|document\.write\(/],
    ["as a command of the system", /child_process/],
  ])("%s", (_how, sign) => {
    expect(using(sign, served)).toEqual([]);
  });
});

describe("a query that is written as a text", () => {
  // Which table and which columns a query is about, PostgreSQL takes as text alone. Each piece that stands in one is named
  // here, once somebody has seen that it comes from the tables of our own names (lib/change-sets/nouns.ts) or is one of two
  // or three texts written beside it; whatever was sent is given beside the query ($1, $2 …).
  const PIECES = new Set([
    ...[
      "noun.table",
      "NOUNS[name].table",
      "NOUNS[noun].table",
      "NOUNS[of].table",
      "texts.table",
      "texts?.table",
    ],
    ...[
      "table",
      "name",
      "names",
      "noun",
      "noun.toLowerCase()",
      "field",
      "link",
      "part",
      "by",
      "to",
      "end",
      "event",
    ],
    ...["alias", "column", "columns", `columns.join(", ")`, "copied", "from", "into", "quoted(table)"],
    ...[
      "condition",
      "condition(noun)",
      "where",
      "gone",
      "json",
      "replaced",
      "replacedBy",
      "revisions",
      "wording",
      "words",
    ],
    ...[
      "MOST",
      "NAMED",
      "OPEN",
      "PAGE",
      "RECORD_LANGUAGE",
      "STANDS",
      "suffix",
      `ORDERS[filter.order ?? "newest"]`,
    ],
    ...[`each.join(" OR ")`, `each.join(" UNION ")`, `each.join(" UNION ALL ")`, `merges.join(" OR ")`],
    ...[`withheld.join(" UNION ALL ")`, `contentSql(noun, "v")`, "standsAgain(NOUNS[noun])"],
    ...['withheldNowSql(noun, `i."id"`)', "orphansSql(noun, reference, changeSetId)"],
    ...[`filter.order === "newest" ? "DESC" : "ASC"`, `filter.order === "oldest" ? "ASC" : "DESC"`],
    `columns.map((column) => \`"\${column}"\`).join(", ")`,
    `overtakenSql( noun, \`i."slug", d."kind"::text AS "kind", d."id" AS "draft", d."basedOnId" AS "base", c."id" AS "current", c."since" AS "release"\`, \`d."changeSetId" = $1::int AND ($2::text IS NULL OR i."slug" = $2::text)\`, )`,
  ]);

  it("is made of our own names alone", () => {
    const found = served.flatMap(({ file }) => piecesOf(file).map((piece) => ({ file, piece })));
    expect(found.length).toBeGreaterThan(100);
    expect(found.filter(({ piece }) => !PIECES.has(piece))).toEqual([]);
    // A piece that is in no query any more goes.
    const all = new Set(found.map(({ piece }) => piece));
    expect([...PIECES].filter((piece) => !all.has(piece))).toEqual([]);
  });
});

/** What is put into the texts of a file's queries as it is, by how it is written. */
function piecesOf(file: string): string[] {
  const text = readFileSync(join(process.cwd(), file), "utf8");
  if (!/RawUnsafe|Prisma\.raw/.test(text)) return [];
  const pieces: string[] = [];
  walk(parseSync(file, text).program, (node) => {
    if (node.type !== "CallExpression") return;
    const [called, query] = [node.callee as Node, (node.arguments as Node[])[0]];
    const name = (called.property as Node | undefined)?.name as string | undefined;
    const isRaw = name === "raw" && (called.object as Node).name === "Prisma";
    if (!query || !(isRaw || /^\$(query|execute)RawUnsafe$/.test(name ?? ""))) return;
    const parts =
      query.type === "TemplateLiteral"
        ? (query.expressions as Node[])
        : query.type === "Literal"
          ? []
          : [query];
    for (const { start, end } of parts) pieces.push(text.slice(start, end).replace(/\s+/g, " "));
  });
  return pieces;
}

type Node = { type: string; start: number; end: number; name?: unknown; [key: string]: unknown };

function walk(node: unknown, visit: (node: Node) => void): void {
  if (node === null || typeof node !== "object") return;
  if ("type" in node) visit(node as Node);
  for (const child of Object.values(node)) walk(child, visit);
}

it("files are read in few places, none of them by a name that was sent", () => {
  // The build's own name, a package's file by a name written in the code, the bundled data set.
  expect(using(/from "(node:)?fs(\/promises)?"/, served).sort()).toEqual([
    "lib/http/build-id.ts",
    "lib/packaged-file.ts",
    "lib/seed/files.ts",
  ]);
  // Known passwords, letters of pictures, and what draws them.
  expect(using(/packagedFile\((?!name: string)/, served).sort()).toEqual([
    "lib/auth/password/common.ts",
    "lib/images/fonts.ts",
    "lib/images/png.ts",
  ]);
});

it("what nobody may guess is not drawn from Math.random", () => {
  // How long a browser waits before it asks again.
  expect(using(/Math\.random/)).toEqual(["components/talks/use-position.client.ts"]);
});

it("nothing is hashed or encrypted by what is broken", () => {
  expect(using(/["'](md5|sha-?1|des|des3|rc4|aes-\d+-ecb)["']/i)).toEqual([]);
});

it("no form hinders pasting, and no page asks for a camera, a microphone, a place or contacts", () => {
  expect(using(/\bonPaste|\bonCopy|\boncontextmenu/i)).toEqual([]);
  expect(using(/getUserMedia|geolocation|requestPermission|navigator\.contacts/)).toEqual([]);
});

it("a browser keeps things in the places that are known, and no session among them", () => {
  expect(using(/\b(localStorage|sessionStorage|indexedDB)\b/).sort()).toEqual([
    // A briefing that somebody makes without an account, which page was asked for anew, what is typed until the server has
    // it, whose presentation runs here, and light or dark.
    "components/briefings/own-briefing.client.ts",
    "components/layout/asked-anew.ts",
    "components/record-forms/use-keeping.client.ts",
    "components/stored-briefings/use-stored.client.ts",
    "components/talks/own-talk.client.ts",
    "components/theme/document-script-text.ts",
  ]);
  expect(using(/document\.cookie/)).toEqual([]);
});
