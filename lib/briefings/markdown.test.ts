import { describe, expect, it } from "vitest";
import { noteMarkup } from "./markdown";

describe("a note", () => {
  it("has paragraphs, emphasis, lists, quotes and links", () => {
    expect(noteMarkup("One **two** *three*\n\n- a\n- [b](/methods)\n\n> c")).toBe(
      '<p>One <strong>two</strong> <em>three</em></p>\n<ul>\n<li>a</li>\n<li><a href="/methods">b</a></li>\n</ul>\n<blockquote>\n<p>c</p>\n</blockquote>',
    );
  });

  it.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "a <b onclick=alert(1)>b</b>",
    "[a](javascript:alert(1))",
    "[a](data:text/html,x)",
    "![a](https://elsewhere.example/x.png)",
    "# A heading",
    "A heading\n===",
  ])("runs nothing, asks nobody and heads nothing: %s", (note) => {
    const markup = noteMarkup(note);
    expect(markup).not.toMatch(/<(script|img|b|h\d)\b|href="(javascript|data):/i);
  });
});
