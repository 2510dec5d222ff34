const PATTERN = /^standpoint-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.zip$/;
const DAY_MS = 86_400_000;
/** A Monday; weeks are counted from it. */
const FIRST_MONDAY = Date.UTC(1970, 0, 5);

/**
 * The moment a scheduled backup was made, by its name; null for any other file, which is left alone.
 * @param {string} name
 */
export function madeAt(name) {
  const [year, month, day, hour, minute, second] = PATTERN.exec(name)?.slice(1).map(Number) ?? [];
  if (year === undefined) return null;
  const at = Date.UTC(year, (month ?? 0) - 1, day, hour, minute, second);
  return Number.isNaN(at) ? null : new Date(at);
}

/**
 * Which scheduled backups may go: all but the newest of each of the newest `daily` days and `weekly` weeks (UTC, from Monday)
 * that have one. The newest of all always stays.
 * @param {readonly string[]} names of files
 * @param {{ daily: number, weekly: number }} kept
 * @returns {string[]}
 */
export function superfluous(names, { daily, weekly }) {
  const found = names
    .flatMap((name) => {
      const at = madeAt(name)?.getTime();
      return at === undefined
        ? []
        : [{ name, day: Math.floor(at / DAY_MS), week: Math.floor((at - FIRST_MONDAY) / (7 * DAY_MS)) }];
    })
    .sort((a, b) => (a.name < b.name ? 1 : -1));
  const stays = new Set([found[0]?.name]);
  for (const [period, count] of /** @type {const} */ ([
    ["day", daily],
    ["week", weekly],
  ])) {
    const seen = new Set();
    for (const file of found) {
      if (seen.has(file[period])) continue;
      seen.add(file[period]);
      if (seen.size <= count) stays.add(file.name);
    }
  }
  return found.map(({ name }) => name).filter((name) => !stays.has(name));
}
