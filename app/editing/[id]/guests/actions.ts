"use server";

import { gate } from "@/app/_session/gate";
import { goTo } from "@/app/_session/go-to";
import { shownSite } from "@/app/_session/shown-site";
import type { HandedOut } from "@/components/forms/handed-out-link.client";
import { accessLinkPath } from "@/lib/access-links/model";
import { perform } from "@/lib/actions/perform";
import { placeInChangeSet } from "@/lib/change-sets/path";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";
import * as guests from "@/lib/guest-reviews/mutations";
import { inviteGuestSchema, revokeGuestSchema } from "@/lib/guest-reviews/schema";
import { formatInstant } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { succeed } from "@/lib/result";

/** Answers with the link itself, which is shown this once. */
export async function inviteGuest(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("invite", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(inviteGuestSchema, form);
  if (!input.ok) return input.state;
  const made = await perform(guests.inviteGuest, { ...input.value, actor: gated.actor, now: new Date() });
  if (!made.ok) return input.answer(made);
  const { token, expiresAt, label } = made.value;
  const handedOut: HandedOut = {
    link: `${await shownSite()}${accessLinkPath("guestReview", token)}`,
    label,
    until: getTranslator("review")("guests.until", { until: formatInstant(expiresAt) }),
    mailed: false,
  };
  return input.answer(succeed(handedOut));
}

export async function revokeGuest(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("invite", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(revokeGuestSchema, form);
  if (!input.ok) return input.state;
  const done = await perform(guests.revokeGuest, { ...input.value, actor: gated.actor, now: new Date() });
  if (!done.ok) return input.answer(done);
  goTo(placeInChangeSet(input.value.id, "guests"));
}
