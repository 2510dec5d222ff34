import { answerStore } from "./answer-store";

/**
 * Says of the request being answered that what it reads is public, so that a replica may answer it. Nothing comes of it where
 * the server did not find the request to be one that anybody could have sent (scripts/launcher/answers/shared.mjs): whoever
 * is signed in, and whatever changes something, reads from the primary.
 */
export function readAsPublic(): void {
  const answer = answerStore();
  if (!answer) return;
  answer.isOfRecord = true;
  if (answer.isAnyones) answer.readsPublicly = true;
}

/**
 * The primary is away: what is public is read from a replica by whoever asks, those who are signed in among them.
 * @returns whether what the request reads is public at all
 */
export function readPubliclyAfterAll(): boolean {
  const answer = answerStore();
  if (!answer?.isOfRecord) return false;
  answer.readsPublicly = true;
  return true;
}

/**
 * Says which release is the newest to the request being answered, though the process has read of newer ones: a replica that is
 * no further may be asked for the rest.
 */
export function readAt(release: number): void {
  const answer = answerStore();
  if (answer) answer.readAt = release;
}

/** The newest release to the request being answered, where it is older than what the process has read of. */
export function releaseReadAt(): number | undefined {
  return answerStore()?.readAt;
}

/** Whether what is read now may come from a replica. Outside a request, in a job or a script, it never may. */
export function isReadPublicly(): boolean {
  return answerStore()?.readsPublicly === true;
}
