import { BUNDLED } from "@/lib/briefings/bundled";
import type { SharedBriefing } from "@/lib/stored-briefings/model";
import { findLinkedBriefing, findOwnBriefing, findPublicBriefing } from "@/lib/stored-briefings/queries";
import { readShareToken } from "@/lib/stored-briefings/sharing/token";
import type { TalkRight, TalkSource } from "@/lib/talks/model";

/**
 * What others may be let follow: a bundled briefing, a public one, one that is the person's to edit, or one whose link they have,
 * as it stands now.
 * @param key  its slug, or the token of its link
 * @param person  id of who asks; null for nobody
 */
export async function sourceFor(
  key: string,
  person: string | null,
): Promise<{ source: TalkSource; by: TalkRight } | null> {
  if (BUNDLED.has(key)) return { source: { kind: "bundled", slug: key }, by: { kind: "public" } };
  const link = readShareToken(key);
  if (link) return stored(await findLinkedBriefing(link), { kind: "link", number: link.number });
  const own = person === null ? null : await findOwnBriefing(key, person);
  return own ? stored(own, { kind: "own" }) : stored(await findPublicBriefing(key), { kind: "public" });
}

function stored(
  found: Pick<SharedBriefing, "id" | "slug" | "version" | "takenDown"> | null,
  by: TalkRight,
): { source: TalkSource; by: TalkRight } | null {
  if (!found || found.takenDown) return null;
  const { id: briefingId, slug, version } = found;
  return { source: { kind: "stored", briefingId, slug, version }, by };
}
