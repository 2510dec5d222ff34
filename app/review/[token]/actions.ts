"use server";

import { currentAddress } from "@/app/_session/current";
import { goTo } from "@/app/_session/go-to";
import { accessLinkPath } from "@/lib/access-links/model";
import { perform } from "@/lib/actions/perform";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";
import { sayAsGuest } from "@/lib/guest-reviews/mutations";
import { guestAnswerSchema, guestCommentSchema } from "@/lib/guest-reviews/schema";

// A guest has no account: the link is what is asked, each time anew (lib/guest-reviews).

export async function answer(_previous: FormState, form: FormData): Promise<FormState> {
  return said(guestAnswerSchema, form);
}

export async function comment(_previous: FormState, form: FormData): Promise<FormState> {
  return said(guestCommentSchema, form);
}

async function said(
  schema: typeof guestAnswerSchema | typeof guestCommentSchema,
  form: FormData,
): Promise<FormState> {
  const input = parseForm(schema, form);
  if (!input.ok) return input.state;
  const done = await perform(sayAsGuest, {
    ...input.value,
    address: await currentAddress(),
    now: new Date(),
  });
  if (!done.ok) return input.answer(done);
  const { token, about } = input.value;
  const place = about ? `${about.noun}.${about.slug}` : "answer";
  goTo(`${accessLinkPath("guestReview", token)}#${place}`);
}
