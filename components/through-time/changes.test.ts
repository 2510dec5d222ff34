import { describe, expect, it } from "vitest";
import { changesIn, movedAmong, movedOf, sinceOf } from "./changes";
import type { TimelineSpan } from "./model";

const span = (
  from: string,
  to: string | null,
  position: TimelineSpan["position"],
  lane: TimelineSpan["lane"] = "does",
): TimelineSpan => ({
  lane,
  position,
  state: position === null ? "unclear" : null,
  confidence: "high",
  from: { day: from, precision: "day" },
  to: to === null ? null : { day: to, precision: "day" },
});
const back = [
  span("2017-01-01", "2021-01-01", -2),
  span("2021-01-01", "2023-01-01", null),
  span("2023-01-01", null, -2),
];
const turned = [span("2018-05-01", "2020-01-01", 1, "says"), span("2020-01-01", null, -1, "says")];

describe("whether a position moved", () => {
  it("counts another position later in the same lane, over what is no position", () => {
    expect(changesIn(back, "does", "2026-01-01")).toBe(0);
    expect(changesIn(turned, "says", "2026-01-01")).toBe(1);
    expect(movedOf({ spans: back }, "2026-01-01")).toEqual({ held: true, moved: false });
    expect(movedOf({ spans: turned }, "2026-01-01")).toEqual({ held: true, moved: true });
  });

  it("is not moved by a word that differs from a deed", () => {
    expect(movedOf({ spans: [...back, span("2017-01-01", null, 2, "says")] }, "2026-01-01").moved).toBe(
      false,
    );
  });

  it("knows nothing of what came after the day, and nothing where nothing was held", () => {
    expect(changesIn(turned, "says", "2019-01-01")).toBe(0);
    expect(changesIn(turned, "does", "2026-01-01")).toBeNull();
    expect(changesIn(turned, "says", "2010-01-01")).toBeNull();
    expect(movedOf({ spans: [span("2020-01-01", null, null)] }, "2026-01-01").held).toBe(false);
  });

  it("is counted among the rows with a position, since the first of them", () => {
    const row = (key: string, spans: TimelineSpan[]) => ({ key, name: key, href: null, note: "", spans });
    const rows = [row("a", back), row("b", turned), row("c", [span("2010-01-01", null, null)])];
    expect(movedAmong(rows, "2026-01-01")).toEqual({
      moved: 1,
      of: 2,
      since: { day: "2017-01-01", precision: "day" },
    });
    expect(sinceOf([], "2026-01-01")).toBeNull();
  });
});
