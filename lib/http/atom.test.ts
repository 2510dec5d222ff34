import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ElementCompact, xml2js } from "xml-js";
import { type ChangeFeed, writeAtom } from "./atom";

const feed = (given: Partial<ChangeFeed> = {}, line = "Ada Example changed."): ChangeFeed => ({
  id: "tag:example.org,2026:changes",
  title: "Changes",
  subtitle: "All of them",
  page: "https://example.org/changes",
  self: "https://example.org/changes/feed.atom",
  author: "Standpoint",
  rights: "CC BY 4.0",
  updated: new Date("2026-03-01T10:00:00Z"),
  entries: [
    {
      id: "tag:example.org,2026:release/7",
      title: line,
      link: "https://example.org/changes/7?asOf=2026-02-01&release=7",
      published: new Date("2026-02-01T10:00:00Z"),
      updated: new Date("2026-03-01T10:00:00Z"),
      lines: [{ text: line, href: "https://example.org/stances/a?asOf=2026-02-01&release=7" }],
    },
  ],
  ...given,
});

/** Reads the XML as a strict parser does, and throws where it is none. */
const parsed = (xml: string) => (xml2js(xml, { compact: true }) as ElementCompact).feed;

/** The text that a reader of HTML sees. */
const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");

describe("a feed as Atom", () => {
  it("has what the format asks for: ids, titles, times and links", () => {
    const { id, title, updated, author, link, entry } = parsed(writeAtom(feed()));
    expect([id._text, title._text, updated._text, author.name._text]).toEqual([
      "tag:example.org,2026:changes",
      "Changes",
      "2026-03-01T10:00:00.000Z",
      "Standpoint",
    ]);
    expect(link.map(({ _attributes }: ElementCompact) => [_attributes?.rel, _attributes?.href])).toEqual([
      ["alternate", "https://example.org/changes"],
      ["self", "https://example.org/changes/feed.atom"],
    ]);
    expect(entry.id._text).toBe("tag:example.org,2026:release/7");
    expect(entry.published._text).toBe("2026-02-01T10:00:00.000Z");
    expect(entry.updated._text).toBe("2026-03-01T10:00:00.000Z");
    expect(entry.link._attributes.href).toBe("https://example.org/changes/7?asOf=2026-02-01&release=7");
  });

  it("says a hostile text as it is, and takes none of it for markup", () => {
    const hostile = `]]><script>alert("1")</script> & <b>bold</b> &amp; \u0000\u0008\uD800 ]]]]>`;
    const { title, subtitle, entry } = parsed(
      writeAtom(feed({ title: "]]> <b>A</b> & B\u0001", subtitle: hostile }, hostile)),
    );
    const shown = `]]><script>alert("1")</script> & <b>bold</b> &amp;  ]]]]>`;
    expect(title._text).toBe("]]> <b>A</b> & B");
    expect(subtitle._text).toContain("<script>");
    expect(textOf(entry.title._cdata)).toBe(shown);
    expect(textOf(entry.content._cdata)).toBe(shown);
    expect(entry.content._cdata).not.toContain("<script");
  });

  it("is well-formed whatever the texts hold", () => {
    const invalid = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
    const signs = [
      "]]>",
      "<![CDATA[",
      "<",
      ">",
      "&",
      "&amp;",
      '"',
      "\0",
      "\b",
      "\uFFFF",
      "\uD800",
      "😀",
      "é",
      "a b",
      "\r\n",
    ];
    const text = fc.array(fc.constantFrom(...signs), { maxLength: 8 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, (title, line) => {
        const xml = writeAtom(feed({ title }, line));
        expect(xml).not.toMatch(invalid);
        expect(parsed(xml).entry.id._text).toBe("tag:example.org,2026:release/7");
      }),
    );
  });
});
