"use server";

import { findToCopy } from "@/app/_briefings/copied";
import { shownOf } from "@/app/_briefings/shown";
import { gate } from "@/app/_session/gate";
import { goTo } from "@/app/_session/go-to";
import { perform } from "@/lib/actions/perform";
import { draftOf } from "@/lib/briefings/draft";
import { readBriefing } from "@/lib/briefings/file";
import type { Briefing } from "@/lib/briefings/model";
import type { Actor } from "@/lib/domain/permissions";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";
import { fail, type Result } from "@/lib/result";
import * as briefings from "@/lib/stored-briefings/mutations";
import { OWN_PATH, ownPath } from "@/lib/stored-briefings/path";
import {
  addViewSchema,
  briefingSchemaOf,
  keepCopySchema,
  keepEmptySchema,
  keepFileSchema,
  keepTextSchema,
} from "@/lib/stored-briefings/schema";
import { removeEditor } from "@/lib/stored-briefings/together/editors/mutations";
import { fileRefusal } from "./file-refusal";

/** Keeps the briefing that the browser holds, as the text of its file. */
export async function keepText(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("keep-briefings", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(keepTextSchema, form);
  if (!input.ok) return input.state;
  const kept = await keep(input.value.text, input.value.key, gated.actor);
  return kept.ok ? goTo(`${ownPath(kept.value.slug)}?said=kept`) : input.answer(kept);
}

/** Keeps the briefing of a file. */
export async function keepFile(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("keep-briefings", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(keepFileSchema, form);
  if (!input.ok) return input.state;
  const read = readBriefing(await input.value.file.text());
  if (!read.ok) return input.answer(fileRefusal(read.problems));
  const kept = await keep(read.briefing, input.value.key, gated.actor);
  return kept.ok ? goTo(`${ownPath(kept.value.slug)}?said=kept`) : input.answer(kept);
}

/** Begins one without steps. */
export async function keepEmpty(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("keep-briefings", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(keepEmptySchema, form);
  if (!input.ok) return input.state;
  const { title, key } = input.value;
  const kept = await keep({ title: title.trim(), steps: [] }, key, gated.actor);
  return kept.ok ? goTo(ownPath(kept.value.slug)) : input.answer(kept);
}

/** Keeps a copy of one that is bundled, shared or one's own. */
export async function keepCopy(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("keep-briefings", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(keepCopySchema, form);
  if (!input.ok) return input.state;
  const found = await findToCopy(input.value.from, gated.actor.id);
  if (!found) return input.answer(fail("not-found", "It is not shared any more."));
  const kept = await keep(found, input.value.key, gated.actor);
  return kept.ok ? goTo(`${ownPath(kept.value.slug)}?said=kept`) : input.answer(kept);
}

/** Puts a view at the end of a briefing. */
export async function addView(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("keep-briefings", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(addViewSchema, form);
  if (!input.ok) return input.state;
  const { slug, key, view } = input.value;
  const shown = await shownOf(view).catch(() => null);
  if (!shown)
    return input.answer(fail("invalid", "That page shows no chart; choose what it is about first."));
  const step = draftOf(shown, view);
  const asked = { slug, step, key, actor: gated.actor, now: new Date() };
  const added = await perform(briefings.addToBriefing, asked);
  return added.ok ? goTo(`${ownPath(slug)}?said=added`) : input.answer(added);
}

export async function deleteBriefing(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("keep-briefings", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(briefingSchemaOf, form);
  if (!input.ok) return input.state;
  const asked = { ...input.value, actor: gated.actor, now: new Date() };
  const deleted = await perform(briefings.deleteBriefing, asked);
  return deleted.ok ? goTo(`${OWN_PATH}?said=deleted`) : input.answer(deleted);
}

export async function bringBack(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("keep-briefings", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(briefingSchemaOf, form);
  if (!input.ok) return input.state;
  const asked = { ...input.value, actor: gated.actor, now: new Date() };
  const back = await perform(briefings.bringBackBriefing, asked);
  return back.ok ? goTo(`${OWN_PATH}?said=back`) : input.answer(back);
}

/** Ends one's own editing of somebody else's briefing. */
export async function leave(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("keep-briefings", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(briefingSchemaOf, form);
  if (!input.ok) return input.state;
  const { actor } = gated;
  const left = await perform(removeEditor, { ...input.value, person: actor.id, actor, now: new Date() });
  return left.ok ? goTo(`${OWN_PATH}?said=left`) : input.answer(left);
}

function keep(briefing: Briefing, key: string, actor: Actor): Promise<Result<{ slug: string }>> {
  return perform(briefings.createBriefing, { briefing, key, actor, now: new Date() });
}
