import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { Cell } from "@/lib/domain/cell";
import { gap } from "@/lib/domain/measures/gap";
import type { Position } from "@/lib/domain/scale";
import { GapList } from "./gap-list";

const lane = (position: Position) =>
  ({ position, state: null, confidence: "high", revisionId: 1, day: "2026-01-01" }) as const;
const widestOf = (...cells: Cell[]) => {
  const html = renderToStaticMarkup(
    GapList({
      lines: [
        {
          leader: { slug: "ada", name: "Ada Example" },
          gap: gap(cells.map((cell, at) => ({ leader: "ada", issue: `issue-${at}`, weight: 1, cell }))),
        },
      ],
      issues: new Map(),
      href: (slug) => `/${slug}`,
      sumHref: (slug) => `/${slug}#sum`,
    }),
  );
  return html.slice(html.lastIndexOf("<td")).replace(/<[^>]+>/g, "");
};
const unknown: Cell = { says: null, does: null };
const same: Cell = { says: lane(1), does: lane(1) };

it("says that nothing is known, and never that there is no gap, of a leader of whom nothing is", () => {
  expect(widestOf(unknown, unknown)).toContain("nothing known on both");
  expect(widestOf(same, unknown)).toContain("none on the one issue known");
  expect(widestOf(same, same)).toContain("none on the 2 issues known");
  expect(widestOf({ says: lane(2), does: lane(-1) }, same)).toContain("issue-0: said supports strongly, +2");
});
