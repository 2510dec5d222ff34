import type { Briefing } from "@/lib/briefings/model";

/** What was just done, in words, and the briefing as it was before, where it can be undone. */
export type Done = { words: string; before: Briefing | null };
