import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { namesFrom } from "@/components/events/names";
import type { ProposedChange, SetSource } from "@/lib/change-sets/model";
import type { Issue } from "@/lib/issues/model";
import { ProposedChangeView, type Register } from "./proposed-change";

const kites = { name: "Kites", anchors: { [-1]: "Restricts kites" } } as Issue;
const source = (slug: string, more: Partial<SetSource> = {}): SetSource => ({
  slug,
  url: `https://example.org/${slug}`,
  title: `Record of ${slug}`,
  publisher: "The Example Gazette",
  date: "2020-05",
  archivedAt: null,
  isNew: false,
  ...more,
});
const register: Register = {
  names: namesFrom(new Map([["ada-example", { name: "Ada Example" }]]), new Map([["kites", kites]])),
  issues: new Map([["kites", kites]]),
  sources: new Map([
    ["minutes", source("minutes")],
    ["letter", source("letter", { isNew: true })],
  ]),
};
const before = {
  leader: "ada-example",
  issue: "kites",
  lane: "does",
  from: "2019",
  to: null,
  position: 2,
  state: null,
  confidence: "high",
  lastChecked: "2026-01-10",
  summary: "Signed a law that allows red kites.",
  rationale: "The law is explicit.",
  lookedIn: null,
  codes: [],
  citations: [{ source: "minutes", quote: "Red kites are allowed.", locator: "p. 3" }],
};
const change: ProposedChange = {
  noun: "stance",
  slug: "ada-example-kites-does-2019",
  kind: "corrected",
  action: "changed",
  revisionId: 7,
  replacedBy: null,
  overtakenBy: null,
  withheld: null,
  before,
  after: {
    ...before,
    position: -1,
    from: "2019-03",
    summary: "Signed a law that bans all kites.",
    citations: [
      { source: "minutes", quote: "All kites are banned.", locator: "p. 3" },
      { source: "letter", quote: null, locator: null },
    ],
  },
};
const html = (more: Partial<ProposedChange> = {}) =>
  renderToStaticMarkup(
    <ProposedChangeView change={{ ...change, ...more }} register={register} kind={null}>
      said
    </ProposedChangeView>,
  );
const text = (markup: string) => markup.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

describe("a change of a set", () => {
  it("strikes and underlines what changed, prose word by word, a value as a whole", () => {
    const shown = html();
    expect(shown).toContain("Signed a law that <del>allows red</del><ins>bans all</ins> kites.");
    expect(shown).toContain("<del>2019</del> <ins>March 2019</ins>");
    expect(shown).not.toContain("The law is explicit.</span>");
  });

  it("shows the position before and after as marks and in words, with what it means on the issue", () => {
    const shown = html();
    expect(shown).toMatch(/<del>.*data-at="2".*supports strongly.*<\/del>.*<ins>.*data-at="-1".*opposes/);
    expect(text(shown)).toContain("from does: supports strongly, +2 to does: opposes, −1");
    expect(shown).toContain("On this issue: Restricts kites");
  });

  it("sets the sources beside the claim, with what the change does to them", () => {
    const shown = html();
    expect(shown).toContain('aria-label="Sources of Ada Example on Kites, done, March 2019"');
    expect(shown).toContain("<del>Red</del><ins>All</ins> kites are <del>allowed</del><ins>banned</ins>.");
    expect(text(shown)).toMatch(/Record of letter newly cited added in this set/);
    const without = html({ after: { ...before, citations: [] } });
    expect(text(without)).toMatch(/Record of minutes no longer cited/);
  });

  it("reads a record that comes or goes whole, without marks", () => {
    const added = html({ action: "added", before: null });
    expect(added).not.toMatch(/<(del|ins)>/);
    expect(text(added)).toContain("Signed a law that bans all kites.");
    expect(added).not.toContain('href="/stances/');
    const removed = html({ action: "removed", after: null });
    expect(removed).not.toMatch(/<(del|ins)>/);
    expect(removed).toContain('data-action="removed"');
    expect(text(removed)).toContain("Signed a law that allows red kites.");
  });

  it("always says the claim, and that another release changed the record since", () => {
    const shown = text(html({ after: { ...before, confidence: "low" }, overtakenBy: 12 }));
    expect(shown).toContain("Summary, unchanged Signed a law that allows red kites.");
    expect(shown).toContain("changed by release 12 since");
    expect(shown).toContain("said");
  });

  it("says that readers do not see the record, and what they would see once the set is published", () => {
    const withheld = { day: "2026-02-03", reason: "A court found it false.", cause: null };
    const shown = text(html({ withheld }));
    expect(shown).toContain("Withheld on 3 February 2026");
    expect(shown).toContain("A court found it false.");
    expect(shown).toContain("they see what is written here, and what stood before stays withheld");
    expect(text(html({ withheld, action: "removed", after: null }))).toContain("it is out of the record");
    expect(text(html())).not.toContain("Readers do not see");
  });

  it("shows the record by the public page's own card, without a page to lead to", () => {
    const shown = html();
    expect(shown).toContain('class="stance-card"');
    expect(shown.slice(shown.indexOf("stance-card"))).not.toContain('href="/stances/');
  });
});
