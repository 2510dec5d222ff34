import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { inlineScriptSources, joinInlineScripts } from "./inline-scripts.mjs";

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

it("makes neighbouring inline scripts one, and touches neither files nor data", () => {
  const html =
    '<script src="a.js"></script><script>b()</script><script>c()</script><p></p><script id="r">f()</script><script src="g.js"></script><script>h()</script><script type="application/ld+json">{}</script><script id="x">d()</script><script>e()</script>';
  expect(joinInlineScripts(html)).toBe(
    '<script src="a.js"></script><script>b();\nc()</script><p></p><script id="r">f()</script><script src="g.js"></script><script>h()</script><script type="application/ld+json">{}</script><script id="x">d();\ne()</script>',
  );
});

it("names each inline script by what it holds, and nothing that is not run as it stands", () => {
  const html =
    '<script>a()</script><script id="x">b("<p>")</script><script src="c.js"></script><script type="application/ld+json">{}</script><script>a()</script>';
  expect(inlineScriptSources(html)).toEqual([hash("a()"), hash('b("<p>")')]);
});
