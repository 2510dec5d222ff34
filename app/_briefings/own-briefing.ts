import type { OwnBriefing } from "@/lib/stored-briefings/model";
import { findOwnBriefing } from "@/lib/stored-briefings/queries";
import { MissingRecordError, shownValue } from "@/lib/views/problem";

/**
 * A briefing for its owner or an editor.
 * @throws MissingRecordError for everyone else alike, and where there is none
 */
export async function ownBriefing(slug: string, person: string): Promise<OwnBriefing> {
  const found = await findOwnBriefing(slug.slice(0, 100), person);
  if (!found) throw new MissingRecordError("page", shownValue(slug));
  return found;
}
