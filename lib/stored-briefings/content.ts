import { z } from "zod";
import { readBriefing } from "@/lib/briefings/file";
import { BRIEFING_FORMAT, BRIEFING_VERSION, type Briefing, type Step } from "@/lib/briefings/model";
import { MOST_STEPS, stepSchema } from "@/lib/briefings/schema";
import type { FormValues } from "@/lib/record-forms/model";
import { storable } from "@/lib/record-forms/read";

/** A step that is told from the others by its id, whatever becomes of its place. */
export type NamedStep = Step & { id: string };
/** A briefing as it is stored: each of its steps has an id of its own. */
export type NamedBriefing = { title: string; steps: NamedStep[] };

const STEP_ID = /^[\w-]{1,40}$/;

/** What a version holds. The messages are codes, as for a file. */
export const contentSchema = z.object({
  title: z.string("text").min(1, "empty").max(300, "too-long"),
  steps: z
    .array(stepSchema.extend({ id: z.string("text").regex(STEP_ID, "text") }), "list")
    .max(MOST_STEPS, "too-many"),
});

/**
 * The same briefing with an id for each of its steps: the first of several with one id keeps it, the others and those without
 * get new ones. Characters that no database holds are replaced.
 * @param newId  another text of letters and digits each time
 * Laws: what each step says is unchanged; no two ids are alike; named twice it is as named once.
 */
export function nameSteps(briefing: Briefing, newId: () => string): NamedBriefing {
  const { title, steps } = storable(briefing as unknown as FormValues) as unknown as Briefing;
  const taken = new Set<string>();
  const named = steps.map((step): NamedStep => {
    const isOwn = step.id !== undefined && STEP_ID.test(step.id) && !taken.has(step.id);
    const id = isOwn ? (step.id as string) : newId();
    taken.add(id);
    return { ...step, id };
  });
  return { title, steps: named };
}

/** The briefing as whoever may not edit it gets it: without notes for the speaker, and without ids. */
export function withoutNotes({ title, steps }: Briefing): Briefing {
  return { title, steps: steps.map(({ id: _, ...step }) => ({ ...step, speakerNotes: "" })) };
}

/** The text of a file, with the ids that a file leaves out: what an editor sends and a browser keeps. */
export function writeNamed({ title, steps }: NamedBriefing): string {
  return JSON.stringify({ format: BRIEFING_FORMAT, version: BRIEFING_VERSION, title, steps });
}

/** A briefing out of such a text; null for any other, and where two steps have one id. */
export function readNamed(text: string): NamedBriefing | null {
  const read = readBriefing(text);
  if (!read.ok) return null;
  const { steps: held } = JSON.parse(text) as { steps: { id?: unknown }[] };
  const ids = held.map(({ id }) => id);
  if (ids.some((id) => typeof id !== "string") || new Set(ids).size < ids.length) return null;
  const steps = read.briefing.steps.map((step, at) => ({ ...step, id: String(ids[at]) }));
  const parsed = contentSchema.safeParse({ title: read.briefing.title, steps });
  return parsed.success ? nameSteps(parsed.data, () => "") : null;
}
