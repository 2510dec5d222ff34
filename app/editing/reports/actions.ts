"use server";

import { gate } from "@/app/_session/gate";
import { goTo } from "@/app/_session/go-to";
import { perform } from "@/lib/actions/perform";
import { changeSetPath } from "@/lib/change-sets/path";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";
import { joinChangeSet, openChangeSetFor } from "@/lib/reports/change-set/mutations";
import { answerReport, assignReport } from "@/lib/reports/mutations";
import {
  answerSchema,
  assignSchema,
  joinChangeSetSchema,
  openChangeSetSchema,
  publishReplySchema,
} from "@/lib/reports/queue/schema";
import { draftReply } from "@/lib/reports/replies/mutations";

export async function assign(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("answer", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(assignSchema, form);
  if (!input.ok) return input.state;
  const { report, to } = input.value;
  const done = await perform(assignReport, { id: report, to, actor: gated.actor, now: new Date() });
  if (!done.ok) return input.answer(done);
  goTo(`/editing/reports/${report}`);
}

export async function answer(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("answer", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(answerSchema, form);
  if (!input.ok) return input.state;
  const { report, ...given } = input.value;
  const done = await perform(answerReport, { id: report, ...given, actor: gated.actor, now: new Date() });
  if (!done.ok) return input.answer(done);
  goTo(`/editing/reports/${report}`);
}

export async function openChangeSet(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("answer", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(openChangeSetSchema, form);
  if (!input.ok) return input.state;
  const { report, ...given } = input.value;
  const done = await perform(openChangeSetFor, {
    id: report,
    ...given,
    actor: gated.actor,
    now: new Date(),
  });
  if (!done.ok) return input.answer(done);
  goTo(changeSetPath(done.value.changeSetId));
}

export async function join(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("answer", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(joinChangeSetSchema, form);
  if (!input.ok) return input.state;
  const { report, changeSet } = input.value;
  const asked = { id: report, changeSetId: changeSet, actor: gated.actor, now: new Date() };
  const done = await perform(joinChangeSet, asked);
  if (!done.ok) return input.answer(done);
  goTo(`/editing/reports/${report}`);
}

export async function publishReply(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("answer", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(publishReplySchema, form);
  if (!input.ok) return input.state;
  const { report, key } = input.value;
  const done = await perform(draftReply, { id: report, key, actor: gated.actor, now: new Date() });
  if (!done.ok) return input.answer(done);
  goTo(changeSetPath(done.value.changeSetId));
}
