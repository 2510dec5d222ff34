/** The nouns whose records have a page of their own, by the first part of its address. */
const ROOMS = {
  leaders: "leader",
  issues: "issue",
  stances: "stance",
  events: "event",
  sources: "source",
} as const;

export type PagedNoun = (typeof ROOMS)[keyof typeof ROOMS];

/** The record that a page shows, from its path: `/leaders/ada?asOf=2020` is the leader ada; null for other pages. */
export function recordOfPath(path: string): { noun: PagedNoun; slug: string } | null {
  const [, room = "", slug = ""] = /^\/([a-z]+)\/([A-Za-z0-9.-]+)(?:[?#]|$)/.exec(path) ?? [];
  const noun = Object.hasOwn(ROOMS, room) ? ROOMS[room as keyof typeof ROOMS] : null;
  return noun && { noun, slug };
}

/** Where whoever may edit a record chooses the change set for it. The same for everyone, so that public pages stay so. */
export function wayToEdit({ noun, slug }: { noun: string; slug: string }): string {
  return `/editing/edit?noun=${noun}&slug=${encodeURIComponent(slug)}`;
}
