import { describe, expect, it } from "vitest";
import { namesFrom } from "@/components/events/names";
import type { ChangedRecord, Content } from "@/lib/changes/model";
import { toldOf } from "@/lib/changes/turns";
import { changeSentence, sentenceWithKind } from "./change-sentence";

const names = namesFrom(
  new Map([
    ["ada-example", { name: "Ada Example" }],
    ["bo-sample", { name: "Bo Sample" }],
  ]),
  new Map([["kites", { name: "Kites" }]]),
);
const record = (given: Partial<ChangedRecord>): ChangedRecord => ({
  noun: "stance",
  action: given.before && given.after ? "changed" : given.before ? "removed" : "added",
  slug: "a-record",
  kind: "corrected",
  before: null,
  after: null,
  withheld: null,
  replacedBy: null,
  ...given,
});
const stance = (given: Content): Content => ({
  leader: "ada-example",
  issue: "kites",
  lane: "does",
  from: "2019",
  to: null,
  position: -1,
  state: null,
  summary: "Banned red kites.",
  citations: [{ source: "example.org-1", quote: null }],
  lastChecked: "2026-01-10",
  ...given,
});
const sentences = (...records: ChangedRecord[]) =>
  toldOf(records).map((told) => sentenceWithKind(told, names));
const sentence = (given: Partial<ChangedRecord>) =>
  toldOf([record(given)]).map((told) => changeSentence(told, names))[0];

describe("a change of a stance in a sentence", () => {
  it("tells a position that ended and the one that took its place as one change of the leader", () => {
    const ended = record({
      slug: "a",
      kind: "leaderChanged",
      before: stance({}),
      after: stance({ to: "2026-05-03" }),
    });
    const begun = record({ slug: "b", kind: "added", after: stance({ from: "2026-05-03", position: -2 }) });
    const told =
      "Ada Example on Kites, done: −1 opposes → −2 opposes strongly from 3 May 2026; the leader changed";
    expect(sentences(ended, begun)).toEqual([told]);
    expect(sentences(begun, ended)).toEqual([told]);
  });

  it("does not join what does not follow: another day, lane or leader", () => {
    const ended = record({ before: stance({}), after: stance({ to: "2026-05-03" }) });
    for (const other of [{ from: "2026-05-04" }, { lane: "says" }, { leader: "bo-sample" }])
      expect(
        sentences(ended, record({ slug: "b", after: stance({ from: "2026-05-03", ...other }) })),
      ).toHaveLength(2);
  });

  it("says of a new one its position and since when", () => {
    expect(sentence({ after: stance({}) })).toBe("Ada Example on Kites, done: −1 opposes, since 2019");
    expect(sentence({ after: stance({ position: null, state: "declined", lane: "says", to: "2020" }) })).toBe(
      "Ada Example on Kites, said: declined to answer, from 2019 to 2020",
    );
  });

  it("puts a corrected position before all else, and names what changed beside it", () => {
    expect(
      sentence({
        before: stance({}),
        after: stance({ position: 0, summary: "Licensed kites.", citations: [] }),
      }),
    ).toBe(
      "Ada Example on Kites, done, since 2019: −1 opposes → 0 mixed; also changed: summary and citations",
    );
  });

  it("says when one ended, how its period was corrected, and that it was taken out", () => {
    expect(sentence({ before: stance({}), after: stance({ to: "2020-03" }) })).toBe(
      "Ada Example on Kites, done: −1 opposes ended in March 2020",
    );
    expect(sentence({ before: stance({}), after: stance({ from: "2018-02-01" }) })).toBe(
      "Ada Example on Kites, done: −1 opposes, since 2019 → since 1 February 2018",
    );
    expect(sentence({ before: stance({}) })).toBe(
      "Ada Example on Kites, done: −1 opposes, since 2019, was taken out of the record",
    );
  });

  it("names reworked fields, and says that one was checked again only where nothing else changed", () => {
    expect(sentence({ before: stance({}), after: stance({ confidence: "low", summary: "New." }) })).toBe(
      "Ada Example on Kites, done, −1 opposes: summary “Banned red kites.” → “New.” and confidence now “low”",
    );
    expect(sentence({ before: stance({}), after: stance({ lastChecked: "2026-06-01" }) })).toBe(
      "Ada Example on Kites, done, −1 opposes: checked again on 1 June 2026",
    );
  });
});

