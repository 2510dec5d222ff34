import { describe, expect, it } from "vitest";
import { judge } from "./judge";
import type { Health, Seen } from "./model";

const source = { sourceId: 1, revisionId: 10, slug: "example.org-1", url: "https://example.org/a" };
const day = (number: number) => new Date(Date.UTC(2026, 0, number));
const read = (textHash: string, movedTo: string | null = null): Seen => ({
  kind: "read",
  status: 200,
  movedTo,
  textHash,
});
const gone: Seen = { kind: "gone", status: 404, movedTo: null };
const slow: Seen = { kind: "unreached", why: "time", status: null };

/** What is known after these were seen, one a day. */
function known(...seen: Seen[]): Health {
  let health: Health | null = null;
  for (const [at, one] of seen.entries()) health = judge(health, source, one, day(at + 1));
  if (!health) throw new Error("nothing was seen");
  return health;
}

describe("what became of an address", () => {
  it("is live when it is first read, and while its text stays the same", () => {
    expect(known(read("a"), read("a"))).toMatchObject({
      state: "live",
      since: day(1),
      seenAt: day(2),
      checkedAt: day(2),
    });
  });

  it("is changed once the text differs, until somebody has looked, however often it is read again", () => {
    const changed = known(read("a"), read("b"), read("b"));
    expect(changed).toMatchObject({ state: "changed", since: day(2), textHash: "b" });
    const looked = { ...changed, lookedAt: day(3), lookedBy: "ed" };
    expect(judge(looked, source, read("b"), day(4))).toMatchObject({ state: "live" });
    expect(judge(looked, source, read("c"), day(4))).toMatchObject({
      state: "changed",
      since: day(4),
      lookedAt: null,
    });
    expect(judge(changed, { ...source, revisionId: 11 }, read("b"), day(4))).toMatchObject({ state: "live" });
  });

  it("is moved while a permanent redirect leads elsewhere, and once more where it leads to a third place", () => {
    const moved = { ...known(read("a", "https://b.example/")), lookedAt: day(1), lookedBy: "ed" };
    expect(moved).toMatchObject({ state: "moved", movedTo: "https://b.example/" });
    expect(judge(moved, source, read("a", "https://b.example/"), day(2))).toMatchObject({
      lookedBy: "ed",
      since: day(1),
    });
    expect(judge(moved, source, read("a", "https://c.example/"), day(2))).toMatchObject({
      lookedBy: null,
      since: day(2),
    });
  });

  it("counts how often in a row it could not be reached, and keeps the text that was last seen", () => {
    expect(known(read("a"), slow, slow)).toMatchObject({
      state: "unreachable",
      why: "time",
      failures: 2,
      textHash: "a",
      seenAt: day(1),
      since: day(2),
    });
    expect(known(read("a"), slow, read("a"), slow)).toMatchObject({ failures: 1 });
    expect(known(slow, slow, read("a"))).toMatchObject({ state: "live", failures: 0, why: null });
    expect(known(read("a"), slow, read("b"))).toMatchObject({ state: "changed" });
  });

  it("is gone where the host says so, which counts as an answer", () => {
    expect(known(read("a"), slow, gone)).toMatchObject({
      state: "gone",
      status: 404,
      failures: 0,
      textHash: "a",
    });
  });

  it("is judged anew where the address was edited", () => {
    const edited = { ...source, revisionId: 11, url: "https://example.org/b" };
    expect(judge(known(read("a"), slow), edited, read("b"), day(3))).toMatchObject({
      state: "live",
      url: edited.url,
    });
    expect(judge(known(read("a"), slow), edited, slow, day(3))).toMatchObject({
      failures: 1,
      textHash: null,
      seenAt: null,
    });
  });
});
