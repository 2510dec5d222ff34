"use client";

import { useState } from "react";
import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart, Tooltip } from "recharts";

export type RadarSeries = { key: string; label: string; colour: string; dash: string };
/** One spoke: the issue, and for each series its position, or null, and the same in words. */
export type RadarSpoke = {
  issue: string;
  values: Record<string, number | null>;
  texts: Record<string, string>;
};

export type RadarExplorerProps = {
  series: RadarSeries[];
  spokes: RadarSpoke[];
  label: string;
  /** What the group of switches is called. */
  switches: string;
};

/** The same shapes as the drawn radar, each to be switched off and on, and read off spoke by spoke. */
export function RadarExplorer({ series, spokes, label, switches }: RadarExplorerProps) {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const toggle = (key: string) => {
    const next = new Set(hidden);
    if (!next.delete(key)) next.add(key);
    setHidden(next);
  };
  const shown = series.filter(({ key }) => !hidden.has(key));
  const data = spokes.map(({ issue, values }) => ({ issue, ...values }));
  return (
    <figure aria-label={label} className="mt-4">
      <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
        <legend className="text-note text-ink-soft">{switches}</legend>
        {series.map(({ key, label: name, colour }) => (
          <label key={key} className="flex items-center gap-2">
            <input type="checkbox" checked={!hidden.has(key)} onChange={() => toggle(key)} />
            <span aria-hidden="true" style={{ width: 14, height: 4, background: colour }} />
            {name}
          </label>
        ))}
      </fieldset>
      <RadarChart
        responsive
        data={data}
        outerRadius="75%"
        style={{ width: "100%", height: 460 }}
        title={label}
      >
        <PolarGrid stroke="var(--color-line)" />
        <PolarAngleAxis dataKey="issue" tick={{ fill: "currentColor", fontSize: 12 }} />
        <PolarRadiusAxis
          domain={[-3, 2]}
          ticks={[-2, -1, 0, 1, 2] as never}
          tick={{ fontSize: 11 }}
          angle={90}
        />
        {shown.map(({ key, label: name, colour, dash }) => (
          <Radar
            key={key}
            dataKey={key}
            name={name}
            stroke={colour}
            strokeWidth={2}
            strokeDasharray={dash}
            fill="none"
            dot={{ r: 4, fill: colour }}
            connectNulls={false}
            isAnimationActive={false}
          />
        ))}
        <Tooltip
          isAnimationActive={false}
          content={({ active, label: issue }) => (
            <SpokeText
              spoke={active ? spokes.find((one) => one.issue === issue) : undefined}
              series={shown}
            />
          )}
        />
      </RadarChart>
    </figure>
  );
}

function SpokeText({ spoke, series }: { spoke: RadarSpoke | undefined; series: RadarSeries[] }) {
  if (!spoke) return null;
  return (
    <div className="max-w-72 border border-line-strong bg-raised px-3 py-2 text-note">
      <strong>{spoke.issue}</strong>
      <ul>
        {series.map(({ key, label }) => (
          <li key={key}>
            {label}: {spoke.texts[key]}
          </li>
        ))}
      </ul>
    </div>
  );
}
