"use client";

import type { ExplorerSwitch } from "@/lib/charts/time-explorer";

/** More options than this have buttons to switch all of them. */
const FEW = 4;

/** Buttons that switch lines off and on; the one pointed at is picked out in the chart, and the other way round. */
export function ExplorerSwitches({
  label,
  options,
  hidden,
  picked,
  onHide,
  onPick,
  texts,
}: {
  label: string;
  options: readonly ExplorerSwitch[];
  hidden: ReadonlySet<string>;
  picked: string | null;
  /** With all keys that are to be hidden. */
  onHide: (hidden: ReadonlySet<string>) => void;
  onPick: (key: string | null) => void;
  texts: { all: string; none: string };
}) {
  const keys = options.map(({ key }) => key);
  const toggle = (key: string) => {
    const next = new Set(hidden);
    if (!next.delete(key)) next.add(key);
    onHide(next);
  };
  return (
    <fieldset className="explorer-switches">
      <legend>{label}</legend>
      {options.map(({ key, name, colour }) => (
        <button
          key={key}
          type="button"
          aria-pressed={!hidden.has(key)}
          data-picked={picked === key ? "" : undefined}
          onClick={() => toggle(key)}
          onMouseEnter={() => onPick(key)}
          onMouseLeave={() => onPick(null)}
          onFocus={() => onPick(key)}
          onBlur={() => onPick(null)}
        >
          {colour && <i aria-hidden="true" style={{ background: colour }} />}
          {name}
        </button>
      ))}
      {options.length > FEW && (
        <span>
          <button type="button" onClick={() => onHide(new Set([...hidden].filter((k) => !keys.includes(k))))}>
            {texts.all}
          </button>
          <button type="button" onClick={() => onHide(new Set([...hidden, ...keys]))}>
            {texts.none}
          </button>
        </span>
      )}
    </fieldset>
  );
}
