"use client";

import { useMemo, useState } from "react";
import {
  Area,
  Brush,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import {
  colourOf,
  type ExplorerLine,
  type ExplorerMoment,
  instantOf,
  momentsOf,
  shiftsOf,
  stepAt,
  type TimeExplorer,
} from "@/lib/charts/time-explorer";
import { ExplorerSwitches } from "./explorer-switches.client";

export type TimeExplorerProps = {
  explorer: TimeExplorer;
  label: string;
  texts: { all: string; none: string; apart: string; later: string };
};

const months = new Intl.DateTimeFormat(undefined, { month: "short", year: "numeric", timeZone: "UTC" });
const monthOf = (at: number) => months.format(at);
const PARTS = ["firm", "later"] as const;
const MARGIN = { right: 16, bottom: 8, left: 0 };
const TICK = { fill: "currentColor", fontSize: 12 };
/** After the day up to which they are firm, lines are broken and their ranges fainter, as in the picture. */
const LATER = "2 5";
const FAINT = { firm: 0.16, later: 0.08 };
/** Room above the plot for the numbers of events, at heights by turns so that neighbours do not cover one another. */
const NUMBERS = { height: 16, turns: 3 };

/** The lines of a drawn figure: switched off and on, one picked out, read off at any step and narrowed to a period. */
export function TimeExplorerChart({ explorer, label, texts }: TimeExplorerProps) {
  const { lines, switches, band, scale, events, until } = explorer;
  const options = switches.flatMap((group) => group.options);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(
    new Set(options.filter(({ on }) => !on).map(({ key }) => key)),
  );
  const [picked, setPicked] = useState<string | null>(null);
  const data = useMemo(() => momentsOf(explorer), [explorer]);
  const parts = PARTS.filter((part) => data.some((moment) => Object.keys(moment[part].values).length > 0));
  const shown = lines.filter((line) => !line.switches.some((key) => hidden.has(key)));
  const shift = shiftsOf(shown.length, scale.room);
  const bandColour = options.find(({ key }) => key === band)?.colour ?? "none";
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
      {parts.includes("later") && <p className="chart-key">{texts.later}</p>}
      <ComposedChart
        responsive
        data={data}
        margin={{ ...MARGIN, top: events.length > 0 ? NUMBERS.height * NUMBERS.turns + 4 : 8 }}
        style={{ width: "100%", height: 380 }}
        title={label}
      >
        <CartesianGrid vertical={false} stroke="var(--color-line)" horizontalValues={[...scale.rules]} />
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
          parts.flatMap((part) =>
            shown.map(({ key }) => (
              <Area
                key={`${key} ${part} range`}
                dataKey={(moment: ExplorerMoment) => moment[part].ranges[key]}
                type="linear"
                fill={bandColour}
                fillOpacity={FAINT[part]}
                stroke="none"
                isAnimationActive={false}
                activeDot={false}
              />
            )),
          )}
        {events.map((day, at) => (
          <ReferenceLine
            key={day}
            x={instantOf(day)}
            stroke="var(--color-line-strong)"
            strokeDasharray="2 2"
            label={{
              value: String(at + 1),
              position: "top",
              offset: 4 + (at % NUMBERS.turns) * NUMBERS.height,
              fill: "currentColor",
              fontSize: 11,
              fontWeight: 600,
            }}
          />
        ))}
        {parts.flatMap((part) =>
          shown.map((line, at) => (
            <Line
              key={`${line.key} ${part}`}
              name={line.name}
              dataKey={(moment: ExplorerMoment) => shifted(moment[part].values[line.key], shift[at])}
              type="linear"
              stroke={colourOf(line, options)}
              strokeWidth={isPicked(line) && picked !== null ? line.width + 1 : line.width}
              strokeDasharray={part === "later" ? LATER : line.dash}
              strokeOpacity={isPicked(line) ? 1 : 0.2}
              dot={false}
              isAnimationActive={false}
              onMouseEnter={() => setPicked(line.switches[0] ?? null)}
              onMouseLeave={() => setPicked(null)}
            />
          )),
        )}
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
