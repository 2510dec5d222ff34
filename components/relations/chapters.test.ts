import { describe, expect, it } from "vitest";
import type { DatedDay } from "@/lib/domain/day";
import type { Event } from "@/lib/events/model";
import { chaptersOf, countEvents, involvingBoth } from "./chapters";

const day = (text: string): DatedDay => ({ day: text, precision: "day" });
let id = 0;

function event(slug: string, at: string, given: Partial<Event> = {}, answers: string[] = []): Event {
  id += 1;
  return {
    id,
    revisionId: id,
    slug,
    title: `Event ${slug}`,
    summary: "",
    day: day(at),
    leaders: [],
    issues: [],
    sources: [],
    lastChecked: "2026-06-30",
    reactions: [],
    replies: [],
    answers: answers.map((answer) => ({
      slug: answer,
      title: answer,
      day: day("2020-01-01"),
      note: `on ${answer}`,
    })),
    ...given,
  };
}

const pair = { a: "ada-example", b: "bo-sample", issues: ["canals", "tariffs"], until: "2022-01-01" };
const both = { leaders: ["ada-example", "bo-sample"] };

describe("the story of two leaders", () => {
  it("tells each event once, in the first of its issues that has a chapter, and points to it from the others", () => {
    const chapters = chaptersOf(
      [
        event("late", "2021-01-01", { issues: ["tariffs"] }),
        event("twofold", "2020-01-01", { issues: ["unshared", "tariffs", "canals"] }),
        event("meeting", "2019-01-01", both),
      ],
      pair,
    );
    expect(chapters.map((c) => [c.issue, c.strands.map((s) => s.event.slug)])).toEqual([
      ["tariffs", ["twofold", "late"]],
      [null, ["meeting"]],
    ]);
    expect(countEvents(chapters)).toEqual({ all: 3, both: 1 });
  });

  it("names in a chapter what is told elsewhere", () => {
    const [canals] = chaptersOf(
      [
        event("dam", "2020-01-01", { issues: ["canals"] }),
        event("treaty", "2020-02-01", { issues: ["tariffs", "canals"] }),
      ],
      pair,
    );
    expect(canals?.elsewhere.map((e) => [e.event.slug, e.chapter])).toEqual([["treaty", "tariffs"]]);
  });

  it("sets answers, and answers to answers, beneath the event at the head in order of time", () => {
    const chapters = chaptersOf(
      [
        event("third", "2020-03-01", { issues: ["canals"] }, ["second"]),
        event("second", "2020-02-01", {}, ["first"]),
        event("first", "2020-01-01", {
          issues: ["tariffs"],
          reactions: [
            {
              kind: "stance",
              slug: "s",
              leader: "cy-model",
              issue: "tariffs",
              lane: "says",
              day: day("2020-02-15"),
              note: "",
            },
          ],
        }),
      ],
      pair,
    );
    const [strand] = chapters[0]?.strands ?? [];
    expect(chapters).toHaveLength(1);
    expect(strand?.replies.map((r) => (r.kind === "event" ? r.event.slug : r.slug))).toEqual([
      "second",
      "s",
      "third",
    ]);
    expect(strand?.replies.map((r) => r.to?.slug ?? null)).toEqual([null, null, "second"]);
  });

  it("leaves out a stance taken in answer after the day", () => {
    const answered = event("first", "2020-01-01", {
      issues: ["canals"],
      reactions: [
        {
          kind: "stance",
          slug: "s",
          leader: "cy-model",
          issue: "canals",
          lane: "says",
          day: day("2023"),
          note: "",
        },
      ],
    });
    expect(chaptersOf([answered], pair)[0]?.strands[0]?.replies).toEqual([]);
    expect(chaptersOf([answered], { ...pair, until: "2024-01-01" })[0]?.strands[0]?.replies).toHaveLength(1);
  });

  it("stands beneath the latest of what it answers and names the others", () => {
    const reply = event("reply", "2020-05-01");
    reply.answers = [
      { slug: "old", title: "Old", day: day("2020-01-01"), note: "" },
      { slug: "new", title: "New", day: day("2020-03-01"), note: "" },
    ];
    const [chapter] = chaptersOf(
      [
        event("old", "2020-01-01", { issues: ["canals"] }),
        event("new", "2020-03-01", { issues: ["canals"] }),
        reply,
      ],
      pair,
    );
    const [old, recent] = chapter?.strands ?? [];
    expect(old?.replies).toEqual([]);
    expect(
      recent?.replies.map((r) => (r.kind === "event" ? r.event.alsoAnswers.map((e) => e.slug) : null)),
    ).toEqual([["old"]]);
  });

  it("does not go round in a circle of answers", () => {
    const chapters = chaptersOf(
      [event("x", "2020-01-01", { issues: ["canals"] }, ["y"]), event("y", "2020-01-01", {}, ["x"])],
      pair,
    );
    expect(countEvents(chapters).all).toBe(2);
  });

  it("keeps only the strands that involve both when asked", () => {
    const chapters = chaptersOf(
      [
        event("own", "2020-01-01", { leaders: ["ada-example"], issues: ["canals"] }),
        event("head", "2020-01-02", { leaders: ["ada-example"], issues: ["tariffs"] }),
        event("reply", "2020-01-03", both, ["head"]),
      ],
      pair,
    );
    expect(involvingBoth(chapters).map((c) => c.strands.map((s) => s.event.slug))).toEqual([["head"]]);
  });
});
