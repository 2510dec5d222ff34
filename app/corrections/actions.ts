"use server";

import { currentAddress } from "@/app/_session/current";
import { goTo } from "@/app/_session/go-to";
import { perform } from "@/lib/actions/perform";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";
import { receiptOf } from "@/lib/reports/receipt";
import { receiveReport } from "@/lib/reports/receive/mutations";
import { reportSchema } from "@/lib/reports/schema";

/** Anyone may send a report: no gate, but limits (lib/reports/receive). */
export async function sendReport(_previous: FormState, form: FormData): Promise<FormState> {
  const input = parseForm(reportSchema, form);
  if (!input.ok) return input.state;
  const from = { address: await currentAddress(), now: new Date() };
  const received = await perform(receiveReport, { ...input.value, ...from });
  if (!received.ok) return input.answer(received);
  goTo(`/corrections/received/${receiptOf(received.value.id)}`);
}
