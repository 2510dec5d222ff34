import { redirect } from "next/navigation";
import { recordWith } from "@/app/_review/effect";
import type { PublishedRecord } from "@/app/_view/record";
import type { OwnDraft } from "@/lib/change-sets/drafted/model";
import { findOwnDraft } from "@/lib/change-sets/drafted/queries";
import { changeSetPath } from "@/lib/change-sets/path";
import { findChangeSet } from "@/lib/change-sets/queries";
import { utcToday } from "@/lib/clock";
import type { Day } from "@/lib/domain/day";
import type { Actor } from "@/lib/domain/permissions";
import { latestReleaseNumber } from "@/lib/releases/queries";
import { MissingRecordError, shownValue } from "@/lib/views/problem";

/** A draft of one's own, and the record as it would be with it, today. */
export type DraftedView = { draft: OwnDraft; release: number; record: PublishedRecord; today: Day };

/**
 * A draft of this actor's own; what they may read and not write in is shown instead.
 * @throws MissingRecordError for a change set that they may not know of
 */
export async function ownDraft(actor: Actor, given: string): Promise<OwnDraft> {
  const id = /^[1-9]\d{0,8}$/.test(given) ? Number(given) : null;
  const draft = id && (await findOwnDraft(actor, id));
  if (draft) return draft;
  if (id && (await findChangeSet(actor, id))) redirect(changeSetPath(id));
  throw new MissingRecordError("changeSet", shownValue(given));
}

export async function viewOf(draft: OwnDraft): Promise<DraftedView> {
  const release = (await latestReleaseNumber()) ?? 0;
  return { draft, release, record: await recordWith(release, draft.id), today: utcToday() };
}
