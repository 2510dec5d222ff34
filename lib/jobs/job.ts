import type { Db } from "@/lib/db/client";

/** Work that the program does by itself, again and again, on every instance; it must bear being done by several at once. */
export type Job = {
  /** For the log. */
  name: string;
  /** How long it rests between two runs. */
  everySeconds: number;
  run: (db: Db, now: Date) => Promise<unknown>;
};
