"use client";

import { themedInk } from "@/lib/charts/leader-ink";
import type { PointSeries } from "./explored-points";

type Props = {
  series: readonly PointSeries[];
  hidden: ReadonlySet<string>;
  picked: string | null;
  onHide: (hidden: ReadonlySet<string>) => void;
  onPick: (key: string | null) => void;
  legend: string;
};

/** Leaders taken off the map and put back, and picked out by pointing or by the keyboard. */
export function PointSwitches({ series, hidden, picked, onHide, onPick, legend }: Props) {
  const toggle = (key: string) => {
    const next = new Set(hidden);
    if (!next.delete(key)) next.add(key);
    onHide(next);
  };
  return (
    <fieldset className="mt-2">
      <legend className="text-note text-ink-soft">{legend}</legend>
      <div className="flex flex-wrap gap-x-5">
        {series.map(({ key, name, colour }) => (
          <label
            key={key}
            className="check"
            style={{ fontWeight: picked === key ? 600 : undefined }}
            onMouseEnter={() => onPick(key)}
            onMouseLeave={() => onPick(null)}
          >
            <input
              type="checkbox"
              checked={!hidden.has(key)}
              onChange={() => toggle(key)}
              onFocus={() => onPick(key)}
              onBlur={() => onPick(null)}
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
  );
}
