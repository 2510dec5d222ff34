"use server";

import { gate } from "@/app/_session/gate";
import { goTo } from "@/app/_session/go-to";
import { perform } from "@/lib/actions/perform";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";
import {
  addEditorSchema,
  briefingSchemaOf,
  removeEditorSchema,
  shareSchema,
} from "@/lib/stored-briefings/schema";
import { renewBriefingLink, shareBriefing } from "@/lib/stored-briefings/sharing/mutations";
import * as editors from "@/lib/stored-briefings/together/editors/mutations";

const said = (slug: string, what: string) => goTo(`/account/briefings/${slug}/sharing?said=${what}`);

/** Says who reads a briefing. */
export async function share(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("keep-briefings", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(shareSchema, form);
  if (!input.ok) return input.state;
  const shared = await perform(shareBriefing, { ...input.value, actor: gated.actor, now: new Date() });
  return shared.ok ? said(input.value.slug, "shared") : input.answer(shared);
}

/** Ends a briefing's link and makes another. */
export async function renewLink(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("keep-briefings", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(briefingSchemaOf, form);
  if (!input.ok) return input.state;
  const renewed = await perform(renewBriefingLink, { ...input.value, actor: gated.actor, now: new Date() });
  return renewed.ok ? said(input.value.slug, "renewed") : input.answer(renewed);
}

/** Lets somebody with an account edit a briefing. */
export async function addEditor(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("keep-briefings", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(addEditorSchema, form);
  if (!input.ok) return input.state;
  const added = await perform(editors.addEditor, { ...input.value, actor: gated.actor, now: new Date() });
  return added.ok ? said(input.value.slug, "editorAdded") : input.answer(added);
}

/** Lets somebody edit it no longer. */
export async function removeEditor(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("keep-briefings", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(removeEditorSchema, form);
  if (!input.ok) return input.state;
  const removed = await perform(editors.removeEditor, {
    ...input.value,
    actor: gated.actor,
    now: new Date(),
  });
  return removed.ok ? said(input.value.slug, "editorRemoved") : input.answer(removed);
}
