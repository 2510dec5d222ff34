import { answerStore } from "./answer-store";

/**
 * Says of the request being answered that what it reads is public, so that a replica may answer it. Nothing comes of it where
 * the server did not find the request to be one that anybody could have sent (scripts/launcher/answers/shared.mjs): whoever
 * is signed in, and whatever changes something, reads from the primary.
 */
export function readAsPublic(): void {
  const answer = answerStore();
  if (answer?.isAnyones) answer.readsPublicly = true;
}

/** Whether what is read now may come from a replica. Outside a request, in a job or a script, it never may. */
export function isReadPublicly(): boolean {
  return answerStore()?.readsPublicly === true;
}
