import type { DraftedRecord, OwnDraft } from "@/lib/change-sets/drafted/model";
import { findDraftedRecord } from "@/lib/change-sets/drafted/queries";
import type { NounName } from "@/lib/change-sets/nouns";
import { MissingRecordError, shownValue } from "@/lib/views/problem";

/** What slugs, codes and the addresses in a source's slug are made of. */
const SLUG = /^[A-Za-z0-9.-]{1,300}$/;

/** Nouns that a page can say are missing; of others it says that the page is. */
const NAMED = ["leader", "issue", "stance", "event", "source"] as const;

/** A record as a draft of one's own has it. @throws MissingRecordError where neither it nor the release has one */
export async function existingRecord(draft: OwnDraft, noun: NounName, slug: string): Promise<DraftedRecord> {
  const record = SLUG.test(slug) ? await findDraftedRecord(draft.id, noun, slug) : null;
  if (!record) throw new MissingRecordError(NAMED.find((name) => name === noun) ?? "page", shownValue(slug));
  return record;
}
