"use server";

import { goTo } from "@/app/_session/go-to";
import { accessLinkPath } from "@/lib/access-links/model";
import { perform } from "@/lib/actions/perform";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";
import { receiveReply } from "@/lib/reports/replies/mutations";
import { replyFormSchema } from "@/lib/reports/replies/schema";

/** Whoever holds a link may reply: the link is the gate, and is asked where the reply is written. */
export async function sendReply(_previous: FormState, form: FormData): Promise<FormState> {
  const input = parseForm(replyFormSchema, form);
  if (!input.ok) return input.state;
  const received = await perform(receiveReply, { ...input.value, now: new Date() });
  if (!received.ok) return input.answer(received);
  goTo(`${accessLinkPath("reply", input.value.token)}#sent`);
}
