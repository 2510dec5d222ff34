"use client";

import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import { type Labelled, labelPlaces, type Spot } from "@/lib/charts/drawn/label-places";
import type { PointSeries } from "./explored-points";

const SIZE = 12;

/** Names beside the points of the interactive map, by the rule of the drawn one: none covers another, a point or a path. */
export function PointLabels({
  series,
  opacityOf,
}: {
  series: readonly PointSeries[];
  opacityOf: (key: string) => number;
}) {
  const [across, up, room] = [useXAxisScale(), useYAxisScale(), usePlotArea()];
  if (!across || !up || !room) return null;
  const box = { left: room.x, right: room.x + room.width, top: room.y, bottom: room.y + room.height };
  const spotOf = ({ x, y }: Spot): Spot => ({ x: across(x) ?? Number.NaN, y: up(y) ?? Number.NaN });
  const isSeen = ({ x, y }: Spot) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  const labelled = series.flatMap(({ key, points }) =>
    points.flatMap((point): (Labelled & { key: string; owner: string })[] => {
      const spot = spotOf(point);
      return point.label && isSeen(spot)
        ? [{ key: point.key, owner: key, ...spot, text: point.label, size: SIZE }]
        : [];
    }),
  );
  const paths = series.flatMap(({ points }) => (points.length > 1 ? [points.map(spotOf)] : []));
  const places = labelPlaces(labelled, box, paths);
  return (
    <g className="point-labels" fontSize={SIZE}>
      {labelled.map(({ key, owner, x, y, text }, at) => {
        const place = places[at];
        if (!place) return null;
        return (
          <g key={key} opacity={opacityOf(owner)}>
            {place.led && (
              <line x1={x} y1={y} x2={place.led.x} y2={place.led.y} stroke="var(--color-line-strong)" />
            )}
            <text x={place.x} y={place.y} fill="currentColor">
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
}
