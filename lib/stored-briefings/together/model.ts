import type { NamedBriefing } from "../content";

/**
 * What became of a briefing that was sent to be saved.
 * - `saved`: it stands as sent
 * - `merged`: it stands together with what others saved meanwhile
 * - `contested`: nothing was saved; `base` is what both began from, `theirs` what stands
 */
export type Saved =
  | { kind: "saved"; version: number }
  | { kind: "merged"; version: number; briefing: NamedBriefing; by: string[] }
  | { kind: "contested"; version: number; base: NamedBriefing; theirs: NamedBriefing; by: string[] };
