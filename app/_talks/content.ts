import { BUNDLED } from "@/lib/briefings/bundled";
import type { Briefing } from "@/lib/briefings/model";
import { withoutNotes } from "@/lib/stored-briefings/content";
import { findVersion } from "@/lib/stored-briefings/history/queries";
import type { TalkSource } from "@/lib/talks/model";

/** What followers see of a presentation: never a note for the speaker. Null where it is no more. */
export async function contentOfTalk(source: TalkSource): Promise<Briefing | null> {
  const content =
    source.kind === "bundled"
      ? (BUNDLED.get(source.slug) ?? null)
      : await findVersion(source.briefingId, source.version);
  return content && withoutNotes(content);
}
