import type { Gap, GapLine } from "@/lib/domain/measures/gap";
import { isPosition, type Position } from "@/lib/domain/scale";
import { formatPosition } from "@/lib/i18n/format";
import { stateText, wordOf } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";

/** "opposes, −1" */
export function positionText(position: number): string {
  return isPosition(position)
    ? `${wordOf(position)}, ${formatPosition(position as Position)}`
    : String(position);
}

/** What lies between word and deed, as a sentence; of a line that does not count, which lane is missing. */
export function gapText(line: GapLine): string {
  const t = getTranslator("says-does");
  const [said, done] = line.positions;
  if (said === null || said === undefined || done === null || done === undefined)
    return t("missing", {
      says: laneText(line, 0),
      does: laneText(line, 1),
    });
  if (said === done) return t("same", { position: positionText(said) });
  return t(line.oppositeSides ? "opposite" : "apart", {
    says: positionText(said),
    does: positionText(done),
    steps: Math.abs(done - said),
    direction: done > said ? t("moreSupport") : t("lessSupport"),
  });
}

/** In which lanes there is no position, and what stands there instead: "Does: not yet researched". */
export function missingText(line: GapLine): string {
  const t = getTranslator("says-does");
  return ([0, 1] as const)
    .filter((lane) => line.positions[lane] === null)
    .map((lane) => t("laneMissing", { lane: t(lane === 0 ? "says" : "does"), state: laneText(line, lane) }))
    .join("; ");
}

/** What one lane holds: its position, or the state that it is in. */
export function laneText(line: GapLine, lane: 0 | 1): string {
  const position = line.positions[lane];
  if (position !== null && position !== undefined) return positionText(position);
  const reading = lane === 0 ? line.a : line.b;
  return stateText(reading.state ?? "not-yet-researched");
}

/** Where word and deed lie farthest apart; else on how many issues they do not, for nothing known is no agreement. */
export function widestOf({ cells, coverage }: Gap, issues: ReadonlyMap<string, string>): string {
  const t = getTranslator("says-does");
  const [widest] = cells
    .filter(({ status, distance }) => status === "counted" && (distance ?? 0) > 0)
    .sort((x, y) => (y.distance ?? 0) - (x.distance ?? 0));
  return widest
    ? t("widestText", { issue: issues.get(widest.issue) ?? widest.issue, text: gapText(widest) })
    : t("none", { known: coverage.shared });
}
