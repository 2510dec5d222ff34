import { describe, expect, it } from "vitest";
import { agreement } from "@/lib/domain/agreement";
import type { Event } from "@/lib/events/model";
import { stepEvents } from "./step-events";

const nothing = agreement([]);
const span = (from: string, value: number) => ({
  from,
  to: null,
  agreement: { ...nothing, kind: "measured" as const, value },
});
const spans = [span("2019-01-01", 0.5), span("2020-01-01", 0.6), span("2021-01-01", 0.9)];

function event(
  slug: string,
  day: string,
  leaders = ["ada-example"],
  precision: "day" | "year" = "day",
): Event {
  return {
    id: 1,
    revisionId: 1,
    slug,
    title: slug,
    summary: "",
    day: { day, precision },
    leaders,
    issues: [],
    sources: [],
    lastChecked: "2026-06-30",
    answers: [],
    reactions: [],
    replies: [],
  };
}

const slugs = (events: Event[], most = 9) =>
  stepEvents(spans, events, ["ada-example", "bo-sample"], most).map(({ slug }) => slug);

describe("events on the days on which agreement steps", () => {
  it("takes those of either on a step, in order of time", () => {
    expect(
      slugs([
        event("late", "2021-01-01", ["bo-sample"]),
        event("early", "2020-01-01"),
        event("between", "2020-06-01"),
        event("other", "2020-01-01", ["cy-model"]),
      ]),
    ).toEqual(["early", "late"]);
  });

  it("does not take the first day, on which nothing steps, nor a day known only to the year", () => {
    expect(
      slugs([event("begin", "2019-01-01"), event("year", "2020-01-01", ["ada-example"], "year")]),
    ).toEqual([]);
  });

  it("keeps the days of the largest steps where there are too many", () => {
    expect(slugs([event("small", "2020-01-01"), event("large", "2021-01-01")], 1)).toEqual(["large"]);
  });
});
