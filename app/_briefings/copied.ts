import { BUNDLED } from "@/lib/briefings/bundled";
import type { Briefing } from "@/lib/briefings/model";
import {
  findLinkedBriefing,
  findOwnBriefing,
  findPublicBriefing,
  sharedContent,
} from "@/lib/stored-briefings/queries";
import { readShareToken } from "@/lib/stored-briefings/sharing/token";

/**
 * The briefing that somebody may take a copy of: a bundled one, one of their own with its notes, a public one, or one whose
 * link they have. Null for every other alike.
 * @param from  a slug or a token
 */
export async function findToCopy(from: string, person: string): Promise<Briefing | null> {
  const link = readShareToken(from);
  if (!link && !/^[a-z0-9-]{1,80}$/.test(from)) return null;
  const bundled = BUNDLED.get(from);
  if (bundled) return bundled;
  const own = link ? null : await findOwnBriefing(from, person);
  if (own) return own.content;
  const shared = link ? await findLinkedBriefing(link) : await findPublicBriefing(from);
  return shared && !shared.takenDown ? sharedContent(shared) : null;
}
