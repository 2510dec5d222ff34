"use server";

import { gate } from "@/app/_session/gate";
import { goTo } from "@/app/_session/go-to";
import { perform } from "@/lib/actions/perform";
import { approveChangeSet, rewordSentence } from "@/lib/change-sets/approval/mutations";
import { changeKind as sayKind } from "@/lib/change-sets/kind/mutations";
import { describeChangeSet, moveChangeSet, dropChange as takeOut } from "@/lib/change-sets/mutations";
import { changePath, changeSetPath, placeInChangeSet } from "@/lib/change-sets/path";
import { publishChangeSet } from "@/lib/change-sets/publish";
import {
  approveSchema,
  commentSchema,
  describeSchema,
  dropSchema,
  kindSchema,
  moveSchema,
  returnSchema,
  rewordSchema,
  scheduleSchema,
} from "@/lib/change-sets/review-schema";
import { comment as say } from "@/lib/comments/mutations";
import type { Actor } from "@/lib/domain/permissions";
import { aboutRecords } from "@/lib/forms/about-records";
import { parseForm } from "@/lib/forms/parse";
import type { FormState } from "@/lib/forms/state";

/** Makes a move that says nothing but that it is made, or why, or for when; then shows the set as it stands. */
async function moved(
  move: "submit" | "return" | "schedule" | "unschedule" | "revise" | "take-over" | "adopt" | "withdraw",
  schema: typeof moveSchema | typeof returnSchema | typeof scheduleSchema,
  actor: Actor,
  form: FormData,
): Promise<FormState> {
  const input = parseForm(schema, form);
  if (!input.ok) return input.state;
  const done = await perform(moveChangeSet, { ...input.value, move, actor, now: new Date() });
  if (!done.ok) return input.answer(aboutRecords(done));
  goTo(changeSetPath(input.value.id));
}

export async function submit(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("propose", form);
  return gated.ok ? moved("submit", moveSchema, gated.actor, form) : gated.state;
}

export async function approve(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("review", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(approveSchema, form);
  if (!input.ok) return input.state;
  const done = await perform(approveChangeSet, { ...input.value, actor: gated.actor, now: new Date() });
  if (!done.ok) return input.answer(done);
  goTo(changeSetPath(input.value.id));
}

export async function returnToAuthor(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("review", form);
  return gated.ok ? moved("return", returnSchema, gated.actor, form) : gated.state;
}

export async function schedule(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("publish", form);
  return gated.ok ? moved("schedule", scheduleSchema, gated.actor, form) : gated.state;
}

export async function unschedule(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("publish", form);
  return gated.ok ? moved("unschedule", moveSchema, gated.actor, form) : gated.state;
}

export async function publish(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("publish", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(moveSchema, form);
  if (!input.ok) return input.state;
  const { id, version } = input.value;
  const done = await perform(publishChangeSet, { id, version, actor: gated.actor, now: new Date() });
  if (!done.ok) return input.answer(aboutRecords(done));
  goTo(`/changes/${done.value.release}`);
}

export async function revise(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("propose", form);
  return gated.ok ? moved("revise", moveSchema, gated.actor, form) : gated.state;
}

export async function takeOver(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("propose", form);
  return gated.ok ? moved("take-over", moveSchema, gated.actor, form) : gated.state;
}

export async function adopt(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("review", form);
  return gated.ok ? moved("adopt", moveSchema, gated.actor, form) : gated.state;
}

export async function withdraw(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("propose", form);
  return gated.ok ? moved("withdraw", moveSchema, gated.actor, form) : gated.state;
}

export async function describe(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("propose", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(describeSchema, form);
  if (!input.ok) return input.state;
  const done = await perform(describeChangeSet, { ...input.value, actor: gated.actor, now: new Date() });
  if (!done.ok) return input.answer(done);
  goTo(changeSetPath(input.value.id));
}

export async function reword(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("review", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(rewordSchema, form);
  if (!input.ok) return input.state;
  const done = await perform(rewordSentence, { ...input.value, actor: gated.actor, now: new Date() });
  if (!done.ok) return input.answer(done);
  goTo(changeSetPath(input.value.id));
}

export async function changeKind(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("propose", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(kindSchema, form);
  if (!input.ok) return input.state;
  const { id, noun, slug } = input.value;
  const done = await perform(sayKind, { ...input.value, actor: gated.actor, now: new Date() });
  if (!done.ok) return input.answer(done);
  goTo(changePath(id, { noun, slug }));
}

export async function dropChange(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("propose", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(dropSchema, form);
  if (!input.ok) return input.state;
  const done = await perform(takeOut, { ...input.value, actor: gated.actor, now: new Date() });
  if (!done.ok) return input.answer(aboutRecords(done));
  goTo(placeInChangeSet(input.value.id, "changes"));
}

export async function comment(_previous: FormState, form: FormData): Promise<FormState> {
  const gated = await gate("comment", form);
  if (!gated.ok) return gated.state;
  const input = parseForm(commentSchema, form);
  if (!input.ok) return input.state;
  const done = await perform(say, { ...input.value, actor: gated.actor, now: new Date() });
  if (!done.ok) return input.answer(done);
  goTo(placeInChangeSet(input.value.id, `comment-${done.value.id}`));
}
