import { randomUUID } from "node:crypto";
import { atomically } from "@/lib/atomically";
import { writeAudit } from "@/lib/audit/mutations";
import { addStep } from "@/lib/briefings/edit";
import type { Briefing, Step } from "@/lib/briefings/model";
import { MOST_STEPS } from "@/lib/briefings/schema";
import type { Db } from "@/lib/db/client";
import { type Actor, may } from "@/lib/domain/permissions";
import { consume } from "@/lib/rate-limits/mutations";
import { fail, type Result, succeed } from "@/lib/result";
import { once } from "@/lib/submissions/mutations";
import { nameSteps } from "./content";
import { lockBriefing } from "./locked";
import { KEPT_DAYS } from "./model";
import { newSlug } from "./slug";
import { contentOf, writeVersion } from "./versions";

/** Most briefings that somebody has at a time, deleted ones among them. */
export const MOST_BRIEFINGS = 200;

type Asked = { slug: string; actor: Actor; now: Date };

/** An id for a step. */
export const newStepId = (): string => randomUUID().slice(0, 13);

/**
 * Keeps a briefing in the account of whoever asks, private at first. Posted twice it is kept once.
 * @param asked.key  of the form (components/forms/form-key)
 * @returns its slug; `forbidden`; `limited`; `not-allowed` where there are too many
 */
export async function createBriefing(
  db: Db,
  { briefing, actor, now, key }: { briefing: Briefing; actor: Actor; now: Date; key: string },
): Promise<Result<{ slug: string }>> {
  if (!may(actor, "keep-briefings")) return fail("forbidden", "Your account keeps no briefings.");
  const counted = await consume(db, "briefingByPerson", actor.id);
  if (!counted.ok) return counted;
  return once(db, { key, actor, now }, async (tx) => {
    if ((await tx.briefing.count({ where: { ownerId: actor.id } })) >= MOST_BRIEFINGS)
      return fail(
        "not-allowed",
        `You have ${MOST_BRIEFINGS} briefings, the most there can be. Delete one first.`,
      );
    const content = nameSteps(briefing, newStepId);
    const slug = newSlug(content.title);
    const { id } = await tx.briefing.create({
      data: {
        slug,
        ownerId: actor.id,
        title: content.title,
        steps: content.steps.length,
        createdAt: now,
        changedAt: now,
        versions: { create: { number: 1, content: content as object, savedBy: actor.id, savedAt: now } },
      },
    });
    await writeAudit(tx, {
      at: now,
      actor,
      action: "keep-briefing",
      target: `briefing ${slug}`,
      detail: { id },
    });
    return succeed({ slug });
  });
}

/**
 * Puts a step at the end of a briefing.
 * @returns its number, counted from 1; `not-found`; `not-allowed` where it is full
 */
export function addToBriefing(
  db: Db,
  { slug, step, actor, now, key }: Asked & { step: Step; key: string },
): Promise<Result<{ number: number }>> {
  return once(db, { key, actor, now }, async (tx) => {
    const locked = await lockBriefing(tx, { slug, actor, act: "edit" });
    if (!locked.ok) return locked;
    const before = await contentOf(tx, locked.value);
    if (before.steps.length >= MOST_STEPS)
      return fail("not-allowed", `It holds ${MOST_STEPS} steps, the most there can be. Take one out first.`);
    const content = nameSteps(addStep(before, { ...step, id: newStepId() }), newStepId);
    await writeVersion(tx, locked.value, { content, actor, now });
    return succeed({ number: content.steps.length });
  });
}

/** Deletes a briefing, for everyone. It can be brought back for some days. @returns `not-found`; `forbidden` */
export function deleteBriefing(db: Db, { slug, actor, now }: Asked): Promise<Result<null>> {
  return atomically(db, async (tx) => {
    const locked = await lockBriefing(tx, { slug, actor, act: "manage" });
    if (!locked.ok) return locked;
    await tx.briefing.update({ where: { id: locked.value.id }, data: { deletedAt: now } });
    await writeAudit(tx, { at: now, actor, action: "delete-briefing", target: `briefing ${slug}` });
    return succeed(null);
  });
}

/** Brings a deleted briefing back, as it was but for nobody else to read. @returns `not-found`; `forbidden` */
export function bringBackBriefing(db: Db, { slug, actor, now }: Asked): Promise<Result<null>> {
  return atomically(db, async (tx) => {
    const locked = await lockBriefing(tx, { slug, actor, act: "manage", deleted: true });
    if (!locked.ok) return locked;
    const { id, linkNumber } = locked.value;
    const unshared = { visibility: "private", publicSince: null, linkNumber: linkNumber + 1 } as const;
    await tx.briefing.update({ where: { id }, data: { deletedAt: null, ...unshared } });
    await writeAudit(tx, { at: now, actor, action: "bring-back-briefing", target: `briefing ${slug}` });
    return succeed(null);
  });
}

const DAY_MS = 86_400_000;

/** Forgets for good what was deleted long ago. @returns how many */
export async function forgetDeletedBriefings(db: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * DAY_MS);
  const { count } = await db.briefing.deleteMany({ where: { deletedAt: { lt: before } } });
  return count;
}
