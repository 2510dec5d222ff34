import { expect, it } from "vitest";
import { MOMENT, recordOf } from "@/app/_analysis/testing/record";
import type { OfficeKind } from "@/lib/domain/office-kind";
import { parseView } from "@/lib/views/parameter";
import { leaderRows, leadersSpec } from "./list";

const KINDS: (OfficeKind | null)[] = ["head", "legislature", null];
const record = recordOf(KINDS.map(() => ({})));
for (const [at, leader] of record.leaders.all.entries())
  leader.terms = leader.terms.map((term) => ({ ...term, officeKind: KINDS[at] ?? null }));

const listed = (office: string, asOf = MOMENT.asOf) => {
  const parsed = parseView(leadersSpec, { office });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const moment = { ...MOMENT, asOf } as Parameters<typeof leaderRows>[2];
  return leaderRows(record, parsed.view, moment).map(({ slug }) => slug);
};

it("lists leaders by the kind of office they hold on the day", () => {
  expect(listed("all")).toHaveLength(KINDS.length);
  expect(listed("head")).toEqual(["leader-000"]);
  expect(listed("legislature")).toEqual(["leader-001"]);
  expect(listed("unsaid")).toEqual(["leader-002"]);
  expect(listed("party")).toEqual([]);
  expect(listed("head", "2014-12-31")).toEqual([]);
});
