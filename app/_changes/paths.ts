/** Where the feed of these changes stands; of one leader on one issue there is none, so it is the leader's. */
export function feedPath({ leader, issue }: { leader: string | null; issue: string | null }): string {
  if (leader !== null) return `/leaders/${leader}/changes.atom`;
  return issue !== null ? `/issues/${issue}/changes.atom` : "/changes/feed.atom";
}
