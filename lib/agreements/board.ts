import type { Reading } from "@/lib/domain/cell";
import { isOnScale, type Scale } from "@/lib/domain/scale";
import { LONGEST_NAME, MOST_ISSUES, MOST_LEADERS, type PositionsProblem, shown } from "./problem";

/** What leaders hold on issues, on one scale: `held` by leader, then by issue, null where nothing is known. */
export type Board = {
  scale: Scale;
  leaders: string[];
  issues: string[];
  held: (number | null)[][];
};

/** As many problems are told at once; the rest shows once these are mended. */
const TOLD = 20;

/**
 * Reads positions by leader and issue; an issue that one leader has and another has not is not known of the other.
 * Leaders and issues stand in the order in which they first come.
 */
export function readBoard(
  scale: Scale,
  positions: Readonly<Record<string, unknown>>,
): { ok: true; board: Board } | { ok: false; problems: PositionsProblem[] } {
  const problems: PositionsProblem[] = [];
  const places = new Map<string, number>();
  const rows: { leader: string; at: Map<number, number> }[] = [];
  const leaders = Object.keys(positions);
  const counts = countProblem(leaders.length, "leaders");
  if (counts) return { ok: false, problems: [counts] };
  for (const leader of leaders) {
    const own = positions[leader];
    const path = `positions.${shown(leader)}`;
    if (!isName(leader)) problems.push(badName("positions", leader));
    if (typeof own !== "object" || own === null || Array.isArray(own)) {
      problems.push({ path, value: shown(own), code: "bad-leader" });
      continue;
    }
    const at = new Map<number, number>();
    for (const [issue, position] of Object.entries(own)) {
      let place = places.get(issue);
      if (place === undefined) {
        if (!isName(issue)) problems.push(badName(path, issue));
        place = places.size;
        places.set(issue, place);
      }
      if (position === null) continue;
      if (isOnScale(scale, position)) at.set(place, position);
      else if (problems.length < TOLD)
        problems.push({
          path: `${path}.${shown(issue)}`,
          value: shown(position),
          code: "off-scale",
          facts: scale,
        });
    }
    rows.push({ leader, at });
  }
  const issues = [...places.keys()];
  const tooMany = countProblem(issues.length, "issues");
  if (tooMany) problems.unshift(tooMany);
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, TOLD) };
  const held = rows.map(({ at }) => issues.map((_, place) => at.get(place) ?? null));
  return { ok: true, board: { scale, leaders, issues, held } };
}

const isName = (name: string) => name.trim() !== "" && name.length <= LONGEST_NAME;

function badName(path: string, name: string): PositionsProblem {
  return { path, value: shown(name), code: "bad-name", facts: { most: LONGEST_NAME } };
}

function countProblem(count: number, of: "leaders" | "issues"): PositionsProblem | null {
  const value = String(count);
  if (of === "issues")
    return count > MOST_ISSUES
      ? { path: "positions", value, code: "too-many-issues", facts: { count, most: MOST_ISSUES } }
      : null;
  if (count < 2) return { path: "positions", value, code: "too-few-leaders" };
  return count > MOST_LEADERS
    ? { path: "positions", value, code: "too-many-leaders", facts: { count, most: MOST_LEADERS } }
    : null;
}

/** A position that was brought, as the measures read one: of no lane and no day, and not known where there is none. */
export function broughtReading(position: number | null): Reading<number> {
  return {
    lane: null,
    position,
    state: position === null ? "not-yet-researched" : null,
    day: null,
    confidence: null,
  };
}
