"use client";

import { useEffect, useState } from "react";

/** What a leader holds on one day: a reading for each issue, in the order of the issues. */
export type Frame = { day: string; label: string; readings: DayReading[] };
/** `isWeak`: weakly sourced, drawn hollow. */
type DayReading = { position: number | null; isWeak: boolean; text: string };

const STEP_MS = 1_200;

/** A slider over the days on which a leader's positions change, which can be played. */
export function DaysPlayer({
  issues,
  frames,
  texts,
}: {
  issues: { slug: string; name: string }[];
  frames: Frame[];
  texts: { day: string; play: string; pause: string; scale: string };
}) {
  const last = frames.length - 1;
  const [at, setAt] = useState(last);
  const [isPlaying, setPlaying] = useState(false);
  useEffect(() => {
    if (!isPlaying) return;
    if (at >= last) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => setAt(at + 1), STEP_MS);
    return () => clearTimeout(timer);
  }, [at, last, isPlaying]);
  const frame = frames[at];
  if (!frame) return null;
  const play = () => {
    if (!isPlaying && at >= last) setAt(0);
    setPlaying(!isPlaying);
  };
  return (
    <div className="days-player js-only no-print">
      <div className="days-player-controls">
        <button type="button" className="button" onClick={play}>
          {isPlaying ? texts.pause : texts.play}
        </button>
        <label>
          <span>{texts.day}</span>
          <input
            type="range"
            min={0}
            max={last}
            value={at}
            aria-valuetext={frame.label}
            onChange={(event) => {
              setPlaying(false);
              setAt(Number(event.currentTarget.value));
            }}
          />
        </label>
        <output aria-live="polite">{frame.label}</output>
      </div>
      <p className="text-note text-ink-soft">{texts.scale}</p>
      <ul>
        {issues.map(({ slug, name }, nth) => (
          <Line key={slug} name={name} reading={frame.readings[nth]} />
        ))}
      </ul>
    </div>
  );
}

function Line({ name, reading }: { name: string; reading: DayReading | undefined }) {
  const position = reading?.position ?? null;
  return (
    <li>
      <span>{name}</span>
      <span className="days-player-track" aria-hidden="true">
        {position !== null && (
          <span
            className="days-player-dot"
            data-position={position}
            data-weak={reading?.isWeak || undefined}
            style={{ left: `${(position + 2) * 25}%` }}
          />
        )}
      </span>
      <span>{reading?.text}</span>
    </li>
  );
}
