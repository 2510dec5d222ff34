import { answerStore } from "./answer-store";
import { standIn } from "./put-back.mjs";

/** Leaves a text out of the page being rendered; returns what stands for it. */
export type LeaveOut = (text: string) => string;

/**
 * A way to leave texts out of the page being rendered, which the server puts back into its document (`putBack`). They are
 * then not sent a second time, for React, nor carried through it.
 * @returns undefined where no document is put together here: what React asks for by itself, and any other server
 */
export function leaveOut(): LeaveOut | undefined {
  const texts = answerStore()?.leftOut;
  return texts && ((text) => standIn(texts.push(text) - 1));
}
