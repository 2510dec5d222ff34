import { isWeaklySourced } from "@/lib/domain/confidence";
import type { Lane } from "@/lib/domain/lane";
import type { State } from "@/lib/domain/state";
import { type Shown, shownText, stateOf } from "@/lib/i18n/position-text";

const SIGNS: Record<State, string> = {
  unclear: "?",
  declined: "—",
  "not-found": "∅",
  "not-applicable": "n/a",
  withheld: "×",
  "not-yet-researched": "·",
};

/**
 * One reading on the scale −2…+2: a bar from the middle line (deeds, and readings of either lane) or a dot (words),
 * hollow where weakly sourced; a state has a sign on a hatch instead. Always with its text, unless `decorative`
 * because the same words stand beside it.
 */
export function PositionMark({
  reading,
  lane = null,
  size = "md",
  label,
  decorative = false,
}: {
  reading: Shown;
  lane?: Lane | null;
  size?: "sm" | "md" | "lg";
  /** Replaces the text made from the reading. */
  label?: string;
  decorative?: boolean;
}) {
  const text = decorative
    ? ({ "aria-hidden": true } as const)
    : ({ role: "img", "aria-label": label ?? shownText(reading, lane) } as const);
  if (reading?.position != null) {
    const weak = reading.confidence !== null && isWeaklySourced(reading.confidence);
    return (
      <span
        {...text}
        className="pm"
        data-at={reading.position}
        data-lane={lane ?? undefined}
        data-size={size}
        data-weak={weak ? "" : undefined}
      />
    );
  }
  const state = stateOf(reading);
  return (
    <span {...text} className="pm" data-state={state} data-size={size}>
      <span>{SIGNS[state]}</span>
    </span>
  );
}
