import { describe, expect, it } from "vitest";
import { whereNext, withNext } from "@/app/_session/where-next";
import { sitePath } from "@/lib/http/site-path";

// Addresses with which a link of ours could be made to lead to another site, as they are known from others' mistakes.

const SITE = "https://standpoint.example";
const ELSEWHERE = "evil.example";

const BEGINNINGS = [
  "//",
  "///",
  "////",
  "/\\",
  "\\/",
  "\\\\",
  "/\t/",
  "/\n/",
  "/\r/",
  "/\0/",
  "\t//",
  " //",
  "/ /",
  "/./\\",
  "/.//",
  "/..//",
  "/%2e%2e//",
  "/a/..//",
  "/a/../..//",
  "http://",
  "https://",
  "https:",
  "https:/",
  "https:\\\\",
  "hTTps://",
  "http:///",
  "ftp://",
  "//a@",
  "https://standpoint.example@",
  "https://standpoint.example.",
  "https://standpoint.example%2f@",
  "//standpoint.example@",
  "@",
  ".",
  "x:",
  "\u2028//",
  "\ufeff//",
  "／／",
  "/\u200b/",
];
const SCRIPTS = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\tscript:alert(1)",
  " javascript:alert(1)",
  "javascript://%0aalert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "blob:x",
  "file:///etc/passwd",
];
const ATTEMPTS = [...BEGINNINGS.map((beginning) => `${beginning}${ELSEWHERE}`), ...SCRIPTS];

/** Where a browser at the site goes for the text of a `Location` or of a link. */
const reached = (location: string) => new URL(location, `${SITE}/sign-in`).origin;

describe("no address leads from here to another site", () => {
  it(`after signing in, by any of ${ATTEMPTS.length}`, () => {
    for (const asked of ATTEMPTS) {
      expect(reached(whereNext(asked, "/home")), JSON.stringify(asked)).toBe(SITE);
      const carried = withNext("/sign-in/second-factor", asked);
      expect(reached(carried), JSON.stringify(asked)).toBe(SITE);
      // What is carried through the second step is judged again at its end.
      const next = new URL(carried, SITE).searchParams.get("next") ?? undefined;
      expect(reached(whereNext(next, "/home")), JSON.stringify(asked)).toBe(SITE);
    }
  });

  it("as a path of the site", () => {
    for (const asked of ATTEMPTS) {
      const path = sitePath(asked);
      if (path !== null) expect(reached(path), JSON.stringify(asked)).toBe(SITE);
    }
  });

  it("while the site's own are kept as they are", () => {
    for (const path of ["/editing/4?at=2", "/compare?leaders=a,b#c", "/search?q=https://evil.example"])
      expect(whereNext(path, "/home")).toBe(path);
  });
});
