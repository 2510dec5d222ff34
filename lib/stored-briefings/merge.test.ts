import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stepOf as begun } from "@/lib/briefings/model";
import { someBriefing } from "@/lib/briefings/testing";
import { type NamedBriefing, nameSteps, readNamed, withoutNotes, writeNamed } from "./content";
import { decideMerge, keyOf, mergeBriefing } from "./merge";

const step = (id: string, headline = id) => ({
  ...begun("/compare?asOf=2020-01-01&release=1", headline),
  id,
});
const briefing = (title: string, ...steps: (string | [string, string])[]): NamedBriefing => ({
  title,
  steps: steps.map((one) => (typeof one === "string" ? step(one) : step(...one))),
});
const says = ({ title, steps }: NamedBriefing) => [title, ...steps.map(({ headline }) => headline)].join(" ");
const BASE = briefing("T", "a", "b", "c");
const counter = () => {
  let count = 0;
  return () => `new${++count}`;
};

describe("the merge of two people's changes", () => {
  it.each<[string, NamedBriefing, NamedBriefing, string]>([
    ["different steps", briefing("T", ["a", "A"], "b", "c"), briefing("T", "a", "b", ["c", "C"]), "T A b C"],
    ["title and step", briefing("U", "a", "b", "c"), briefing("T", "a", ["b", "B"], "c"), "U a B c"],
    ["both added", briefing("T", "a", "x", "b", "c"), briefing("T", "a", "b", "c", "y"), "T a x b c y"],
    ["added and moved", briefing("T", "a", "x", "b", "c"), briefing("T", "c", "a", "b"), "T c a x b"],
    ["removed and changed elsewhere", briefing("T", "b", "c"), briefing("T", "a", ["b", "B"], "c"), "T B c"],
    ["moved and changed", briefing("T", "c", "b", "a"), briefing("T", "a", ["b", "B"], "c"), "T c B a"],
    ["the same twice", briefing("T", ["a", "A"], "b", "c"), briefing("T", ["a", "A"], "b", "c"), "T A b c"],
  ])("joins %s", (_, mine, theirs, joined) => {
    const merge = mergeBriefing(BASE, mine, theirs);
    expect(merge.contested).toEqual([]);
    expect(says(merge.briefing)).toBe(joined);
  });

  it.each<[string, NamedBriefing, NamedBriefing, string[]]>([
    ["one step", briefing("T", ["a", "A"], "b", "c"), briefing("T", ["a", "Å"], "b", "c"), ["step a"]],
    ["the title", briefing("U", "a", "b", "c"), briefing("V", "a", "b", "c"), ["title"]],
    ["a removed step", briefing("T", "b", "c"), briefing("T", ["a", "A"], "b", "c"), ["step a"]],
    ["the order", briefing("T", "b", "a", "c"), briefing("T", "a", "c", "b"), ["order"]],
  ])("asks about %s", (_, mine, theirs, parts) => {
    expect(mergeBriefing(BASE, mine, theirs).contested.map(keyOf)).toEqual(parts);
    expect(mergeBriefing(BASE, theirs, mine).contested.map(keyOf)).toEqual(parts);
  });

  it.each<[string, "mine" | "theirs" | "both", string]>([
    ["step a", "mine", "T A b c"],
    ["step a", "theirs", "T Å b c"],
    ["step a", "both", "T Å A b c"],
  ])("%s is decided as %s", (part, side, said) => {
    const sides = { mine: briefing("T", ["a", "A"], "b", "c"), theirs: briefing("T", ["a", "Å"], "b", "c") };
    const merge = mergeBriefing(BASE, sides.mine, sides.theirs);
    expect(says(decideMerge(merge, sides, new Map([[part, side]]), counter()))).toBe(said);
  });

  it("brings back what I took away and they changed, and takes their order, where that is decided", () => {
    const gone = { mine: briefing("T", "b", "c"), theirs: briefing("T", ["a", "A"], "b", "c") };
    const merge = mergeBriefing(BASE, gone.mine, gone.theirs);
    expect(says(decideMerge(merge, gone, new Map([["step a", "theirs"]]), counter()))).toBe("T A b c");
    expect(says(decideMerge(merge, gone, new Map(), counter()))).toBe("T b c");
    const moved = { mine: briefing("T", "b", "a", "c", "x"), theirs: briefing("T", "a", "c", "b") };
    const ordered = mergeBriefing(BASE, moved.mine, moved.theirs);
    expect(says(ordered.briefing)).toBe("T b a c x");
    expect(says(decideMerge(ordered, moved, new Map([["order", "theirs"]]), counter()))).toBe("T a c x b");
  });

  const some = someBriefing.map((one) => nameSteps(one, counter()));
  it("leaves to the one what the other left as it was, and loses no step that either added or kept", () => {
    fc.assert(
      fc.property(some, some, (base, other) => {
        for (const merge of [mergeBriefing(base, base, other), mergeBriefing(base, other, base)])
          expect(merge).toEqual({ briefing: other, contested: [] });
      }),
    );
    fc.assert(
      fc.property(some, some, some, (base, mine, theirs) => {
        const { briefing: merged } = mergeBriefing(base, mine, theirs);
        const ids = ({ steps }: NamedBriefing) => steps.map(({ id }) => id);
        for (const id of ids(mine).filter((one) => !ids(base).includes(one) || ids(theirs).includes(one)))
          expect(ids(merged)).toContain(id);
        expect(new Set(ids(merged)).size).toBe(ids(merged).length);
      }),
    );
  });
});

describe("the names of steps", () => {
  it("are kept where they tell steps apart, and made anew for a copy", () => {
    const { steps } = briefing("T", "a");
    const copied = nameSteps({ title: "T", steps: [...steps, ...steps, begun("/x", "c")] }, counter());
    expect(copied.steps.map(({ id }) => id)).toEqual(["a", "new1", "new2"]);
    expect(nameSteps(copied, counter())).toEqual(copied);
  });

  it("travel with what the steps say", () => {
    const own = briefing("T", "a", "b");
    expect(readNamed(writeNamed(own))).toEqual(own);
    const [a = step("a")] = own.steps;
    for (const steps of [[a, a], [{ ...a, id: "" }], [{ ...a, id: undefined }], [{ ...a, view: "x" }]])
      expect(readNamed(writeNamed({ title: "T", steps } as NamedBriefing))).toBeNull();
    expect(readNamed("{")).toBeNull();
  });

  it("go with the notes for the speaker before others read it", () => {
    const own = { title: "T", steps: [{ ...step("a"), speakerNotes: "Breathe" }] };
    expect(JSON.stringify(withoutNotes(own))).not.toMatch(/Breathe|"id"/);
    expect(withoutNotes(own).steps[0]?.headline).toBe("a");
  });
});
