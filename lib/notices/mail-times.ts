/**
 * Minutes after its event at which a message is tried, first and again: what gathers in the first minutes goes out in one
 * message, and a transport that is down for a day loses none.
 */
export const MAIL_AFTER_MINUTES = [3, 8, 40, 160, 760, 1_600] as const;

/** So often a message is tried before it is given up. */
export const MAIL_TRIES = MAIL_AFTER_MINUTES.length;
