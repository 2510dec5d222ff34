import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSync } from "recheck";
import { parseSync } from "vite";
import { expect, it } from "vitest";

// Every regular expression of the code, wherever it stands: how many steps it can take of a text made to slow it down. All
// are linear, but for those named here, each of which sees short texts only or none that a stranger wrote.

const FOLDERS = ["app", "components", "lib", "scripts/launcher"];

/** Expressions whose steps grow with the square of a text, and why that is no weakness. */
const BOUNDED: Record<string, string> = {
  "components/reports/queue-list.tsx: /\\s+\\S*$/": "an excerpt of 220 characters",
  "components/reply-links/reply-form.tsx: /\\s+\\S*$/": "an excerpt of so many characters as are shown",
  "lib/slides/note-runs.ts: /<([^>]*)>|([^<]+)/g":
    "markup that the program wrote of a note, each of whose tags ends",
  "lib/slides/pack.ts: /<a:p>.*?<\\/a:p>/gs": "XML that the program wrote, in which each paragraph ends",
  "lib/slides/pack.ts: /<a:pPr[^>]*?(?:\\/>|>.*?<\\/a:pPr>)/gs": "a paragraph of such XML",
  'lib/workbooks/streamed.ts: /^(.*)<row r="2"><c r="A2" s="(\\d+)">.*?<c r="B2" s="(\\d+)".*?<\\/row>(.*)$/s':
    "the one row of a sheet that the program wrote",
  "lib/workbooks/workbook.ts: /^[' ]+|[' ]+$/g": "the title of a step or figure, which its form bounds",
  "lib/images/share-card.ts: /[\\s,;:.]+$/": "a line of a picture, drawn from what was published",
  "lib/auth/sessions/device.ts: /\\bVersion\\/.*\\bSafari\\//":
    "a header, of which the server takes 16 KB in all",
  "scripts/launcher/answers/inline-scripts.mjs: /<script([^>]*)>([\\s\\S]*?)<\\/script>/g":
    "a page of our own, in which what others wrote has no `<`",
  "lib/record-forms/schema.ts: /\\/(leaders|sources)\\/[a-z0-9.-]+\\/?([?#].*)?$/":
    "an address of at most 2,000 characters",
  'lib/http/contact.ts: /^[^\\s@,;?&<>"]+@[^\\s@,;?&<>"]+\\.[^\\s@,;?&<>"]+$/':
    "CONTACT_EMAIL, which the operator sets",
  'scripts/launcher/environment.mjs: /^[^\\s@,;?&<>"]+@[^\\s@,;?&<>"]+\\.[^\\s@,;?&<>"]+$/':
    "the same, before anything is started",
  'lib/domain/wording.ts: /"[^"\\n]*"|“[^”\\n]*”|«[^»\\n]*»|‘[^’\\n]*’(?!\\p{L})/gu':
    "a field of a form, within a line",
  "lib/imports/reading/xlsx/check-sheet.ts: /([\\w.-]+)\\s*=\\s*[\"']([^\"']*)[\"']/g":
    "attributes that another expression found to be such",
};

/** Bounds of repetition are shortened: they change how many steps there are at most, and not how these grow. */
const shortened = (pattern: string) =>
  pattern.replace(/\{(\d+),(\d{2,})\}/g, (_, least: string) => `{${Math.min(Number(least), 9)},9}`);

const judged = new Map<string, boolean>();

type Expression = { pattern: string; flags: string; file: string };

function expressions(): Map<string, Expression> {
  const found = new Map<string, Expression>();
  for (const folder of FOLDERS)
    for (const path of readdirSync(join(process.cwd(), folder), { recursive: true, encoding: "utf8" })) {
      const file = `${folder}/${path.replaceAll("\\", "/")}`;
      if (!/\.(tsx?|mjs)$/.test(file) || /\.test\.|\/_?testing(\/|\.)|\/generated\//.test(file)) continue;
      collect(parseSync(file, readFileSync(join(process.cwd(), file), "utf8")).program, file, found);
    }
  return found;
}

function collect(node: unknown, file: string, found: Map<string, Expression>): void {
  if (node === null || typeof node !== "object") return;
  const { regex } = node as { regex?: { pattern: string; flags: string } };
  if (regex) found.set(`${file}: /${regex.pattern}/${regex.flags}`, { ...regex, file });
  for (const child of Object.values(node)) collect(child, file, found);
}

/** By the automaton, which proves it; where that cannot read the expression, by texts made to slow it down. No clock. */
function isLinear({ pattern, flags }: Pick<Expression, "pattern" | "flags">): boolean {
  const written = `/${pattern}/${flags}`;
  const before = judged.get(written);
  if (before !== undefined) return before;
  const known = flags.replace(/[dv]/g, "");
  const proved = checkSync(shortened(pattern), known, { timeout: null, checker: "automaton" });
  const { status } =
    proved.status === "unknown"
      ? checkSync(shortened(pattern), known, { ...TRIED, timeout: null, checker: "fuzz" })
      : proved;
  judged.set(written, status === "safe");
  return status === "safe";
}

/** The same texts each time, and few enough of them. */
const TRIED = {
  randomSeed: 1,
  incubationLimit: 4_000,
  maxIteration: 4,
  attackLimit: 200_000,
  maxAttackStringSize: 20_000,
};

it("has no expression that a text could slow down", { timeout: 300_000 }, () => {
  process.env.RECHECK_SYNC_BACKEND = "pure";
  const all = expressions();
  expect(all.size).toBeGreaterThan(200);
  const slow = [...all].filter(([, expression]) => !isLinear(expression));
  const unknown = slow.filter(([written]) => !(written in BOUNDED));
  expect(unknown.map(([written]) => written)).toEqual([]);
  // An exception that is none any more goes.
  const stale = Object.keys(BOUNDED).filter((written) => !slow.some(([found]) => found === written));
  expect(stale).toEqual([]);
});

it("knows one when it sees one", () => {
  process.env.RECHECK_SYNC_BACKEND = "pure";
  for (const pattern of ["^(a+)+$", "^(a|a)*$", "\\s+$", "(?!x)(.*a){12}"])
    expect(isLinear({ pattern, flags: "" }), pattern).toBe(false);
  for (const pattern of ["^a+$", "^[a-z0-9.-]{1,300}$"])
    expect(isLinear({ pattern, flags: "" }), pattern).toBe(true);
});
