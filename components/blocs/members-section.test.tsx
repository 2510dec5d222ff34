import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { MembersSection } from "./members-section";
import type { BlocSide } from "./model";
import { sideOf } from "./testing/side";

const shown = (side: BlocSide) =>
  renderToStaticMarkup(
    <MembersSection
      sides={[side]}
      asOf="2026-01-01"
      both={[]}
      offices="heads"
      link={(path) => path}
      followHref={(leader) => leader}
      departsHref={(leader) => leader}
      officesHref={(offices) => offices}
      ownHref={(leaders) => leaders.join()}
    />,
  ).replace(/<[^>]*>/g, " ");
const five = [1, 1, 1, 1, 1] as const;

it("heads the members of a bloc, and those of a list, by what makes them members", () => {
  const bloc = shown(sideOf([five, five]));
  expect(bloc).toContain("Heads in office on 1 January 2026.");
  const list = shown(sideOf([five, five], { slug: "" }));
  expect(list).toContain("The leaders that you named, whether in office on 1 January 2026 or not.");
  expect(list).not.toContain("Heads in office");
});

it("says until when somebody held the office by which they are named", () => {
  const side = sideOf([five, five]);
  const [first, ...others] = side.members;
  if (!first) throw new Error("no member");
  const former = { ...first, heldUntil: "2025-06-30" };
  expect(shown({ ...side, members: [former, ...others] })).toContain(
    "former Head of Example, until 30 June 2025",
  );
  expect(shown({ ...side, members: [{ ...first, office: null }] })).toContain(
    "no office on record up to this day",
  );
});

it("warns where most of a bloc's countries have nobody on record", () => {
  const few = shown(sideOf([five, five], { onRecord: { known: 2, of: 27 } }));
  expect(few).toContain("Fewer than half of the member countries of Union");
  expect(few).toContain("2 of 27. Its numbers are those of these 2 members");
  expect(shown(sideOf([five, five], { onRecord: { known: 2, of: 4 } }))).not.toContain("Fewer than half");
});
