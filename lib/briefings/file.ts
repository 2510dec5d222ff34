import type { z } from "zod";
import { fileName } from "../http/file-name";
import { BRIEFING_FORMAT, BRIEFING_VERSION, type Briefing, dayOf, pinnedTo } from "./model";
import { briefingSchema } from "./schema";

/** What can be wrong with a file. The sentences with their remedies stand in messages/<language>/briefings.json. */
export const FILE_PROBLEM_CODES = [
  "json",
  "format",
  "version",
  "text",
  "list",
  "object",
  "empty",
  "too-long",
  "too-many",
  "not-a-view",
  "not-pinned",
  "number",
  "reveal",
  "no-steps",
] as const;
export type FileProblemCode = (typeof FILE_PROBLEM_CODES)[number];

/** One thing wrong with a file: in which step, counted from 1 (null: in the file as a whole), and in which of its fields. */
export type FileProblem = { step: number | null; field: string; code: FileProblemCode };

export type ReadBriefing = { ok: true; briefing: Briefing } | { ok: false; problems: FileProblem[] };

/** A briefing out of the text of its file, or all that is wrong with it. Fields that nobody knows are left out. */
export function readBriefing(text: string): ReadBriefing {
  let held: unknown;
  try {
    held = JSON.parse(text);
  } catch {
    return { ok: false, problems: [{ step: null, field: "", code: "json" }] };
  }
  const parsed = briefingSchema.safeParse(held);
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error.issues) };
  const { title, steps } = parsed.data;
  return { ok: true, briefing: { title, steps } };
}

/** What is no briefing at all is said alone: what its fields lack helps nobody then. */
function problemsOf(issues: readonly z.core.$ZodIssue[]): FileProblem[] {
  const problems = issues.map(({ path, message }): FileProblem => {
    const [first, step, ...field] = path;
    const code = FILE_PROBLEM_CODES.find((known) => known === message) ?? "format";
    return first === "steps" && typeof step === "number"
      ? { step: step + 1, field: field.join("."), code }
      : { step: null, field: path.join("."), code };
  });
  const whole = problems.find(({ step, code }) => step === null && (code === "format" || code === "version"));
  return whole ? [whole] : problems;
}

/**
 * The file of a briefing: the same bytes for the same briefing, whatever order its fields were set in. It says which release
 * it is pinned to, which a reader of the file wants to know and which is otherwise read off its steps.
 */
export function writeBriefing({ title, steps }: Briefing): string {
  const whole = {
    format: BRIEFING_FORMAT,
    version: BRIEFING_VERSION,
    title,
    release: pinnedTo({ steps }),
    steps: steps.map(
      ({ view, headline, headlineRelease, note, speakerNotes, highlight: { leaders, rows }, reveal }) => ({
        view,
        headline,
        ...(headlineRelease === undefined ? {} : { headlineRelease }),
        note,
        speakerNotes,
        highlight: { leaders, rows },
        reveal,
      }),
    ),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** What a file of a briefing is called: what it is about, as of when, which release. */
export function briefingFileName(briefing: Briefing, ending: string): string {
  const days = briefing.steps.flatMap(({ view }) => dayOf(view) ?? []);
  return fileName({ what: ["briefing", briefing.title], days, release: pinnedTo(briefing), ending });
}
