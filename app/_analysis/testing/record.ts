import type { PublishedRecord } from "@/app/_view/record";
import { buildPositionIndex, type IndexedStance } from "@/lib/domain/position-index";
import type { Position } from "@/lib/domain/scale";
import type { Issue } from "@/lib/issues/model";
import type { Leader } from "@/lib/leaders/model";
import type { Moment } from "@/lib/views/moment";

const SINCE = { day: "2015-01-01", precision: "day" } as const;

/** For tests: what one leader holds on each issue from a day on; null where nothing is on record. */
export type HeldSince = Record<string, readonly (Position | null)[]>;

/** For tests: a record of leaders `leader-000` …, who said all that they hold, on issues `issue-0` … */
export function recordOf(held: readonly HeldSince[]): PublishedRecord {
  const count = Math.max(0, ...held.flatMap((days) => Object.values(days).map((row) => row.length)));
  const leaders = held.map((_, at) => leaderOf(at));
  const issues = Array.from({ length: count }, (_, at) => issueOf(at));
  const stances = held.flatMap((days, at) => stancesOf(days, at + 1));
  const by = <Item, Key>(items: Item[], key: (item: Item) => Key) =>
    new Map(items.map((item) => [key(item), item]));
  const listed = <Item extends { id: number; slug: string }>(all: Item[]) => ({
    all,
    bySlug: by(all, ({ slug }) => slug),
    byId: by(all, ({ id }) => id),
  });
  return {
    release: 1,
    leaders: listed(leaders),
    issues: listed(issues),
    blocs: [],
    index: buildPositionIndex(stances),
  };
}

/** For tests: the moment at which that record is read. */
export const MOMENT: Pick<Moment, "asOf" | "today" | "former"> = {
  asOf: "2026-01-01",
  today: "2026-01-01",
  former: "last-day",
};

function stancesOf(days: HeldSince, leader: number): IndexedStance[] {
  const ordered = Object.keys(days).sort();
  return ordered.flatMap((day, at) =>
    (days[day] ?? []).flatMap((position, issue) => {
      const next = ordered[at + 1];
      if (position === null) return [];
      const from = { day, precision: "day" } as const;
      const to = next ? ({ day: next, precision: "day" } as const) : null;
      const revisionId = (leader * 1000 + issue) * 10 + at;
      return [
        {
          leader,
          issue: issue + 1,
          lane: "says",
          revisionId,
          position,
          state: null,
          confidence: "high",
          from,
          to,
        } as const,
      ];
    }),
  );
}

function leaderOf(at: number): Leader {
  const slug = `leader-${String(at).padStart(3, "0")}`;
  return {
    id: at + 1,
    revisionId: at + 1,
    slug,
    name: `Leader ${at}`,
    sortName: slug,
    party: "",
    country: { id: 1, slug: "XA", name: "Example", region: "europe" },
    born: SINCE,
    lastChecked: SINCE.day,
    terms: [{ slug: `${slug}-term`, office: "Head of Example", officeKind: "head", from: SINCE, to: null }],
  };
}

function issueOf(at: number): Issue {
  return {
    id: at + 1,
    revisionId: at + 1,
    slug: `issue-${at}`,
    name: `Issue ${at}`,
    shortName: `Issue ${at}`,
    proposition: "",
    agreeing: "",
    counts: "",
    doesNotCount: "",
    order: at,
    core: true,
    anchors: {},
    retired: null,
    lastChecked: SINCE.day,
  };
}
