"use server";

import { headers } from "next/headers";
import { keepCookies } from "@/app/_session/cookies";
import { gate } from "@/app/_session/gate";
import { perform } from "@/lib/actions/perform";
import * as factors from "@/lib/auth/second-factor/mutations";
import { confirmSchema } from "@/lib/auth/second-factor/schema";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";
import { succeed } from "@/lib/result";

export async function confirmSecondFactor(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("setting-up", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(confirmSchema, form);
  if (!input.ok) return input.state;
  const own = { actor: gated.actor, headers: await headers(), now: new Date() };
  const on = await perform(factors.confirmSecondFactor, { ...own, ...input.value });
  if (!on.ok) return input.answer(on);
  const { cookies, codes } = on.value;
  await keepCookies(cookies);
  return input.answer(succeed({ codes }));
}
