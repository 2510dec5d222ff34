"use server";

import { currentActor, currentAddress } from "@/app/_session/current";
import { perform } from "@/lib/actions/perform";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";
import { fail } from "@/lib/result";
import * as talks from "@/lib/talks/mutations";
import { moveTalkSchema, ownTalkSchema, startTalkSchema } from "@/lib/talks/schema";
import { sourceFor } from "./source";

type Started = { code: string; secret: string };

/** Anyone lets others follow what anyone may read; a briefing that is not public its owner and editors alone. */
export async function startTalk(_previous: FormState<Started>, form: FormData): Promise<FormState<Started>> {
  const input = parseForm(startTalkSchema, form);
  if (!input.ok) return { result: input.state?.result ?? null };
  const actor = await currentActor();
  const found = await sourceFor(input.value.slug, actor?.id ?? null);
  if (!found)
    return { result: fail("not-found", "There is no such briefing that you may let others follow.") };
  const asked = { ...found, actor, address: await currentAddress(), now: new Date() };
  return { result: await perform(talks.startTalk, asked) };
}

/** Whoever has the secret says where it stands: no gate, since who speaks may have no account. */
export async function moveTalk(_previous: FormState<null>, form: FormData): Promise<FormState<null>> {
  const input = parseForm(moveTalkSchema, form);
  if (!input.ok) return { result: input.state?.result ?? null };
  return { result: await perform(talks.moveTalk, { ...input.value, now: new Date() }) };
}

/** Whoever has the secret ends it. */
export async function endTalk(_previous: FormState<null>, form: FormData): Promise<FormState<null>> {
  const input = parseForm(ownTalkSchema, form);
  if (!input.ok) return { result: input.state?.result ?? null };
  return { result: await perform(talks.endTalk, { ...input.value, now: new Date() }) };
}
