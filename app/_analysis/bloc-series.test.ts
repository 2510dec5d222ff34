import { expect, it } from "vitest";
import type { OfficeKind } from "@/lib/domain/office-kind";
import type { Position } from "@/lib/domain/scale";
import { parseView } from "@/lib/views/parameter";
import { seriesWithBloc } from "./bloc-series";
import { blocsSpec } from "./blocs";
import { MOMENT, recordOf } from "./testing/record";

const since = { day: "2020-01-01", precision: "day" } as const;
const held = (position: Position) => ({ "2020-01-01": Array.from({ length: 5 }, () => position) });
const record = recordOf([held(2), held(2), held(1), held(-2)]);
const KINDS: (OfficeKind | null)[] = ["head", "head", "head", "legislature"];
for (const [at, leader] of record.leaders.all.entries())
  leader.terms = leader.terms.map((term) => ({ ...term, officeKind: KINDS[at] ?? null }));
const bloc = {
  slug: "union",
  name: "Union",
  description: "",
  lastChecked: since.day,
  members: [{ country: "XA", countryName: "Example", from: since, to: null }],
};

const last = (search: Record<string, string>) => {
  const parsed = parseView(blocsSpec, search);
  const [own] = record.leaders.all;
  if (!parsed.ok || !own) throw new Error("no view");
  const issues = record.issues.all.map(({ id, slug, name, shortName }) => ({
    id,
    slug,
    name,
    shortName,
    weight: 1,
  }));
  const moment = { ...MOMENT } as Parameters<typeof seriesWithBloc>[5];
  return seriesWithBloc(record, { bloc }, own, issues, parsed.view, moment)?.spans.at(-1);
};

it("follows a leader with the heads of a bloc's countries, or with all in office where these count", () => {
  // Beside the leader at +2: one at +2 and one at +1, and the one in the legislature at −2.
  expect(last({})).toMatchObject({ others: 2, agreement: { value: 1 - 1 / 8 } });
  expect(last({ offices: "all" })).toMatchObject({ others: 3, agreement: { value: 1 - 5 / 12 } });
});
