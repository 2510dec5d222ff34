import { type Briefing, pinnedTo } from "@/lib/briefings/model";
import { CITED_AUTHOR, type CitedBriefing } from "@/lib/citations/model";
import type { Day } from "@/lib/domain/day";
import { siteAddress } from "@/lib/http/site-address";
import { findRelease } from "@/lib/releases/queries";
import type { SharedBriefing } from "@/lib/stored-briefings/model";
import { publicPath } from "@/lib/stored-briefings/path";
import { findLinkedBriefing, findPublicBriefing, sharedContent } from "@/lib/stored-briefings/queries";
import { readShareToken } from "@/lib/stored-briefings/sharing/token";

/** Whose a briefing is, as its files and its citation name them. */
export type BriefingOrigin = {
  author: string;
  /** Where anyone reads it; null where only those do who have its link. */
  path: string | null;
  /** When it was last changed; null for a bundled one, which was published with its release. */
  changed: Day | null;
};

/** Of a briefing that comes with the data. */
export function bundledOrigin(slug: string): BriefingOrigin {
  return { author: CITED_AUTHOR, path: publicPath(slug), changed: null };
}

/** Of a stored briefing that others read. */
export function sharedOrigin({ author, visibility, slug, changedAt }: SharedBriefing): BriefingOrigin {
  const changed = changedAt.toISOString().slice(0, 10);
  return { author, path: visibility === "public" ? publicPath(slug) : null, changed };
}

/**
 * Of a briefing that a browser sends to have a file made, as long as it is called what the stored one is.
 * @param from  the slug of a public one, or the token of a link
 * @returns null where it is none that others read
 */
export async function originOf(from: string, { title }: Briefing): Promise<BriefingOrigin | null> {
  const link = readShareToken(from);
  if (!link && !/^[a-z0-9-]{1,100}$/.test(from)) return null;
  const found = link ? await findLinkedBriefing(link) : await findPublicBriefing(from);
  if (!found || found.takenDown) return null;
  return (await sharedContent(found)).title === title ? sharedOrigin(found) : null;
}

/** A briefing as a citation names it; null for one that has no address that others can open. */
export async function citedOf(
  briefing: Briefing,
  origin: BriefingOrigin | null,
): Promise<CitedBriefing | null> {
  const release = pinnedTo(briefing);
  if (!origin?.path || release === null) return null;
  const published = origin.changed ?? (await findRelease(release))?.day;
  if (!published) return null;
  const address = new URL(origin.path, siteAddress()).href;
  return { title: briefing.title, author: origin.author, release, published, address };
}
