import { describe, expect, it } from "vitest";
import { releaseSentence, type Told, undoSentence } from "./sentence";

const told = (noun: Told["noun"], label: string, more: Partial<Told> = {}): Told => ({
  noun,
  label,
  action: "added",
  kind: "added",
  ...more,
});
const changed = (kind: Told["kind"], label = "Ada Example on kites, in deeds") =>
  told("stance", label, { action: "changed", kind });

describe("the sentence of a release", () => {
  it("says why first, and names what it can", () => {
    expect(
      releaseSentence([changed("corrected"), changed("leaderChanged", "Bo Sample on clocks, in words")]),
    ).toBe(
      "Changed by what leaders said or did: Bo Sample on clocks, in words. Corrected: Ada Example on kites, in deeds.",
    );
    expect(releaseSentence([changed("methodChanged")])).toBe(
      "Changed by our method: Ada Example on kites, in deeds.",
    );
  });

  it("counts what is too much to name, and the sources that come along", () => {
    const stances = ["a", "b", "c", "d"].map((label) => told("stance", label));
    expect(
      releaseSentence([...stances, told("leader", "Cy"), told("source", "s"), told("source", "t")]),
    ).toBe("New: 4 stances and 1 leader, with 2 sources.");
    expect(releaseSentence([told("leader", "Cy Specimen"), told("source", "s")])).toBe(
      "New: Cy Specimen, with 1 source.",
    );
    expect(releaseSentence([told("source", "the source “Minutes”")])).toBe("New: the source “Minutes”.");
  });

  it("tells what went from what changed, whatever kind was declared", () => {
    expect(releaseSentence([told("stance", "x", { action: "removed", kind: "corrected" })])).toBe(
      "Taken away: x.",
    );
    expect(releaseSentence([changed("added", "x")])).toBe("Corrected: x.");
    expect(releaseSentence([told("stance", "x", { kind: "corrected" })])).toBe("New: x.");
  });

  it("parts names that hold commas by semicolons", () => {
    expect(releaseSentence([told("stance", "a, b"), told("stance", "c"), told("stance", "d")])).toBe(
      "New: a, b; c and d.",
    );
  });

  it("is empty for no change", () => {
    expect(releaseSentence([])).toBe("");
    expect(undoSentence(7, "New: x.")).toBe("Release 7 was taken back: New: x.");
    expect(undoSentence(7, "")).toBe("Release 7 was taken back.");
    expect(undoSentence(8, undoSentence(7, "New: x."))).toBe(
      "Release 8 was taken back, so that release 7 stands again.",
    );
  });
});
