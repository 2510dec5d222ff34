/** Now, in the database of the plans. */
export const MOMENT = new Date("2026-06-01T12:00:00Z");
