import { describe, expect, it } from "vitest";
import type { Reading } from "@/lib/domain/cell";
import { orderHolders } from "./holders";

const held = (slug: string, reading: Pick<Reading, "position" | "state">) => ({
  slug,
  sortName: slug,
  reading: { lane: null, day: null, confidence: null, ...reading },
});

describe("the order of those who hold a position", () => {
  it("goes from opposing to supporting, then by state, and never puts a state at the middle", () => {
    const ordered = orderHolders([
      held("unresearched", { position: null, state: "not-yet-researched" }),
      held("for", { position: 2, state: null }),
      held("mixed", { position: 0, state: null }),
      held("undecided", { position: null, state: "unclear" }),
      held("against", { position: -2, state: null }),
    ]);
    expect(ordered.map(({ slug }) => slug)).toEqual(["against", "mixed", "for", "undecided", "unresearched"]);
  });

  it("goes by family name, then slug, where positions are alike, and leaves what it was given", () => {
    const given = [
      held("b-example", { position: 1, state: null }),
      held("a-example", { position: 1, state: null }),
    ];
    expect(orderHolders(given).map(({ slug }) => slug)).toEqual(["a-example", "b-example"]);
    expect(given.map(({ slug }) => slug)).toEqual(["b-example", "a-example"]);
    const alike = given.map((holder) => ({ ...holder, sortName: "Example" }));
    expect(orderHolders(alike).map(({ slug }) => slug)).toEqual(["a-example", "b-example"]);
  });
});
