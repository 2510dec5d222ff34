import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import type { FormValues } from "@/lib/record-forms/model";
import type { FormRef, WorkingCopy } from "./model";

/** What is kept of a form in a draft of one's own, or null. */
export async function findWorkingCopy(actor: Actor, { id, noun, key }: FormRef): Promise<WorkingCopy | null> {
  const row = await database().workingCopy.findFirst({
    where: { changeSetId: id, noun, key, changeSet: { author: actor.id, state: "draft" } },
    select: { form: true, basedOnId: true, version: true, savedAt: true },
  });
  if (!row) return null;
  const { form, basedOnId, version, savedAt } = row;
  const { values } = form as { values: FormValues };
  return { values, basedOn: basedOnId, version, savedAt: savedAt.toISOString() };
}
