"use client";

import { useState } from "react";
import {
  CartesianGrid,
  LabelList,
  ReferenceLine,
  Scatter,
  ScatterChart,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { themedInk } from "@/lib/charts/leader-ink";
import { type ExploredPoint, type PointSeries, roundTicks } from "./explored-points";
import { PointLabels } from "./point-labels.client";
import { PointSwitches } from "./point-switches.client";

export type PointExplorerProps = {
  series: PointSeries[];
  /** What the sides are called; `up` null where each series has a line of its own, numbered from 1 at the top. */
  axes: { across: string; up: string | null };
  /** Whether lengths are shares, which are written in percent. */
  percent: boolean;
  label: string;
  texts: { key: string; zoomIn: string; zoomOut: string; reset: string; toggle: string };
};

type Frame = { x: number; y: number; halfX: number; halfY: number };

/** Lengths are to be compared across and up: what the axes take of the width, they and the margin take of the height. */
const SQUARE = { width: "100%", maxWidth: 680, aspectRatio: 1 } as const;
const MARGIN = { top: 8, right: 12, bottom: 20, left: 4 };
const AXIS = { across: 44, up: 56, names: 132 };
const LINE = 28;
const STEP = 1.5;
const TICK = { fill: "currentColor", fontSize: 12 };

/** The same places as on the drawn map: nearer or farther, leaders taken off and put back, one picked out by its name. */
export function PointExplorer({ series, axes, percent, label, texts }: PointExplorerProps) {
  const inLines = axes.up === null;
  const whole = frameOf(
    series.flatMap(({ points }) => points),
    inLines,
  );
  const [frame, setFrame] = useState(whole);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [picked, setPicked] = useState<string | null>(null);
  const shown = series.filter(({ key }) => !hidden.has(key));
  const opacityOf = (key: string) => (picked === null || picked === key ? 1 : 0.25);
  const centre = shown.find(({ key }) => key === picked)?.points.at(-1);
  const zoom = (by: number) =>
    setFrame(({ x, y, halfX, halfY }) => ({
      x: centre?.x ?? x,
      y: centre?.y ?? y,
      halfX: halfX / by,
      halfY: halfY / by,
    }));
  const [left, right] = [frame.x - frame.halfX, frame.x + frame.halfX];
  const [low, high] = [frame.y - frame.halfY, frame.y + frame.halfY];
  const lengths = new Intl.NumberFormat(undefined, {
    style: percent ? "percent" : "decimal",
    maximumFractionDigits: percent ? 1 : 3,
  });
  const lengthText = (value: number) => lengths.format(value).replace("-", "−");
  const height = series.length * LINE + MARGIN.top + MARGIN.bottom + AXIS.across;
  return (
    <figure aria-label={label} className="mt-4">
      <p className="mb-2 flex flex-wrap gap-2">
        <button type="button" className="button" onClick={() => zoom(STEP)}>
          {texts.zoomIn}
        </button>
        <button type="button" className="button" onClick={() => zoom(1 / STEP)}>
          {texts.zoomOut}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            setFrame(whole);
            setHidden(new Set());
          }}
        >
          {texts.reset}
        </button>
      </p>
      <p className="chart-key">{texts.key}</p>
      <ScatterChart
        responsive
        margin={MARGIN}
        style={inLines ? { width: "100%", height } : SQUARE}
        title={label}
      >
        <CartesianGrid stroke="var(--color-line)" vertical={!inLines} />
        <XAxis
          dataKey="x"
          type="number"
          domain={[left, right]}
          ticks={roundTicks(left, right)}
          tickFormatter={lengthText}
          tick={TICK}
          height={AXIS.across}
          stroke="var(--color-line-strong)"
          label={{ value: axes.across, position: "insideBottom", fill: "currentColor", fontSize: 12 }}
          allowDataOverflow
        />
        {axes.up === null ? (
          <YAxis
            dataKey="y"
            type="number"
            domain={[0.5, series.length + 0.5]}
            reversed
            ticks={series.map((_, at) => at + 1)}
            tickFormatter={(line) => series[line - 1]?.name ?? ""}
            interval={0}
            tick={TICK}
            width={AXIS.names}
            stroke="var(--color-line-strong)"
          />
        ) : (
          <YAxis
            dataKey="y"
            type="number"
            domain={[low, high]}
            ticks={roundTicks(low, high)}
            tickFormatter={lengthText}
            tick={TICK}
            width={AXIS.up}
            stroke="var(--color-line-strong)"
            label={{
              value: axes.up,
              angle: -90,
              position: "insideLeft",
              textAnchor: "middle",
              fill: "currentColor",
              fontSize: 12,
            }}
            allowDataOverflow
          />
        )}
        <ReferenceLine x={0} stroke="var(--color-line-strong)" />
        {!inLines && <ReferenceLine y={0} stroke="var(--color-line-strong)" />}
        <Tooltip content={PointText} isAnimationActive={false} cursor={false} />
        {shown.map(({ key, name, colour, dash, points }) => {
          const [ink, opacity] = [themedInk(colour), opacityOf(key)];
          return (
            <Scatter
              key={key}
              name={name}
              data={points}
              line={points.length > 1 ? { strokeDasharray: dash } : false}
              shape={({ cx, cy, payload }) => (
                <PointDot cx={cx} cy={cy} point={payload} ink={ink} opacity={opacity} />
              )}
              fill={ink}
              opacity={opacity}
              isAnimationActive={false}
              onMouseEnter={() => setPicked(key)}
              onMouseLeave={() => setPicked(null)}
            >
              {inLines && (
                <LabelList
                  dataKey="label"
                  position="top"
                  fill="currentColor"
                  fontSize={10}
                  opacity={opacity}
                />
              )}
            </Scatter>
          );
        })}
        {!inLines && <PointLabels series={shown} opacityOf={opacityOf} />}
      </ScatterChart>
      <PointSwitches
        series={series}
        hidden={hidden}
        picked={picked}
        onHide={setHidden}
        onPick={setPicked}
        legend={texts.toggle}
      />
    </figure>
  );
}

/** The frame around all places, with a little room; square where lengths are to be compared across and up. */
function frameOf(points: readonly ExploredPoint[], inLines: boolean): Frame {
  const [x, y] = [points.map((point) => point.x), points.map((point) => point.y)].map((values) => {
    const [from, to] = [Math.min(...values), Math.max(...values)];
    return { middle: (from + to) / 2, half: Math.max(to - from, 1e-6) * 0.55 };
  }) as [{ middle: number; half: number }, { middle: number; half: number }];
  const widest = Math.max(x.half, y.half);
  return {
    x: x.middle,
    y: y.middle,
    halfX: inLines ? x.half : widest,
    halfY: inLines ? y.half : widest,
  };
}

/** Filled or hollow, large or small, as in the picture. */
function PointDot({
  cx,
  cy,
  point,
  ink,
  opacity,
}: {
  cx: number | undefined;
  cy: number | undefined;
  point: ExploredPoint;
  ink: string;
  opacity: number;
}) {
  return (
    <circle
      cx={cx}
      cy={cy}
      r={point.small ? 3 : 5.5}
      fill={point.hollow ? "var(--color-paper)" : ink}
      stroke={ink}
      strokeWidth={2}
      opacity={opacity}
    />
  );
}

function PointText({
  active,
  payload,
}: {
  active?: boolean;
  payload?: readonly { payload?: ExploredPoint }[];
}) {
  const point = payload?.[0]?.payload;
  if (!active || !point) return null;
  return <p className="max-w-72 border border-line-strong bg-raised px-3 py-2 text-note">{point.text}</p>;
}
