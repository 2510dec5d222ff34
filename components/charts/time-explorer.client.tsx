"use client";

import { useMemo, useState } from "react";
import { Area, Brush, CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis } from "recharts";
import {
  colourOf,
  type ExplorerLine,
  type ExplorerMoment,
  momentsOf,
  stepAt,
  type TimeExplorer,
} from "@/lib/charts/time-explorer";
import { ExplorerSwitches } from "./explorer-switches.client";

export type TimeExplorerProps = {
  explorer: TimeExplorer;
  label: string;
  texts: { all: string; none: string; apart: string };
};

const months = new Intl.DateTimeFormat(undefined, { month: "short", year: "numeric", timeZone: "UTC" });
const monthOf = (at: number) => months.format(at);
const TICK = { fill: "currentColor", fontSize: 12 };
/** How far lines of one value are drawn apart, as a share of the scale: each by itself, and all together at most. */
const APART = { one: 0.03, all: 0.1 };

/** The lines of a drawn figure: switched off and on, one picked out, read off at any step and narrowed to a period. */
export function TimeExplorerChart({ explorer, label, texts }: TimeExplorerProps) {
  const { lines, switches, band, scale, until } = explorer;
  const options = switches.flatMap((group) => group.options);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(
    new Set(options.filter(({ on }) => !on).map(({ key }) => key)),
  );
  const [picked, setPicked] = useState<string | null>(null);
  const data = useMemo(() => momentsOf(lines, until), [lines, until]);
  const shown = lines.filter((line) => !line.switches.some((key) => hidden.has(key)));
  const shift = shiftsOf(shown, scale.to - scale.from);
  const isPicked = (line: ExplorerLine) => picked === null || line.switches.includes(picked);
  return (
    <figure aria-label={label} className="mt-4">
      {switches.map((group) => (
        <ExplorerSwitches
          key={group.label}
          {...group}
          hidden={hidden}
          picked={picked}
          onHide={setHidden}
          onPick={setPicked}
          texts={texts}
        />
      ))}
      {lines.length > 1 && <p className="chart-key">{texts.apart}</p>}
      <ComposedChart
        responsive
        data={data}
        margin={{ top: 8, right: 16, bottom: 8, left: 0 }}
        style={{ width: "100%", height: 380 }}
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
          domain={[scale.from, scale.to]}
          ticks={scale.ticks.map(({ value }) => value)}
          tickFormatter={(value) => scale.ticks.find((tick) => tick.value === value)?.label ?? ""}
          interval={0}
          width={52}
          tick={TICK}
          stroke="var(--color-line-strong)"
        />
        <Tooltip
          isAnimationActive={false}
          content={({ active, label: at }) =>
            active && typeof at === "number" ? (
              <StepTexts lines={shown.filter(isPicked)} at={at} until={until} />
            ) : null
          }
        />
        {band !== null &&
          !hidden.has(band) &&
          shown.map(({ key }) => (
            <Area
              key={`${key} range`}
              dataKey={({ ranges }: ExplorerMoment) => ranges[key]}
              type="linear"
              fill="var(--color-line)"
              stroke="none"
              isAnimationActive={false}
              activeDot={false}
            />
          ))}
        {shown.map((line, at) => (
          <Line
            key={line.key}
            name={line.name}
            dataKey={({ values }: ExplorerMoment) => shifted(values[line.key], shift[at])}
            type="linear"
            stroke={colourOf(line, options)}
            strokeWidth={isPicked(line) && picked !== null ? line.width + 1 : line.width}
            strokeDasharray={line.dash}
            strokeOpacity={isPicked(line) ? 1 : 0.2}
            dot={false}
            isAnimationActive={false}
            onMouseEnter={() => setPicked(line.switches[0] ?? null)}
            onMouseLeave={() => setPicked(null)}
          />
        ))}
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

/** Lines that would cover one another are moved a little apart, in the order of their switches. */
function shiftsOf(lines: readonly unknown[], extent: number): number[] {
  const apart = extent * Math.min(APART.one, APART.all / Math.max(1, lines.length));
  return lines.map((_, at) => ((lines.length - 1) / 2 - at) * apart);
}

const shifted = (value: number | null | undefined, by = 0) => (value == null ? null : value + by);

function StepTexts({ lines, at, until }: { lines: readonly ExplorerLine[]; at: number; until: string }) {
  const said = lines.flatMap((line) => {
    const step = stepAt(line, at, until);
    return step ? [{ key: line.key, name: line.name, text: step.text }] : [];
  });
  if (said.length === 0) return null;
  return (
    <ul className="max-w-80 border border-line-strong bg-raised px-3 py-2 text-note">
      {said.map(({ key, name, text }) => (
        <li key={key}>
          {lines.length > 1 && <strong>{name}: </strong>}
          {text}
        </li>
      ))}
    </ul>
  );
}
