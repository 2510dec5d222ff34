import { feedRoute } from "@/app/_changes/feed-route";

/** What was changed about one issue, release by release, as a feed. */
export const { GET, HEAD } = feedRoute(({ slug }: { slug: string }) => ({ leader: null, issue: slug }));
