import { reply } from "./world-records";

/** Replies, of which the world has none by itself. */
export const REPLIES = [
  reply("kite-decree-reply-2026-01-09"),
  reply("lantern-law-reply-2026-01-10", { leader: "bo-sample", event: "lantern-law", day: "2026-01-10" }),
  reply("lantern-law-reply-2025", { event: "lantern-law", day: "2025", text: "No; never.\n=It was not." }),
];
