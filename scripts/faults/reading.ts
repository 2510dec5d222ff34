import { setTimeout as pause } from "node:timers/promises";
import { createClient } from "@/lib/db/client";

/** What somebody saw who read again and again: how often they were answered, and how often not. */
export type Read = { answered: number; unanswered: number };

/** Reads what is published, again and again, until it is stopped. */
export function startReading(url: string): { stop: () => Promise<Read> } {
  const db = createClient(url, 2);
  const read: Read = { answered: 0, unanswered: 0 };
  let isOver = false;
  const reading = (async () => {
    while (!isOver) {
      try {
        const newest = await db.release.findFirstOrThrow({ orderBy: { number: "desc" } });
        await db.stanceRevision.findMany({ where: { since: { lte: newest.number }, until: null }, take: 50 });
        read.answered++;
      } catch {
        read.unanswered++;
      }
      await pause(25);
    }
    await db.$disconnect();
  })();
  return {
    async stop() {
      isOver = true;
      await reading;
      return read;
    },
  };
}
