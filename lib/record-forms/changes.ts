import type { Change } from "@/lib/change-sets/change";
import type { DraftedRecord } from "@/lib/change-sets/drafted/model";
import type { NounName } from "@/lib/change-sets/nouns";
import { isScaleReversed } from "@/lib/domain/pole";
import type { IssueContent } from "@/lib/issues/schema";
import { type StanceContent, stanceSlug } from "@/lib/stances/schema";
import { holdsOtherwise, succeedStance } from "@/lib/stances/succession";
import type { FieldProblems } from "./check";
import type { FormValues } from "./model";
import { textOf } from "./texts";

/** Why a published record changes, as a form asks; a new one is `added`, and a translation has a form of its own. */
export type EditKind = "leaderChanged" | "corrected" | "methodChanged";

/** Records of what a leader, or a leader's country, is, holds or does: only of these can something new be so. */
const OF_LEADERS: readonly NounName[] = ["stance", "leader", "term", "membership"];

/** The kinds of change that a published record of a noun can be given. */
export function kindsFor(noun: NounName): readonly EditKind[] {
  return OF_LEADERS.includes(noun)
    ? ["leaderChanged", "corrected", "methodChanged"]
    : ["corrected", "methodChanged"];
}

export type Decided = { ok: true; changes: Change[] } | { ok: false; problems: FieldProblems };

/**
 * The changes that a form asks for, once its content is right: one of its own record; two where the leader of a stance
 * changed, which ends what was held before and begins what is held now.
 * @param record  as the draft and readers have it; null for a new one
 */
export function changesOf(
  noun: NounName,
  slug: string,
  content: Record<string, unknown>,
  values: FormValues,
  record: DraftedRecord | null,
  basedOn: number | null,
): Decided {
  const change = (given: object) => ({ noun, slug, content, ...given }) as Change;
  const refuse = (field: string, reason: string): Decided => ({ ok: false, problems: { [field]: [reason] } });
  if (!record?.published) return { ok: true, changes: [change({ action: "add" })] };
  const kind = kindsFor(noun).find((one) => one === textOf(values.kind));
  if (!kind)
    return refuse("kind", "Say why it changes: readers are told, and it decides what stays on record.");
  if (noun === "stance" && kind === "leaderChanged" && record.published.isWithheld)
    return refuse(
      "kind",
      "It is withheld: to end it would show it to readers again. Say that we corrected it and write what is right, or have it put back first.",
    );
  const before = record.draft ?? record.published.content;
  if (noun === "issue" && turnsRound(record.published.content, content))
    return refuse(
      "anchors",
      "The poles have changed places. Everything coded on this issue would mean the opposite: add a new issue, and retire this one.",
    );
  const edit = { action: "edit", kind, basedOn: basedOn ?? record.published.revisionId };
  if (noun !== "stance" || kind !== "leaderChanged") return { ok: true, changes: [change(edit)] };

  const [was, is] = [before as StanceContent, content as StanceContent];
  const since = textOf(values.changedOn);
  if (since === "" && holdsOtherwise(was, is))
    return refuse(
      "changedOn",
      "Say since when: what was held before stays on record up to that day, and a new period begins.",
    );
  if (since === "") return { ok: true, changes: [change(edit)] };
  const made = succeedStance(was, is, since);
  if (!made.ok) return refuse(made.field, made.reason);
  return {
    ok: true,
    changes: [
      { noun, slug, content: made.ended, ...edit } as Change,
      { noun, slug: stanceSlug(made.begun), content: made.begun, action: "add" },
    ],
  };
}

function turnsRound(before: Record<string, unknown>, after: Record<string, unknown>): boolean {
  const anchors = (content: Record<string, unknown>) =>
    Object.fromEntries(
      (content.anchors as IssueContent["anchors"]).map(({ position, text }) => [position, text]),
    );
  return isScaleReversed(anchors(before), anchors(after));
}
