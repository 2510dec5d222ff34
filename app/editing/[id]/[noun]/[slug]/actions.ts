"use server";

import { gate } from "@/app/_session/gate";
import { goTo } from "@/app/_session/go-to";
import { perform } from "@/lib/actions/perform";
import { changePath } from "@/lib/change-sets/path";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";
import { retireIssue } from "@/lib/issues/mutations";
import { mergeLeaders } from "@/lib/leaders/mutations";
import { mergeRecordSchema, retireIssueSchema } from "@/lib/record-forms/schema";
import type { Problem, Result } from "@/lib/result";
import { mergeSources } from "@/lib/sources/mutations";

/** Writes into a draft of one's own that two records are of one person, or of one document. */
export async function mergeRecord(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("propose", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(mergeRecordSchema, form);
  if (!input.ok) return input.state;
  const { id, noun, record: gone, kept } = input.value;
  const asked = { id, gone, kept, actor: gated.actor, now: new Date() };
  const merged: Result<{ version: number; problems?: Problem[] }> =
    noun === "leader" ? await perform(mergeLeaders, asked) : await perform(mergeSources, asked);
  // Where something is left to see to, it is said here; else the set is shown.
  if (!merged.ok || merged.value.problems?.length) return input.answer(merged);
  goTo(changePath(id, { noun, slug: gone }));
}

/** Writes into a draft of one's own from which day on an issue is no longer asked, or that it is asked again. */
export async function retire(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("propose", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(retireIssueSchema, form);
  if (!input.ok) return input.state;
  const { id, record: issue, day = null } = input.value;
  const retired = await perform(retireIssue, { id, issue, day, actor: gated.actor, now: new Date() });
  if (!retired.ok) return input.answer(retired);
  goTo(changePath(id, { noun: "issue", slug: issue }));
}
