"use client";

import { Area, Brush, CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis } from "recharts";
import type { AgreementPoint, ExplorerScale } from "./agreement-points";

export type ExplorerProps = { points: AgreementPoint[]; scale: ExplorerScale; label: string };

const months = new Intl.DateTimeFormat(undefined, { month: "short", year: "numeric", timeZone: "UTC" });
const monthOf = (at: number) => months.format(at);
const TICK = { fill: "currentColor", fontSize: 12 };

/** The same line of agreement as the drawn chart, to be read off at any step and narrowed to a period. */
export function AgreementExplorer({ points, scale: { ticks, unit }, label }: ExplorerProps) {
  return (
    <figure aria-label={label} className="mt-4">
      <ComposedChart
        responsive
        data={points}
        margin={{ top: 8, right: 16, bottom: 8, left: 0 }}
        style={{ width: "100%", height: 340 }}
        title={label}
      >
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis
          dataKey="at"
          type="number"
          scale="time"
          domain={["dataMin", "dataMax"]}
          tickFormatter={monthOf}
          tick={TICK}
          stroke="var(--color-line-strong)"
          minTickGap={40}
        />
        <YAxis
          domain={[ticks[0] ?? 0, ticks.at(-1) ?? 0]}
          ticks={ticks}
          unit={unit}
          width={52}
          tick={TICK}
          stroke="var(--color-line-strong)"
        />
        <Tooltip content={PointText} isAnimationActive={false} />
        <Area
          dataKey="range"
          type="stepAfter"
          fill="var(--color-line)"
          stroke="none"
          isAnimationActive={false}
          activeDot={false}
        />
        <Line
          dataKey="value"
          type="stepAfter"
          stroke="var(--color-ink)"
          strokeWidth={2}
          dot={false}
          isAnimationActive={false}
        />
        <Brush
          dataKey="at"
          height={28}
          tickFormatter={monthOf}
          stroke="var(--color-line-strong)"
          fill="var(--color-sunk)"
        />
      </ComposedChart>
    </figure>
  );
}

function PointText({
  active,
  payload,
}: {
  active?: boolean;
  payload?: readonly { payload?: AgreementPoint }[];
}) {
  const point = payload?.[0]?.payload;
  if (!active || !point) return null;
  return <p className="max-w-72 border border-line-strong bg-raised px-3 py-2 text-note">{point.text}</p>;
}
