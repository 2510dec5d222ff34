"use server";

import { aheadOf } from "@/app/_record-forms/ahead";
import { answerForm } from "@/app/_record-forms/answer";
import { viewOf } from "@/app/_record-forms/drafted-record";
import { optionsFor } from "@/app/_record-forms/options";
import { readForm } from "@/app/_record-forms/read-form";
import { gate } from "@/app/_session/gate";
import { goTo } from "@/app/_session/go-to";
import type { KeptAnswer } from "@/components/record-forms/use-keeping.client";
import { perform } from "@/lib/actions/perform";
import { findOwnDraft } from "@/lib/change-sets/drafted/queries";
import { changePath } from "@/lib/change-sets/path";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";
import { storable } from "@/lib/record-forms/read";
import { removeRecord } from "@/lib/record-forms/removing/mutations";
import { removeRecordSchema } from "@/lib/record-forms/schema";
import { succeed } from "@/lib/result";
import { keepWorkingCopy } from "@/lib/working-copies/mutations";

/** What a button of a record's form asks, once what was typed is kept. */
export async function writeRecord(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("propose", form);
  if (!gated.ok) return gated.state;
  const input = readForm(form);
  if (!input.ok) return input.state;
  const { place, values } = input.value;
  const answer = await answerForm(place, values, { actor: gated.actor, now: new Date() });
  if (!answer.ok) return input.answer(answer);
  goTo(answer.value.to);
}

/** Keeps what is typed while it is typed, and says what it would make. */
export async function keepRecord(
  _previous: FormState<KeptAnswer>,
  form: FormData,
): Promise<FormState<KeptAnswer>> {
  const gated = await gate("propose", form);
  if (!gated.ok) return gated.state;
  const input = readForm(form);
  if (!input.ok) return input.state;
  const { place } = input.value;
  const values = storable(input.value.values);
  const { id, noun, record: key, basedOn = null, writer, copy: version, replace } = place;
  const by = { actor: gated.actor, now: new Date() };
  const kept = await perform(keepWorkingCopy, {
    id,
    noun,
    key,
    values,
    basedOn,
    writer,
    version,
    replace,
    ...by,
  });
  if (!kept.ok) return { result: kept };
  const draft = await findOwnDraft(gated.actor, id);
  if (!draft) return { result: null };
  const view = await viewOf(draft);
  const ahead = await aheadOf(view, { noun, key }, values, await optionsFor(noun, view));
  return { result: succeed({ version: kept.value.version, ahead }) };
}

/** Takes a published record out, in a draft of one's own. */
export async function takeOut(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("propose", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(removeRecordSchema, form);
  if (!input.ok) return input.state;
  const { record: slug, basedOn = null, ...asked } = input.value;
  const by = { actor: gated.actor, now: new Date() };
  const removed = await perform(removeRecord, { ...asked, slug, basedOn, ...by });
  if (!removed.ok) return input.answer(removed);
  goTo(changePath(asked.id, { noun: asked.noun, slug }));
}
