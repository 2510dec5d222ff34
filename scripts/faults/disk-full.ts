import { setTimeout as pause } from "node:timers/promises";
import { withClient } from "../launcher/database.mjs";
import { keptPostgres } from "../launcher/kept-postgres.mjs";
import type { Fault } from "./faults";
import { strikeImport } from "./importing";
import { Place } from "./place";
import { strikePublishing } from "./publishing";
import { startReading } from "./reading";
import { SmallDisk } from "./small-disk";
import type { Strike } from "./work";

/** For how long the disk is full, in ms: after the first that was refused, so that a database that ends is tried again meanwhile. */
const FULL_MS = 2_000;
/** The longest to wait for that, in ms: what is there may be enough for what is written. */
const LONGEST_MS = 6_000;
const SETS = 8;
/** The most that is left on a full disk, in bytes: some tables may still grow, others not. */
const MOST_LEFT = 24 * 1024;
/** More pieces of its log than PostgreSQL lays by. */
const PIECES = 40;

type Ground = { disk: SmallDisk; place: Place; said: string[] };
let made: Promise<Ground> | undefined;

/** A server on a small disk, kept as `npm start` keeps its own. */
function ground(): Promise<Ground> {
  made ??= (async () => {
    const disk = new SmallDisk();
    const said: string[] = [];
    const start = ({ home }: { home: string }) => keptPostgres({ home, log: (line) => said.push(line) });
    const place = await Place.make({ home: disk.folder, start });
    // After the server, which the place ends.
    process.once("exit", () => disk.end());
    return { disk, place, said };
  })();
  return made;
}

/** Uses up what PostgreSQL has laid by of its log: the next piece of it needs room that is not there, and without it the server ends. */
async function spendLog(place: Place): Promise<void> {
  const write = "SELECT pg_logical_emit_message(true, 'full', repeat('x', 1000)), pg_switch_wal()";
  await withClient(place.url(), async (client) => {
    for (let piece = 0; piece < PIECES; piece++) await client.query(write);
  }).catch(() => undefined);
}

/** @param begin  begins the work, is struck, and returns what looks for what was lost */
function full(
  name: string,
  spanMs: number,
  begin: (place: Place, strike: Strike) => Promise<() => Promise<string[]>>,
): Fault {
  const seen = { answered: 0, unanswered: 0, refused: 0, ended: 0 };
  return {
    name,
    spanMs,
    needs: "own mounts",
    seen: () =>
      `Of readers meanwhile ${seen.answered} were answered and ${seen.unanswered} were not; ${seen.refused} tries to write were refused, and PostgreSQL ended ${seen.ended} times and was started again.`,
    async strike(_, after, drawn) {
      const { disk, place, said } = await ground();
      const before = said.length;
      const reader = startReading(place.url());
      const heard = { refused: 0 };
      const befall = async () => {
        // The last digits of a number that is drawn are as good as another one.
        disk.fill(Math.round(((drawn * 1000) % 1) * MOST_LEFT));
        if ((drawn * 10_000) % 1 < 0.5) await spendLog(place);
        for (let waited = 0; heard.refused === 0 && waited < LONGEST_MS; waited += 100) await pause(100);
        await pause(FULL_MS);
        disk.makeRoom();
      };
      const look = await begin(place, { after, befall, hear: heard });
      return async () => {
        await place.back();
        const lost = await look();
        const { answered, unanswered } = await reader.stop();
        const told = said.slice(before);
        const ends = told.filter((line) => line.includes("ended by itself")).length;
        seen.answered += answered;
        seen.unanswered += unanswered;
        seen.refused += heard.refused;
        seen.ended += ends;
        if (ends > 0 && !told.some((line) => line.includes("is full: make room there")))
          lost.push(`what the operator was told: ${told.join(" ")}`);
        if (ends === 0 && answered === 0) lost.push("readers, though the server lived");
        return lost;
      };
    },
  };
}

export const DISK_FULL = {
  publishing: full("disk full under the database while it publishes", 1_200, (place, strike) =>
    strikePublishing(place, SETS, strike),
  ),
  importing: full("disk full under the database while it imports", 2_500, strikeImport),
};
