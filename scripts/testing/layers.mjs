import { posix } from "node:path";

// The rooms of the house and the doors between them (docs/architecture.md). Arrows point one way: a rule names the
// files it binds and what they may not import. There is no list of exceptions; tests may reach everywhere.

/** @typedef {{ rule: string, binds: (path: string) => boolean, forbids: (target: string, path: string) => boolean }} Rule */

const PURE = /^lib\/(charts|views|i18n)\//;
const DOMAIN = /^lib\/domain\//;
/** The one file that knows the linear algebra library, which is as pure as the rest. */
const ALGEBRA = "lib/domain/measures/eigen.ts";
const NOT_NOUNS = /^lib\/(domain|charts|views|i18n|db|auth|http)\//;
const DATA = /^lib\/(?:[^/]+\/)+(queries|mutations)$/;
const WRITES_OR_READS = /\/(queries|mutations)\.ts$/;
/** Helpers of tests: `lib/testing/`, a noun's `testing.ts`, and `app/_testing/`, which Next makes no address of. */
const TESTING = /^(lib\/(.+\/)?testing|app\/_testing)\//;
const PRISMA = /^(@prisma\/|prisma($|\/)|pg($|\/)|lib\/db\/generated\/)/;

/** @param {string} target */
const isData = (target) => DATA.test(target);
/** @param {string} target */
const isDatabase = (target) => PRISMA.test(target) || target.startsWith("lib/db/");

/** @type {Rule[]} */
export const RULES = [
  {
    rule: "lib/domain is pure: it imports nothing but lib/domain and, in its one place, linear algebra",
    binds: (path) => DOMAIN.test(path),
    forbids: (target, path) => !DOMAIN.test(target) && !(target === "ml-matrix" && path === ALGEBRA),
  },
  {
    rule: "lib/charts, lib/views and lib/i18n do not read or write data, nor know the database",
    binds: (path) => PURE.test(path),
    forbids: (target) => isData(target) || isDatabase(target),
  },
  {
    rule: "lib does not import app or components",
    binds: (path) => path.startsWith("lib/"),
    forbids: (target) => /^(app|components)\//.test(target),
  },
  {
    rule: "components receive plain data: they import no query, mutation, database or app",
    binds: (path) => path.startsWith("components/"),
    forbids: (target) => isData(target) || isDatabase(target) || target.startsWith("app/"),
  },
  {
    rule: "app reads and writes through queries and mutations, not through the database",
    binds: (path) => path.startsWith("app/"),
    forbids: isDatabase,
  },
  {
    rule: "only queries.ts, mutations.ts and lib/db know Prisma and pg",
    binds: (path) => path.startsWith("lib/") && !path.startsWith("lib/db/") && !WRITES_OR_READS.test(path),
    forbids: (target) => PRISMA.test(target),
  },
  {
    rule: "lib/db does not import the nouns built on it",
    binds: (path) => path.startsWith("lib/db/"),
    forbids: (target) => target.startsWith("lib/") && !NOT_NOUNS.test(target),
  },
  {
    rule: "the application does not import scripts, e2e or tests' helpers",
    binds: (path) => /^(app|components|lib)\//.test(path) && !TESTING.test(`${path.replace(/\.tsx?$/, "")}/`),
    forbids: (target) => /^(scripts|e2e)\//.test(target) || TESTING.test(`${target}/`),
  },
];

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*["']([^"'\n]+)["']/g;
const IMPURE = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(|\bprocess\.|\bcrypto\./g;
const CLIENT = /^\s*["']use client["']/;
// Next itself asks these two to be client components under these names.
const CLIENT_BY_NEXT = /^app\/(.+\/)?(error|global-error)\.tsx$/;

/**
 * The path or package an import leads to, relative to the root and without its ending.
 * @param {string} importer
 * @param {string} specifier
 */
function targetOf(importer, specifier) {
  const path = specifier.startsWith("@/")
    ? specifier.slice(2)
    : specifier.startsWith(".")
      ? posix.join(posix.dirname(importer), specifier)
      : null;
  return path === null ? specifier : path.replace(/\.(tsx?|mjs|js)$/, "");
}

/** Blanks comments and keeps every line break, so that places stay right. @param {string} text */
function withoutComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g, (comment) => comment.replace(/[^\n]/g, " "));
}

/** @param {string} text @param {number} index */
function lineOf(text, index) {
  return text.slice(0, index).split("\n").length;
}

/**
 * What one file does that its room may not.
 * @param {string} path relative to the root, with forward slashes
 * @param {string} source
 * @returns {{ path: string, line: number, rule: string, target: string }[]}
 */
export function layerViolations(path, source) {
  if (/\.test\.tsx?$/.test(path)) return [];
  const text = withoutComments(source);
  const found = [];
  for (const match of text.matchAll(IMPORT)) {
    const target = targetOf(path, match[1] ?? "");
    for (const { rule, binds, forbids } of RULES) {
      if (binds(path) && forbids(target, path))
        found.push({ path, line: lineOf(text, match.index), rule, target });
    }
  }
  if (DOMAIN.test(path)) {
    for (const match of text.matchAll(IMPURE)) {
      const rule = "lib/domain is pure: no clock, no randomness, no process";
      found.push({ path, line: lineOf(text, match.index), rule, target: match[0] });
    }
  }
  const isIsland = path.endsWith(".client.tsx");
  if (CLIENT.test(text) !== isIsland && !CLIENT_BY_NEXT.test(path) && path.endsWith(".tsx")) {
    found.push({
      path,
      line: 1,
      rule: 'a client island is named *.client.tsx and begins with "use client"',
      target: "use client",
    });
  }
  return found;
}
