"use server";

import { gate } from "@/app/_session/gate";
import { goTo } from "@/app/_session/go-to";
import { perform } from "@/lib/actions/perform";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";
import * as sentences from "@/lib/releases/sentences/mutations";
import { restore, withhold } from "@/lib/withholdings/mutations";
import { restoreSchema, withholdSchema } from "@/lib/withholdings/schema";

/** Takes a record out of every release, and the sentences that repeat it. */
export async function withholdRecord(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("withhold", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(withholdSchema, form);
  if (!input.ok) return input.state;
  const { noun, slug, reason, sentences: repeated } = input.value;
  const act = { reason, actor: gated.actor, now: new Date() };
  const done =
    noun === "release"
      ? await perform(sentences.withholdSentence, { ...act, release: Number(slug) })
      : await perform(withhold, { ...act, noun, slug, sentences: repeated });
  if (!done.ok) return input.answer(done);
  goTo("/editing/withheld");
}

/** Puts a record, or the sentence of a release, back into every release. */
export async function restoreRecord(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("withhold", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(restoreSchema, form);
  if (!input.ok) return input.state;
  const { noun, slug, reason } = input.value;
  const act = { reason, actor: gated.actor, now: new Date() };
  const done =
    noun === "release"
      ? await perform(sentences.restoreSentence, { ...act, release: Number(slug) })
      : await perform(restore, { ...act, noun, slug });
  if (!done.ok) return input.answer(done);
  goTo("/editing/withheld");
}
