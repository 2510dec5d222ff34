import { expect, it } from "vitest";
import { sitemapIndexXml, sitemapXml } from "./sitemap";

it("names pages with the day on which they changed, where that is known", () => {
  expect(
    sitemapXml([
      { address: "https://example.org/leaders?a=1&b=<2>", changed: "2026-01-15" },
      { address: "https://example.org/", changed: null },
    ]),
  ).toBe(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
      "<url><loc>https://example.org/leaders?a=1&amp;b=&lt;2&gt;</loc><lastmod>2026-01-15</lastmod></url>",
      "<url><loc>https://example.org/</loc></url>",
      "</urlset>",
      "",
    ].join("\n"),
  );
});

it("names files in the same way", () => {
  expect(sitemapIndexXml([{ address: "https://example.org/sitemaps/pages.xml", changed: null }])).toContain(
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n<sitemap><loc>https://example.org/sitemaps/pages.xml</loc></sitemap>\n</sitemapindex>',
  );
});
