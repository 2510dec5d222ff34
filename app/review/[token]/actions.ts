"use server";

import { redirect } from "next/navigation";
import { currentAddress } from "@/app/_session/current";
import { accessLinkPath } from "@/lib/access-links/model";
import { perform } from "@/lib/actions/perform";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";
import { sayAsGuest } from "@/lib/guest-reviews/mutations";
import { guestAnswerSchema, guestCommentSchema } from "@/lib/guest-reviews/schema";

// A guest has no account: the link is what is asked, each time anew (lib/guest-reviews).

export async function answer(_previous: FormState, form: FormData): Promise<FormState> {
  const input = parseForm(guestAnswerSchema, form);
  if (!input.ok) return input.state;
  const said = { ...input.value, address: await currentAddress(), now: new Date() };
  const done = await perform(sayAsGuest, said);
  if (!done.ok) return input.answer(done);
  redirect(`${accessLinkPath("guestReview", input.value.token)}#answer`);
}

export async function comment(_previous: FormState, form: FormData): Promise<FormState> {
  const input = parseForm(guestCommentSchema, form);
  if (!input.ok) return input.state;
  const said = { ...input.value, address: await currentAddress(), now: new Date() };
  const done = await perform(sayAsGuest, said);
  if (!done.ok) return input.answer(done);
  const { token, about } = input.value;
  redirect(`${accessLinkPath("guestReview", token)}#${about ? `${about.noun}.${about.slug}` : "answer"}`);
}
