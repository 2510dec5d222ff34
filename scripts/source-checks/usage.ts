/** How the command is written, shown for everything that is not. */
export const USAGE = `Usage: npm run check-sources -- [--limit N] [--older-than DAYS]

Asks for the address of each published source and writes what became of it: live, moved, changed, gone or unreachable.
Those asked longest ago come first. What was asked within a day, or within DAYS days, is left out, so that a run that was
cut off is continued by the next; --older-than 0 asks for all. At most N are asked. Each host is asked for one thing at a
time, with a pause of three seconds. What waits for an editor's look stands at /editing/addresses.
Set SITE_URL and CONTACT_EMAIL or CONTACT_URL, so that hosts can see who asks.`;
