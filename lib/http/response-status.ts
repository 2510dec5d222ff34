import { answerStore } from "./answer-store";

/**
 * Sets the HTTP status of the answer being rendered. A page is rendered whole before its head is sent, so a page
 * that explains "there is no such leader" can be an ordinary page with the true status 404. Under a server that is not
 * ours the page is the same and its status stays 200.
 */
export function setResponseStatus(status: number): void {
  const answer = answerStore();
  if (answer) answer.status = status;
}

/** Refuses the answer being rendered for a while: 429, with when to ask again, in seconds. */
export function setTooMany(seconds: number): void {
  setResponseStatus(429);
  const answer = answerStore();
  if (answer) answer.headers["retry-after"] = String(seconds);
}
