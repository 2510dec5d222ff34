import { labelPlaces } from "@/lib/charts/drawn/label-places";
import type { Mark, Picture } from "@/lib/charts/picture/picture";
import { clusterInterval, scaledRanks, tauB } from "@/lib/domain/measures/rank-correlation";
import type { Position } from "@/lib/domain/scale";
import { POSITIONS } from "@/lib/domain/scale";
import type { Beside } from "./outside";

/** A leader whose rank by our positions lies far from what the outside measure gives, on average over their years. */
export type Outlier = { leader: string; years: number; ours: number; outside: number; apart: number };

/** How many leaders are named. */
const NAMED = 6;

/**
 * Which way the outside measure runs: `as-is` where more of it should go with more support, `reversed` where with less. It is
 * said by whoever compares, never guessed from the data: a correlation near nothing shows no direction.
 */
export const DIRECTIONS = ["as-is", "reversed"] as const;
export type Direction = (typeof DIRECTIONS)[number];

export type Outcome = {
  direction: Direction;
  observations: number;
  leaders: number;
  tau: number | null;
  interval: [number, number] | null;
  outliers: Outlier[];
};

/**
 * How two orders of leader-years go together, with the leaders farthest from where the other order would put them: ranks are
 * scaled from 0 to 1, those of a reversed measure from its highest value down.
 */
export function outcomeOf(beside: readonly Beside[], direction: Direction): Outcome {
  const turned = direction === "reversed" ? -1 : 1;
  const observations = beside.map(({ leader, position, outside }) => ({
    cluster: leader.slug,
    x: turned * outside,
    y: position,
  }));
  const tau = tauB(observations);
  const theirs = scaledRanks(observations.map(({ x }) => x));
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
    direction,
    observations: beside.length,
    leaders: byLeader.size,
    tau,
    interval: clusterInterval(observations),
    outliers,
  };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

const PLOT = { left: 120, right: 860, top: 16, bottom: 380 };

/**
 * Each leader-year as a dot of its leader's, the outside measure across and our position upwards. Every leader is named at
 * their last year, the outliers in bold.
 */
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
  const last = [...new Map(beside.map((one) => [one.leader.slug, one])).values()];
  const far = new Set(outliers.map(({ leader }) => leader));
  const labels = last.map(({ leader, year, outside, position }) => ({
    x: x(outside),
    y: y(position),
    text: `${leader.name}, ${year}`,
    size: far.has(leader.name) ? 12 : 10,
  }));
  const names = labelPlaces(labels, { left: 0, right: 880, top: 0, bottom: PLOT.bottom + 16 }).flatMap(
    (place, at): Mark[] => {
      const label = labels[at];
      const one = last[at];
      if (!label || !one) return [];
      const bold = far.has(one.leader.name);
      return [
        ...(place.led
          ? [
              {
                kind: "line",
                ink: "line-strong",
                x1: label.x,
                y1: label.y,
                x2: place.x,
                y2: place.y,
              } as const,
            ]
          : []),
        {
          kind: "text",
          ink: bold ? "ink" : "ink-soft",
          x: place.x,
          y: place.y,
          text: label.text,
          size: label.size,
          bold,
        },
      ];
    },
  );
  return { width: 880, height: PLOT.bottom + 40, marks: [...scale, ...ends, ...dots, ...names] };
}
