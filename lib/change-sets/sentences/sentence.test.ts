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

  it("tells two records of one person or document as that, and not as something taken away", () => {
    const gone = (noun: Told["noun"], label: string, other: string) =>
      told(noun, label, { action: "removed", kind: "corrected", other });
    expect(releaseSentence([gone("leader", "Ada Beispiel", "Ada Example"), changed("corrected", "x")])).toBe(
      "Ada Beispiel and Ada Example are one person: what stood under Ada Beispiel stands under Ada Example. Corrected: x.",
    );
    expect(releaseSentence([gone("leader", "Ada", "Ada")])).toBe(
      "Ada stood in the record twice; both are one now.",
    );
    expect(releaseSentence([gone("source", "the source “A copy”", "the source “Minutes”")])).toBe(
      "The source “A copy” and the source “Minutes” are one document: what cited the one cites the other.",
    );
    expect(releaseSentence(["a", "b", "c", "d"].map((label) => gone("leader", label, "x")))).toBe(
      "Found to be the same as others: 4 leaders.",
    );
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
