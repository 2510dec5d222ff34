import { BUNDLED } from "@/lib/briefings/bundled";
import { findOwnBriefing, findPublicBriefing } from "@/lib/stored-briefings/queries";
import type { TalkSource } from "@/lib/talks/model";

/**
 * What others may be let follow: a bundled briefing, a public one, or one that is the person's to edit, as it stands now.
 * @param person  id of who asks; null for nobody
 */
export async function sourceFor(
  slug: string,
  person: string | null,
): Promise<{ source: TalkSource; isOwn: boolean } | null> {
  if (BUNDLED.has(slug)) return { source: { kind: "bundled", slug }, isOwn: false };
  const own = person === null ? null : await findOwnBriefing(slug, person);
  const found = own ?? (await findPublicBriefing(slug));
  if (!found || found.takenDown) return null;
  const source = { kind: "stored", briefingId: found.id, slug, version: found.version } as const;
  return { source, isOwn: own !== null };
}
