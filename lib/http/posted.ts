import type { Failure } from "@/lib/result";
import { answerStore } from "./answer-store";

// A form that was sent without script is answered by a whole page. That page may no longer hold the form: what was typed and
// what became of it are then found here.

/** Whether the page being rendered answers a form that was sent without script. */
export function isPosted(): boolean {
  return answerStore()?.posted !== undefined;
}

/** The fields of that form, React's own among them; null where there is none, or it was too large to be kept. */
export async function postedForm(): Promise<FormData | null> {
  return (await answerStore()?.posted?.()) ?? null;
}

/** Keeps why an action refused a form, for the page that answers it. */
export function keepRefusal(failure: Failure): void {
  const answer = answerStore();
  if (answer) answer.refusal = failure;
}

/** Why the form that this page answers was refused; null where it was not, or there is none. */
export function refusalOfPosted(): Failure | null {
  return (isPosted() && answerStore()?.refusal) || null;
}

/** Fields in which people write: what was in them is handed back where the form is gone. In the order of forms. */
const WRITTEN = ["title", "sentence", "answer", "reason", "by", "text", "note", "sourceUrl"] as const;

/** What a person wrote in the form that this page answers, field by field, without those that were left empty. */
export async function writtenInPosted(): Promise<string[]> {
  const form = await postedForm();
  return WRITTEN.flatMap((name) => {
    const value = form?.get(name);
    return typeof value === "string" && value.trim() ? [value.trim()] : [];
  });
}
