import { describe, expect, it } from "vitest";
import { appRoutes } from "@/app/_testing/routes";
import { FIGURES } from "./figures";
import { FIGURE_PAGES, figureOfPath } from "./pages";

/** Public pages that are no view of the record: forms, rules and references. */
const NO_VIEWS = ["/api", "/corrections", "/methods"];

describe("the pages of figures", () => {
  it("are all public pages that show the record, so that each can be a step of a briefing", () => {
    const shown = appRoutes().filter(({ kind, isPublic }) => kind === "page" && isPublic);
    const without = shown
      .map(({ pattern }) => pattern)
      .filter((pattern) => !figureOfPath(pattern.replace(/\[\w+\]/g, "x")));
    expect(without).toEqual(NO_VIEWS);
  });

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
    expect(figureOfPath("/issues")).toEqual({ name: "issues", held: {} });
    expect(figureOfPath("/sources/example.org-1f2e3d4c")).toEqual({
      name: "source",
      held: { source: "example.org-1f2e3d4c" },
    });
    expect(figureOfPath("/changes/records/stance/ada-example-kites-says-2019-04")).toEqual({
      name: "record-history",
      held: { noun: "stance", slug: "ada-example-kites-says-2019-04" },
    });
    expect(figureOfPath("/leaders/a/b")).toBeNull();
    expect(figureOfPath("/leaders/%E0%A4%A")).toBeNull();
  });
});
