import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import { contentSchema, type NamedBriefing } from "./content";

type Held = { id: number; version: number };

/** What a briefing says now. @throws ZodError where the database holds what no version can hold (a bug) */
export async function contentOf(tx: Tx, { id, version }: Held): Promise<NamedBriefing> {
  const { content } = await tx.briefingVersion.findUniqueOrThrow({
    where: { briefingId_number: { briefingId: id, number: version } },
    select: { content: true },
  });
  return contentSchema.parse(content);
}

/**
 * Writes the next version of a briefing whose row is held.
 * @param written.restores  the version that it brings back
 * @returns its number
 * @throws Error where another came between, although the row was held (a bug)
 */
export async function writeVersion(
  tx: Tx,
  { id, version }: Held,
  { content, actor, now, restores }: { content: NamedBriefing; actor: Actor; now: Date; restores?: number },
): Promise<number> {
  const number = version + 1;
  await tx.briefingVersion.create({
    data: {
      briefingId: id,
      number,
      content: content as object,
      savedBy: actor.id,
      savedAt: now,
      restores: restores ?? null,
    },
  });
  const { title, steps } = content;
  const { count } = await tx.briefing.updateMany({
    where: { id, version },
    data: { version: number, title, steps: steps.length, changedAt: now },
  });
  if (count !== 1) throw new Error(`briefing ${id} was not at version ${version}`);
  return number;
}
