"use server";

import { after } from "next/server";
import { currentAddress } from "@/app/_session/current";
import { perform, performBeside } from "@/lib/actions/perform";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";
import { siteAddress } from "@/lib/http/site-address";
import { canSendMail, sendMail } from "@/lib/mail/send";
import { countForgotten, handOutForgottenLink } from "@/lib/people/forgotten/mutations";
import { linkMail } from "@/lib/people/link-mail";
import { forgottenSchema } from "@/lib/people/schema";
import { fail, succeed } from "@/lib/result";

const NO_MAIL = fail("not-allowed", "This place sends no mail. Ask an admin for a link.");

export async function sendForgottenLink(_previous: FormState, form: FormData): Promise<FormState> {
  const input = parseForm(forgottenSchema, form);
  if (!input.ok) return input.state;
  if (!canSendMail()) return input.answer(NO_MAIL);
  const attempt = { email: input.value.email, address: await currentAddress(), now: new Date() };
  const counted = await perform(countForgotten, attempt);
  // Whether there is an account decides what is done after the answer, which is the same and as fast for everyone.
  if (counted.ok) after(() => mailLink(attempt));
  return input.answer(counted.ok ? succeed(null) : counted);
}

async function mailLink(attempt: { email: string; address: string | null; now: Date }): Promise<void> {
  const link = await performBeside(handOutForgottenLink, attempt);
  if (link) await sendMail(linkMail(link, siteAddress()));
}
