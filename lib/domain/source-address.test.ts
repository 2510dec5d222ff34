import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearKey, sourceKey } from "./source-address";

describe("sourceKey", () => {
  it.each([
    ["https://Example.ORG/Report", "https://example.org/Report"],
    ["HTTPS://example.org", "https://example.org"],
    ["https://example.org/", "https://example.org"],
    ["https://example.org:443/a/", "https://example.org/a"],
    ["http://example.org:80/a//", "http://example.org/a"],
    ["http://example.org:8080/a", "http://example.org:8080/a"],
    ["https://example.org/a#page=3", "https://example.org/a"],
    ["https://example.org/a/?id=7&lang=es#top", "https://example.org/a?id=7&lang=es"],
    ["https://example.org/a?", "https://example.org/a"],
    ["https://example.org/x/../a/.", "https://example.org/a"],
    ["https://example.org/caf%c3%a9", "https://example.org/caf%C3%A9"],
    ["https://example.org/café", "https://example.org/caf%C3%A9"],
    ["https://españa.example/a", "https://xn--espaa-rta.example/a"],
  ])("of %s is %s", (address, key) => {
    expect(sourceKey(address)).toBe(key);
  });

  it.each([
    ["https://example.org/a?id=1", "https://example.org/a?id=2"],
    ["https://example.org/a?x=1&y=2", "https://example.org/a?y=2&x=1"],
    ["https://example.org/a", "https://example.org/A"],
    ["https://example.org/a", "http://example.org/a"],
    ["https://example.org/a", "https://www.example.org/a"],
    ["https://example.org/a%2Fb", "https://example.org/a/b"],
  ])("keeps %s and %s apart", (a, b) => {
    expect(sourceKey(a)).not.toBe(sourceKey(b));
  });

  it.each([
    "",
    "example.org/a",
    "/a",
    "ftp://example.org/a",
    "javascript:alert(1)",
    "mailto:a@example.org",
    "https://",
    "https://user:pass@example.org/",
  ])("is none for %s", (address) => {
    expect(sourceKey(address)).toBeNull();
  });

  it("is its own key, and blind to spelling", () => {
    const address = fc.webUrl({
      withQueryParameters: true,
      withFragments: true,
      validSchemes: ["http", "https"],
    });
    fc.assert(
      fc.property(address, (a) => {
        const key = sourceKey(a);
        expect(key).not.toBeNull();
        expect(sourceKey(key ?? "")).toBe(key);
        expect(sourceKey(`${a.split("#")[0]}#elsewhere`)).toBe(key);
        expect(sourceKey(a.replace(/^https?:\/\/[^/?#]+/, (start) => start.toUpperCase()))).toBe(key);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (path, query) => {
        const key = sourceKey(`https://example.org/${path}?${query}`);
        if (key !== null) expect(sourceKey(key)).toBe(key);
      }),
      { numRuns: 500 },
    );
  });
});

describe("nearKey", () => {
  it.each([
    ["http://example.org/a", "https://www.example.org/a/"],
    ["https://example.org/a?utm_source=x&id=7", "https://example.org/a?id=7"],
    ["https://example.org/a?fbclid=1", "https://example.org/a"],
  ])("is the same for %s and %s", (a, b) => {
    expect(nearKey(a)).toBe(nearKey(b));
    expect(sourceKey(a)).not.toBe(sourceKey(b));
  });

  it("tells documents apart, and is none for what is no address", () => {
    expect(nearKey("https://example.org/a?id=1")).not.toBe(nearKey("https://example.org/a?id=2"));
    expect(nearKey("https://news.example.org/a")).not.toBe(nearKey("https://example.org/a"));
    expect(nearKey("mailto:a@example.org")).toBeNull();
  });
});
