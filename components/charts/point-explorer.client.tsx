"use client";

import { useState } from "react";
import { CartesianGrid, Scatter, ScatterChart, Tooltip, XAxis, YAxis } from "recharts";
import { themedInk } from "@/lib/charts/leader-ink";
import type { ExploredPoint, PointSeries } from "./explored-points";

export type PointExplorerProps = {
  series: PointSeries[];
  /** Whether a length means the same in both directions, so that the picture must be square. */
  equalUnits: boolean;
  label: string;
  texts: { zoomIn: string; zoomOut: string; reset: string; toggle: string };
};

type Frame = { x: number; y: number; halfX: number; halfY: number };

const WIDE = { width: "100%", height: 460 } as const;
const SQUARE = { width: "100%", maxWidth: 640, aspectRatio: 1 } as const;
const STEP = 1.5;

/** The same places as on the drawn map: nearer or farther, leaders taken off and put back, one picked out by its name. */
export function PointExplorer({ series, equalUnits, label, texts }: PointExplorerProps) {
  const whole = frameOf(
    series.flatMap(({ points }) => points),
    equalUnits,
  );
  const [frame, setFrame] = useState(whole);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [picked, setPicked] = useState<string | null>(null);
  const shown = series.filter(({ key }) => !hidden.has(key));
  const centre = shown.find(({ key }) => key === picked)?.points[0];
  const zoom = (by: number) =>
    setFrame(({ x, y, halfX, halfY }) => ({
      x: centre?.x ?? x,
      y: centre?.y ?? y,
      halfX: halfX / by,
      halfY: halfY / by,
    }));
  const toggle = (key: string) =>
    setHidden(
      (before) => new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key]),
    );
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
      <ScatterChart
        responsive
        margin={{ top: 8, right: 16, bottom: 8, left: 8 }}
        style={equalUnits ? SQUARE : WIDE}
        title={label}
      >
        <CartesianGrid stroke="var(--color-line)" />
        <XAxis
          dataKey="x"
          type="number"
          domain={[frame.x - frame.halfX, frame.x + frame.halfX]}
          hide
          allowDataOverflow
        />
        <YAxis
          dataKey="y"
          type="number"
          domain={[frame.y - frame.halfY, frame.y + frame.halfY]}
          hide
          allowDataOverflow
        />
        <Tooltip content={PointText} isAnimationActive={false} cursor={false} />
        {shown.map(({ key, name, colour, points }) => (
          <Scatter
            key={key}
            name={name}
            data={points}
            line={points.length > 1}
            fill={themedInk(colour)}
            opacity={picked === null || picked === key ? 1 : 0.25}
            isAnimationActive={false}
            onMouseEnter={() => setPicked(key)}
            onMouseLeave={() => setPicked(null)}
          />
        ))}
      </ScatterChart>
      <fieldset className="mt-2">
        <legend className="text-note text-ink-soft">{texts.toggle}</legend>
        <div className="flex flex-wrap gap-x-5">
          {series.map(({ key, name, colour }) => (
            <label
              key={key}
              className="check"
              style={{ fontWeight: picked === key ? 600 : undefined }}
              onMouseEnter={() => setPicked(key)}
              onMouseLeave={() => setPicked(null)}
            >
              <input
                type="checkbox"
                checked={!hidden.has(key)}
                onChange={() => toggle(key)}
                onFocus={() => setPicked(key)}
                onBlur={() => setPicked(null)}
              />
              <span>
                <span aria-hidden="true" style={{ color: themedInk(colour) }}>
                  ●
                </span>{" "}
                {name}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </figure>
  );
}

/** The frame around all places, with a little room; square where lengths are to be compared. */
function frameOf(points: readonly ExploredPoint[], equalUnits: boolean): Frame {
  const [x, y] = [points.map((point) => point.x), points.map((point) => point.y)].map((values) => {
    const [from, to] = [Math.min(...values), Math.max(...values)];
    return { middle: (from + to) / 2, half: Math.max(to - from, 1e-6) * 0.55 };
  }) as [{ middle: number; half: number }, { middle: number; half: number }];
  const widest = Math.max(x.half, y.half);
  return {
    x: x.middle,
    y: y.middle,
    halfX: equalUnits ? widest : x.half,
    halfY: equalUnits ? widest : y.half,
  };
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
