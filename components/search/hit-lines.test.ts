import { expect, it } from "vitest";
import type { Found } from "@/lib/search/model";
import { hitGroups } from "./hit-lines";

const none = { hits: [], more: false };
const found: Found = {
  leaders: none,
  issues: {
    hits: [{ slug: "kites", name: "Kites", proposition: "There should be more kites.", score: 0.6 }],
    more: false,
  },
  stances: {
    hits: [
      {
        slug: "ada-example-kites-says-2019",
        leader: "Ada Example",
        issue: "Kites",
        lane: "says",
        position: -1,
        state: null,
        from: { day: "2019-04-01", precision: "month" },
        to: null,
        summary: "Called kites a nuisance.",
        score: 0.9,
      },
    ],
    more: true,
  },
  events: none,
  sources: {
    hits: [
      { slug: "x", title: "Minutes", publisher: "The Example Gazette", date: null, score: 0.9 },
      {
        slug: "y",
        title: "Speech",
        publisher: "The Example Gazette",
        date: { day: "2020-01-01", precision: "year" },
        score: 0.5,
      },
    ],
    more: false,
  },
};

it("puts names first, then the group with the best hit, and leaves out the empty ones", () => {
  expect(hitGroups(found).map(({ kind, more }) => [kind, more])).toEqual([
    ["issues", false],
    ["stances", true],
    ["sources", false],
  ]);
});

it("says what to know of each, as far as days are known", () => {
  const [, stances, sources] = hitGroups(found);
  expect(stances?.lines).toEqual([
    {
      slug: "ada-example-kites-says-2019",
      title: "Ada Example on Kites",
      text: "Called kites a nuisance.",
      note: "says: opposes, −1 · since April 2019",
      path: "/stances/ada-example-kites-says-2019",
    },
  ]);
  expect(sources?.lines.map(({ note }) => note)).toEqual([
    "The Example Gazette",
    "The Example Gazette · 2020",
  ]);
});
