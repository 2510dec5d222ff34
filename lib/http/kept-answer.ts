import { utcToday } from "@/lib/clock";
import { newestRelease, newestWithholding } from "@/lib/db/newest-known";
import type { Moment } from "@/lib/views/moment";
import { answerStore } from "./answer-store";

/**
 * Says of the answer being rendered that it is the same for everyone at this moment, so that the server may keep it whole
 * and send it again until there is a newer release, withholding or day. Only what reads nothing of who asks may say so.
 */
export function keepAnswer({ latest, withholding, today }: Pick<Moment, "latest" | "withholding" | "today">) {
  const answer = answerStore();
  if (answer) answer.kept = { release: latest, withholding, day: today };
}

/** Says the same of an answer that changes with the code alone. */
export function keepFixedAnswer() {
  keepAnswer({ latest: newestRelease(), withholding: newestWithholding(), today: utcToday() });
}
