import { describe, expect, it } from "vitest";
import { FIGURES } from "./figures";
import { FIGURE_PAGES, figureOfPath } from "./pages";

describe("the pages of figures", () => {
  it("name parameters that their figures take", () => {
    for (const [name, page] of Object.entries(FIGURE_PAGES))
      for (const [, part = ""] of page.matchAll(/:([a-z]+)/g))
        expect(Object.keys(FIGURES[name as keyof typeof FIGURES].spec)).toContain(part);
  });

  it("tell from a path what the page is about", () => {
    expect(figureOfPath("/")).toEqual({ name: "overview", held: {} });
    expect(figureOfPath("/compare")).toEqual({ name: "positions", held: {} });
    expect(figureOfPath("/relations/ada-example/bo-sample")).toEqual({
      name: "agreement-over-time",
      held: { a: "ada-example", b: "bo-sample" },
    });
    expect(figureOfPath("/issues/kites")).toEqual({ name: "spread", held: { issue: "kites" } });
    expect(figureOfPath("/issues")).toBeNull();
    expect(figureOfPath("/leaders/a/b")).toBeNull();
    expect(figureOfPath("/leaders/%E0%A4%A")).toBeNull();
  });
});
