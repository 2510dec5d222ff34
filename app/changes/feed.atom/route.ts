import { feedRoute } from "@/app/_changes/feed-route";

/** Every release in plain sentences, as a feed. */
export const { GET, HEAD } = feedRoute(() => ({ leader: null, issue: null }));
