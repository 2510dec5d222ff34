import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { namesFrom } from "@/components/events/names";
import type { ChangedRecord } from "@/lib/changes/model";
import { linkFrom } from "@/lib/views/moment";
import { ChangedRecords } from "./changed-records";

const names = namesFrom(
  new Map([["ada-example", { name: "Ada Example" }]]),
  new Map([["kites", { name: "Kites" }]]),
);
const link = linkFrom({ given: { asOf: null, release: null }, former: "last-day" });
const stance = { leader: "ada-example", issue: "kites", lane: "does", from: "2019", to: null };

const html = (record: Partial<ChangedRecord>) =>
  renderToStaticMarkup(
    <ChangedRecords
      release={7}
      names={names}
      link={link}
      records={[
        {
          noun: "stance",
          action: "changed",
          slug: "ada-example-kites-does-2019",
          kind: "corrected",
          before: null,
          after: null,
          withheld: null,
          replacedBy: null,
          ...record,
        },
      ]}
    />,
  );

describe("records that a release touched", () => {
  it("strikes out what went and underlines what came, positions in words", () => {
    const shown = html({
      before: { ...stance, position: -1, summary: "Banned red kites." },
      after: { ...stance, position: -2, summary: "Banned all kites." },
    });
    expect(shown).toContain("Ada Example on Kites, done, 2019");
    expect(shown).toContain("Banned <del>red</del><ins>all</ins> kites.");
    expect(shown).toContain("<del>−1 opposes</del>");
    expect(shown).toContain("<ins>−2 opposes strongly</ins>");
    expect(shown).toContain("corrected");
    expect(shown).not.toContain("Lane");
    expect(shown).toContain('href="/changes/records/stance/ada-example-kites-does-2019"');
  });

  it("leads to a changed record as of the release, and to a removed one as of the release before", () => {
    expect(html({ before: stance, after: stance })).toContain(
      'href="/stances/ada-example-kites-does-2019?release=7"',
    );
    expect(html({ action: "removed", before: stance })).toContain(
      'href="/stances/ada-example-kites-does-2019?release=6"',
    );
  });

  it("names a record without a page of its own by what it holds, without a link", () => {
    const shown = html({ noun: "country", action: "added", slug: "XA", after: { name: "Xanadu" } });
    expect(shown).toContain("Xanadu");
    expect(shown).not.toContain("href");
  });
});
