import { MIN_SHARED } from "@/lib/domain/agreement";
import { partOf } from "@/lib/domain/measures/measurement";
import { brokenStick, MIN_POINTS } from "@/lib/domain/measures/plane";
import { formatPercent } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { LeaderMap } from "./model";

/** Why these leaders are not drawn as points, with the numbers that decided; null where they are. */
export function refusalText({ plane, way }: Pick<LeaderMap, "plane" | "way">): string | null {
  const { reason, coverage, cells } = plane;
  if (reason === null) return null;
  const t = getTranslator("map");
  // By components all leaders are placed and issues are what runs short; by distances it is the leaders.
  const placed = cells.filter(({ status }) => status === "counted").length;
  const [longest, next] = brokenStick(Math.max(1, placed - 1));
  const [first, second] = ["first", "second"].map((name) => partOf(plane, name) ?? 0) as [number, number];
  return t(`refused.${reason}`, {
    placed: way === "scaling" || reason === "too-few-leaders" ? placed : coverage.shared,
    of: way === "scaling" || reason === "too-few-leaders" ? cells.length : coverage.of,
    left: cells.length - placed,
    minimum: MIN_POINTS,
    minimumShared: MIN_SHARED,
    second: formatPercent(second),
    explained: formatPercent(first + second),
    chance: formatPercent(reason === "no-plane" ? longest + next : next),
  });
}
