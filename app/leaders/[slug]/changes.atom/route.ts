import { feedRoute } from "@/app/_changes/feed-route";

/** What was changed about one leader, release by release, as a feed. */
export const { GET, HEAD } = feedRoute(({ slug }: { slug: string }) => ({ leader: slug, issue: null }));