describe("a change of another record in a sentence", () => {
  it("says what was added, changed, taken out, or found to be another", () => {
    const leader = { noun: "leader", slug: "ada-example" } as const;
    const content = { name: "Ada Example", party: "Old Party" };
    expect(sentence({ ...leader, after: content })).toBe("Ada Example was added");
    expect(sentence({ ...leader, before: content, after: { ...content, party: "New Party" } })).toBe(
      "Ada Example: party “Old Party” → “New Party”",
    );
    expect(sentence({ ...leader, before: content })).toBe("Ada Example was taken out of the record");
    const other = { slug: "bo-sample", content: { name: "Bo Sample" } };
    expect(sentence({ ...leader, before: content, replacedBy: other })).toBe(
      "Ada Example and Bo Sample are one person, and what stood under Ada Example stands under Bo Sample",
    );
    expect(sentence({ ...leader, before: content, replacedBy: { ...other, content } })).toBe(
      "Ada Example stood in the record twice; both are one now",
    );
    const copy = { slug: "a-copy", content: { title: "Minutes" } };
    expect(sentence({ noun: "source", before: { title: "A copy" }, replacedBy: copy })).toBe(
      "A copy and Minutes are one document, and what cited the one cites the other",
    );
  });

  it("tells what moved to another leader once, and not as taken out and new", () => {
    const before = stance({ leader: "ada-example" });
    const after = stance({ leader: "bo-sample" });
    const gone = record({ slug: "a", before, replacedBy: { slug: "b", content: after } });
    const stands = record({ slug: "b", after });
    const told = "Ada Example on Kites, done: −1 opposes, since 2019, stands under Bo Sample now; corrected";
    expect(sentences(gone, stands)).toEqual([told]);
    expect(sentences(stands, gone)).toEqual([told]);
    expect(sentences(gone)).toEqual([told]);
    const office = { noun: "term", slug: "t" } as const;
    const held = record({
      ...office,
      before: { leader: "ada-example", office: "Mayor" },
      replacedBy: { slug: "u", content: null },
    });
    const holds = record({ ...office, slug: "u", after: { leader: "bo-sample", office: "Mayor" } });
    expect(sentences(held, holds)).toEqual(["Ada Example: Mayor, stands under Bo Sample now; corrected"]);
  });

  it("says since when an issue is no longer asked", () => {
    const kites = { name: "Kites", retired: null };
    expect(sentence({ noun: "issue", before: kites, after: { ...kites, retired: "2026-05" } })).toBe(
      "Kites is no longer asked from May 2026",
    );
    expect(sentence({ noun: "issue", before: { ...kites, retired: "2026-05" }, after: kites })).toBe(
      "Kites is asked again",
    );
  });

  it("says in words what kind an office is of", () => {
    const office = { leader: "ada-example", office: "Mayor", officeKind: null };
    expect(
      sentence({ noun: "term", before: office, after: { ...office, officeKind: "ceremonial" } }),
    ).toContain("kind of office now “ceremonial head of state”");
  });

  it("says who replied", () => {
    expect(
      sentence({
        noun: "reply",
        after: { by: "The office of Ada Example", leader: "ada-example", stance: "a-stance" },
      }),
    ).toBe("The office of Ada Example replied to a stance about Ada Example");
  });
});

describe("a change of what is withheld", () => {
  const withheld = { day: "2026-03-01", reason: "It was false.", cause: null };

  it("is a tombstone: the slug, the day and the reason, and nothing that it said", () => {
    expect(sentence({ slug: "ada-example-kites-does-2019", action: "changed", withheld })).toBe(
      "A stance is withheld, “ada-example-kites-does-2019”. Withheld on 1 March 2026. The reason: It was false",
    );
  });

  it("says why itself, and is not said to be new or corrected", () => {
    expect(sentences(record({ slug: "x", action: "added", kind: "added", withheld }))[0]).toMatch(
      /It was false$/,
    );
  });

  it("says of a correction how it reads now, and that what stood before is withheld", () => {
    expect(sentence({ action: "changed", withheld, after: stance({}) })).toBe(
      "Ada Example on Kites, done: −1 opposes, since 2019; what stood before is withheld",
    );
    expect(sentence({ noun: "event", action: "changed", withheld, after: { title: "A decree" } })).toBe(
      "A decree was corrected; what stood before is withheld",
    );
  });
});
