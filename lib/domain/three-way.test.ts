import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CanonicalValue } from "./canonical";
import { differing, type Merge, mergeRecord, type RecordContent } from "./three-way";

const BASE = { position: 2, summary: "Wants kites.", citations: ["a", "b"], to: null };
const later = (a: CanonicalValue, b: CanonicalValue) => (String(a) > String(b) ? a : b);

describe("a record that two people changed", () => {
  it("holds both where they touched different fields", () => {
    expect(mergeRecord(BASE, { ...BASE, position: 1 }, { ...BASE, to: "2024" })).toEqual({
      kind: "merged",
      content: { ...BASE, position: 1, to: "2024" },
      theirs: ["to"],
      mine: ["position"],
    });
  });

  it("is in conflict in each field that both touched, and in no other", () => {
    const mine = { ...BASE, position: 1, summary: "Mine.", citations: ["a"] };
    const theirs = { ...BASE, position: 1, summary: "Theirs.", citations: ["b", "a"], to: "2024" };
    expect(mergeRecord(BASE, mine, theirs)).toEqual({
      kind: "conflict",
      fields: ["summary", "citations"],
      content: { ...mine, to: "2024" },
    });
  });

  it("joins a field that has a way to be joined", () => {
    const base = { ...BASE, lastChecked: "2025-01-01" };
    const mine = { ...base, lastChecked: "2025-06-01", to: "2024" };
    const theirs = { ...base, lastChecked: "2025-05-01", position: 1 };
    expect(mergeRecord(base, mine, theirs, { lastChecked: later })).toMatchObject({
      kind: "merged",
      content: { ...BASE, to: "2024", position: 1, lastChecked: "2025-06-01" },
      theirs: ["position"],
      mine: ["to"],
    });
  });

  it("is in conflict as a whole where one took it away and the other changed it, or both added it differently", () => {
    const changed = { ...BASE, position: 1 };
    expect(mergeRecord(BASE, null, changed)).toEqual({
      kind: "conflict-whole",
      fields: [],
      content: null,
    });
    expect(mergeRecord(BASE, changed, null)).toMatchObject({ kind: "conflict-whole", content: changed });
    expect(mergeRecord(null, BASE, changed)).toMatchObject({ kind: "conflict-whole", fields: ["position"] });
  });

  it("is gone where both took it away, and there where both added the same", () => {
    expect(mergeRecord(BASE, null, null)).toMatchObject({ kind: "merged", content: null });
    expect(mergeRecord(null, BASE, { ...BASE })).toMatchObject({ kind: "merged", content: BASE });
  });

  it("takes an absent field for null", () => {
    const { to: _to, ...without } = BASE;
    expect(differing(BASE, without)).toEqual([]);
    expect(differing(null, without)).toEqual(["position", "summary", "citations"]);
  });
});

describe("laws of the merge", () => {
  const value = fc.oneof(
    fc.constant(null),
    fc.integer({ min: -2, max: 2 }),
    fc.constantFrom("a", "b"),
    fc.array(fc.constantFrom("a", "b"), { maxLength: 2 }),
  );
  const present = fc.record({ a: value, b: value, c: value, d: value });
  const content: fc.Arbitrary<RecordContent> = fc.option(present, { freq: 5 });
  const contentOf = (merge: Merge) => (merge.kind === "merged" ? merge.content : merge.kind);

  it("gives what one did where the other did nothing, and what both did alike", () => {
    fc.assert(
      fc.property(content, content, (base, changed) => {
        expect(contentOf(mergeRecord(base, base, changed))).toEqual(changed);
        expect(contentOf(mergeRecord(base, changed, base))).toEqual(changed);
        expect(contentOf(mergeRecord(base, changed, changed))).toEqual(changed);
      }),
    );
  });

  it("is the same whoever asks", () => {
    fc.assert(
      fc.property(content, content, content, (base, mine, theirs) => {
        const one = mergeRecord(base, mine, theirs);
        const other = mergeRecord(base, theirs, mine);
        expect(other.kind).toBe(one.kind);
        expect(contentOf(other)).toEqual(contentOf(one));
        if (one.kind === "merged" && other.kind === "merged") {
          expect(other.mine).toEqual(one.theirs);
          expect(other.theirs).toEqual(one.mine);
        } else if (one.kind !== "merged" && other.kind !== "merged") expect(other.fields).toEqual(one.fields);
      }),
    );
  });

  it("invents nothing, and loses nothing that one of the two wrote", () => {
    fc.assert(
      fc.property(present, present, present, (base, mine, theirs) => {
        const byMe = differing(base, mine);
        const byThem = differing(base, theirs);
        const apart = differing(mine, theirs);
        const merge = mergeRecord(base, mine, theirs);
        if (merge.kind !== "merged") {
          expect(merge.kind).toBe("conflict");
          const both = byMe.filter((field) => byThem.includes(field) && apart.includes(field));
          expect(merge.kind === "conflict" && [...merge.fields].sort()).toEqual([...both].sort());
          return;
        }
        for (const field of Object.keys(base)) {
          const written = byMe.includes(field) ? mine : byThem.includes(field) ? theirs : base;
          expect(differing({ x: merge.content?.[field] }, { x: written[field as "a"] })).toEqual([]);
        }
      }),
    );
  });

  it("merges whatever touches different fields", () => {
    fc.assert(
      fc.property(present, value, value, (base, one, other) => {
        const merge = mergeRecord(base, { ...base, a: one }, { ...base, b: other });
        expect(contentOf(merge)).toEqual({ ...base, a: one, b: other });
      }),
    );
  });
});
