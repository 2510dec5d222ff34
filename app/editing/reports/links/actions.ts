"use server";

import { redirect } from "next/navigation";
import { gate } from "@/app/_session/gate";
import { currentSite } from "@/app/_session/site";
import { accessLinkPath } from "@/lib/access-links/model";
import { perform } from "@/lib/actions/perform";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";
import { makeReplyLink, revokeReplyLink } from "@/lib/reports/links/mutations";
import { makeLinkSchema, revokeLinkSchema } from "@/lib/reports/links/schema";
import { succeed } from "@/lib/result";

/** Answers with the link itself, which is shown this once. */
export async function makeLink(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("invite", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(makeLinkSchema, form);
  if (!input.ok) return input.state;
  const made = await perform(makeReplyLink, { ...input.value, actor: gated.actor, now: new Date() });
  if (!made.ok) return input.answer(made);
  const link = `${await currentSite()}${accessLinkPath("reply", made.value.token)}`;
  return input.answer(succeed({ link }));
}

export async function revokeLink(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("invite", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(revokeLinkSchema, form);
  if (!input.ok) return input.state;
  const done = await perform(revokeReplyLink, { ...input.value, actor: gated.actor, now: new Date() });
  if (!done.ok) return input.answer(done);
  redirect("/editing/reports/links");
}
