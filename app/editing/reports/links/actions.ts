"use server";

import { gate } from "@/app/_session/gate";
import { goTo } from "@/app/_session/go-to";
import { shownSite } from "@/app/_session/shown-site";
import type { HandedOut } from "@/components/forms/handed-out-link.client";
import { accessLinkPath } from "@/lib/access-links/model";
import { perform } from "@/lib/actions/perform";
import { utcToday } from "@/lib/clock";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
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
  const { token, expiresAt } = made.value;
  const handedOut: HandedOut = {
    link: `${await shownSite()}${accessLinkPath("reply", token)}`,
    label: input.value.label,
    until: getTranslator("replies")("links.handedOutUntil", { day: formatDay(utcToday(expiresAt)) }),
    mailed: false,
  };
  return input.answer(succeed(handedOut));
}

export async function revokeLink(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("invite", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(revokeLinkSchema, form);
  if (!input.ok) return input.state;
  const done = await perform(revokeReplyLink, { ...input.value, actor: gated.actor, now: new Date() });
  if (!done.ok) return input.answer(done);
  goTo("/editing/reports/links");
}
