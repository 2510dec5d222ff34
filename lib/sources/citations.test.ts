import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Citation, citeInstead } from "./citations";

const cite = (source: string, more: Partial<Citation> = {}): Citation => ({
  source,
  quote: null,
  locator: null,
  accessedOn: null,
  ...more,
});

describe("citing one source instead of another", () => {
  it("keeps order, quote and locator", () => {
    expect(citeInstead([cite("x"), cite("gone", { quote: "So." }), cite("y")], "gone", "kept")).toEqual([
      cite("x"),
      cite("kept", { quote: "So." }),
      cite("y"),
    ]);
  });

  it("cites no passage twice, and loses nothing that either said", () => {
    const bare = cite("gone", { accessedOn: "2026-01-02" });
    expect(citeInstead([cite("kept", { quote: "So." }), bare], "gone", "kept")).toEqual([
      cite("kept", { quote: "So.", accessedOn: "2026-01-02" }),
    ]);
    expect(citeInstead([bare, cite("kept", { quote: "So." })], "gone", "kept")).toEqual([
      cite("kept", { quote: "So.", accessedOn: "2026-01-02" }),
    ]);
  });

  it("keeps two passages apart", () => {
    const two = [cite("kept", { quote: "So." }), cite("gone", { quote: "No." })];
    expect(citeInstead(two, "gone", "kept")).toEqual([two[0], cite("kept", { quote: "No." })]);
    const pages = [cite("kept", { locator: "p. 1" }), cite("gone", { locator: "p. 2" })];
    expect(citeInstead(pages, "gone", "kept")).toHaveLength(2);
  });

  it("leaves other sources alone, also where they stand twice", () => {
    const others = [cite("x"), cite("x"), cite("y")];
    expect(citeInstead(others, "gone", "kept")).toEqual(others);
  });

  it("never names what is gone, and keeps every quote", () => {
    const some = fc.array(
      fc.record({
        source: fc.constantFrom("gone", "kept", "x"),
        quote: fc.constantFrom(null, "So.", "No."),
        locator: fc.constantFrom(null, "p. 1"),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(some, (citations) => {
        const after = citeInstead(citations, "gone", "kept");
        expect(after.some(({ source }) => source === "gone")).toBe(false);
        for (const { quote, source } of citations)
          if (quote)
            expect(after).toContainEqual(
              expect.objectContaining({ quote, source: source === "gone" ? "kept" : source }),
            );
        expect(citeInstead(after, "gone", "kept")).toEqual(after);
      }),
    );
  });
});
