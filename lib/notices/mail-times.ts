const MINUTE_MS = 60_000;

/**
 * Minutes after its event at which a message is tried, first and again: what gathers in the first minutes goes out in one
 * message, and a transport that is down for a day loses none.
 */
export const MAIL_AFTER_MINUTES = [3, 8, 40, 160, 760, 1_600] as const;

/** So often a message is tried before it is given up. */
export const MAIL_TRIES = MAIL_AFTER_MINUTES.length;

/** Whether something that happened at `at` and was tried so often is to be tried now; what is urgent gathers nothing first. */
export function isMailDue(
  { at, tries, isUrgent = false }: { at: Date; tries: number; isUrgent?: boolean },
  now: Date,
): boolean {
  const after = isUrgent && tries === 0 ? 0 : MAIL_AFTER_MINUTES[tries];
  return after !== undefined && now.getTime() - at.getTime() >= after * MINUTE_MS;
}

/** What happened before this is tried no more: mail that was switched on late brings no flood of old news. */
export function mailedNoLaterThan(now: Date): Date {
  return new Date(now.getTime() - 2 * (MAIL_AFTER_MINUTES.at(-1) ?? 0) * MINUTE_MS);
}
