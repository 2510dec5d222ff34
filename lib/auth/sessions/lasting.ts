const HOUR = 60 * 60;
const DAYS = 14;

/** How long a sign-in lasts, and how long it may rest, in seconds; null where it may rest for as long as it lasts. */
export type Lasting = { seconds: number; idle: number | null };

/**
 * What SESSION_HOURS and SESSION_IDLE_MINUTES say: 14 days, used or not, where they are not set. `npm start` refuses what
 * cannot be read (scripts/launcher/environment.mjs).
 */
export function lastingOf(env: Record<string, string | undefined> = process.env): Lasting {
  const hours = Number(env.SESSION_HOURS || DAYS * 24);
  const minutes = Number(env.SESSION_IDLE_MINUTES || 0);
  return { seconds: hours * HOUR, idle: minutes > 0 ? minutes * 60 : null };
}

/** As much later than last noted a use is noted, in seconds: a tenth of how long a session may rest, a minute at most. */
export const notedEvery = (idle: number) => Math.min(60, idle / 10);

type Times = { createdAt: Date; updatedAt: Date };

/** Whether a session is over by the time it began or was used last, whatever was set when it began. */
export function isOver({ createdAt, updatedAt }: Times, { seconds, idle }: Lasting, now: Date): boolean {
  const since = (at: Date) => (now.getTime() - at.getTime()) / 1000;
  return since(createdAt) >= seconds || (idle !== null && since(updatedAt) >= idle);
}
