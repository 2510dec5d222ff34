/** The bundled record as the tests know it: written here anew, so that a loss in the data shows. */
export const COUNTS = { leaders: 23, issues: 9, stances: 294, events: 94, sources: 749 };

export const ISSUES = [
  { slug: "multilateralism", name: "Multilateralism" },
  { slug: "who", name: "World Health Organization" },
  { slug: "paris-agreement", name: "Paris Agreement" },
  { slug: "climate-policy", name: "Climate policy" },
  { slug: "gender-policy", name: "Gender policy" },
  { slug: "trade", name: "Trade" },
  { slug: "falklands", name: "Falkland Islands / Islas Malvinas" },
  { slug: "us-argentina-support", name: "US support for Argentina" },
  { slug: "brics", name: "BRICS" },
] as const;

/** A calendar day some days from today (UTC), as it is written in addresses. */
export function dayFromToday(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
