import { expect, test } from "vitest";
import { escaped, escapedXml, unescaped } from "./escaped";

const TEXT = `"Ana" & 'Bo' <b>&lt;</b>`;

test("a text comes back as it was, however often it is escaped", () => {
  expect(escaped(TEXT)).toBe("&quot;Ana&quot; &amp; &#x27;Bo&#x27; &lt;b&gt;&amp;lt;&lt;/b&gt;");
  expect(unescaped(escaped(TEXT))).toBe(TEXT);
  expect(unescaped(unescaped(escaped(escaped(TEXT))))).toBe(TEXT);
});

test("XML has no place for some characters, HTML has", () => {
  const odd = "a\u0000b\u000Bc\uD800d\uFFFFe\t";
  expect(escapedXml(odd)).toBe("abcde\t");
  expect(escaped(odd)).toBe(odd);
});
