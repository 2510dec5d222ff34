import type { Confidence } from "@/lib/domain/confidence";
import type { Lane } from "@/lib/domain/lane";
import type { Period } from "@/lib/domain/period";
import type { Position } from "@/lib/domain/scale";
import type { State } from "@/lib/domain/state";

/** One documented period of a lane, as a stance has it. */
export type TimelineSpan = Period & {
  lane: Lane;
  position: Position | null;
  state: State | null;
  confidence: Confidence;
};

/** What a strip is about, an issue or a leader, and all that is on record of it. */
export type TimelineRow = {
  /** Its slug. */
  key: string;
  name: string;
  href: string | null;
  /** What is to be known of it beside its name; empty for nothing. */
  note: string;
  spans: readonly TimelineSpan[];
};
