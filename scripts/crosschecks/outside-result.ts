import type { Mark, Picture } from "@/lib/charts/picture/picture";
import { clusterInterval, scaledRanks, tauB } from "@/lib/domain/measures/rank-correlation";
import type { Position } from "@/lib/domain/scale";
import { POSITIONS } from "@/lib/domain/scale";
import type { Beside } from "./outside";

/** A leader whose rank by our positions lies far from what the outside measure gives, on average over their years. */
export type Outlier = { leader: string; years: number; ours: number; outside: number; apart: number };

/** How many leaders are named. */
const NAMED = 6;

export type Outcome = {
  observations: number;
  leaders: number;
  tau: number | null;
  interval: [number, number] | null;
  outliers: Outlier[];
};

/**
 * How two orders of leader-years go together, with the leaders farthest from where the other order would put them: ranks are
 * scaled from 0 to 1, and turned round where the two run against each other.
 */
export function outcomeOf(beside: readonly Beside[]): Outcome {
  const observations = beside.map(({ leader, position, outside }) => ({
    cluster: leader.slug,
    x: outside,
    y: position,
  }));
  const tau = tauB(observations);
  const theirs = scaledRanks(beside.map(({ outside }) => outside)).map((rank) =>
    (tau ?? 0) < 0 ? 1 - rank : rank,
  );
  const ours = scaledRanks(beside.map(({ position }) => position));
  const byLeader = new Map<string, { name: string; ours: number[]; theirs: number[] }>();
  for (const [at, { leader }] of beside.entries()) {
    const own = byLeader.get(leader.slug) ?? { name: leader.name, ours: [], theirs: [] };
    own.ours.push(ours[at] ?? 0);
    own.theirs.push(theirs[at] ?? 0);
    byLeader.set(leader.slug, own);
  }
  const outliers = [...byLeader.values()]
    .map(({ name, ours: own, theirs: other }) => ({
      leader: name,
      years: own.length,
      ours: mean(own),
      outside: mean(other),
      apart: mean(own) - mean(other),
    }))
    .sort((a, b) => Math.abs(b.apart) - Math.abs(a.apart))
    .slice(0, NAMED);
  return {
    observations: beside.length,
    leaders: byLeader.size,
    tau,
    interval: clusterInterval(observations),
    outliers,
  };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

const PLOT = { left: 120, right: 860, top: 16, bottom: 380 };

/** Each leader-year as a dot of its leader's, the outside measure across and our position upwards; the outliers by name. */
export function outsidePicture(
  beside: readonly Beside[],
  outliers: readonly Outlier[],
  texts: { across: string; word: (position: Position) => string },
): Picture {
  const values = beside.map(({ outside }) => outside);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (value: number) => PLOT.left + ((value - low) / (high - low || 1)) * (PLOT.right - PLOT.left);
  const y = (position: number) => PLOT.bottom - ((position + 2) / 4) * (PLOT.bottom - PLOT.top);
  const scale = POSITIONS.flatMap((position): Mark[] => [
    { kind: "line", ink: "line", x1: PLOT.left, x2: PLOT.right, y1: y(position), y2: y(position) },
    {
      kind: "text",
      ink: "ink-soft",
      x: PLOT.left - 10,
      y: y(position) + 4,
      text: texts.word(position),
      anchor: "end",
    },
  ]);
  const ends: Mark[] = [
    { kind: "text", ink: "ink-soft", x: PLOT.left, y: PLOT.bottom + 28, text: low.toFixed(2) },
    {
      kind: "text",
      ink: "ink-soft",
      x: PLOT.right,
      y: PLOT.bottom + 28,
      text: high.toFixed(2),
      anchor: "end",
    },
    {
      kind: "text",
      ink: "ink-soft",
      x: (PLOT.left + PLOT.right) / 2,
      y: PLOT.bottom + 28,
      text: texts.across,
      anchor: "middle",
    },
  ];
  const dots = beside.map(
    ({ leader, outside, position }): Mark => ({
      kind: "circle",
      ink: { leader: leader.slug },
      opacity: 0.7,
      x: x(outside),
      y: y(position),
      r: 4,
    }),
  );
  const names = outliers.flatMap(({ leader }, nth): Mark[] => {
    const last = beside.filter((one) => one.leader.name === leader).at(-1);
    if (!last) return [];
    const place = { x: x(last.outside), y: y(last.position) };
    const anchor = place.x > PLOT.right - 140 ? "end" : "start";
    return [
      {
        kind: "text",
        ink: "ink",
        x: place.x + (anchor === "end" ? -8 : 8),
        y: place.y - 8 - (nth % 3) * 13,
        text: `${leader}, ${last.year}`,
        anchor,
        bold: true,
      },
    ];
  });
  return { width: 880, height: PLOT.bottom + 40, marks: [...scale, ...ends, ...dots, ...names] };
}
