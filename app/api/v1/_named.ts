import type { PublishedRecord } from "@/app/_view/record";
import { ParameterError, shownValue } from "@/lib/views/problem";

/** The leader that a parameter `leaders` names. @throws ParameterError where there is none */
export function leaderNamed({ leaders }: Pick<PublishedRecord, "leaders">, slug: string) {
  const leader = leaders.bySlug.get(slug);
  if (leader) return leader;
  throw new ParameterError([{ parameter: "leaders", value: shownValue(slug), code: "unknown-leader" }]);
}
