import type { WithheldNoun } from "./schema";

/** Where a record, or the sentence of a release, is withheld or put back: with it filled in. */
export function withholdPath(
  { noun, slug }: { noun: WithheldNoun; slug: string },
  act: "withhold" | "restore" = "withhold",
): string {
  const restoring = act === "restore" ? "act=restore&" : "";
  return `/editing/withhold?${restoring}noun=${noun}&slug=${encodeURIComponent(slug)}`;
}
