"use client";

import { useEffect, useState } from "react";
import type { StageTexts } from "./texts";

/** The time of day, and the time since the presentation began or was set to zero. */
export function Clocks({
  since,
  texts,
  onRestart,
}: {
  /** In milliseconds since 1970. */
  since: number;
  texts: StageTexts;
  onRestart: () => void;
}) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const clock = new Date(now).toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" });
  return (
    <div className="speaker-clocks">
      <p>
        {texts.clock} <b>{clock}</b>
      </p>
      <p>
        {texts.timer} <b>{lasted(now - since)}</b>{" "}
        <button type="button" className="button" onClick={onRestart}>
          {texts.reset}
        </button>
      </p>
    </div>
  );
}

/** Milliseconds as `M:SS`. */
function lasted(time: number): string {
  const seconds = Math.max(0, Math.floor(time / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
