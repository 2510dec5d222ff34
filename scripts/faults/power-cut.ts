import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openArchive } from "../backups/archive.mjs";
import type { Fault } from "./faults";
import { LoopDisk } from "./loop-disk";
import { Place } from "./place";
import { settle } from "./publishing";
import { type Done, struck } from "./work";

const SETS = 3;
const FILES = ["b1.zip", "b2.zip", "b3.zip"];

type Ground = { disk: LoopDisk; place: Place; backups: string };
let made: Promise<Ground> | undefined;

function ground(): Promise<Ground> {
  made ??= (async () => {
    const disk = new LoopDisk();
    chmodSync(disk.folder, 0o755);
    const place = await Place.make({ home: disk.folder });
    // After the server, which the place ends.
    process.once("exit", () => disk.end());
    const backups = join(disk.folder, "backups");
    mkdirSync(backups);
    disk.flush();
    return { disk, place, backups };
  })();
  return made;
}

type Cut = ReturnType<LoopDisk["cut"]>;

/** Cuts the power in the middle of some work, and remembers what was told before. */
function cutting(disk: LoopDisk) {
  const found: { told: Done[]; cut?: Cut } = { told: [] };
  const befall = async ({ done }: { done: Done[] }) => {
    found.told = [...done];
    found.cut = disk.cut();
  };
  return { found, befall };
}

const publishing: Fault = {
  name: "power cut while it publishes",
  spanMs: 1_000,
  needs: "loop devices",
  async strike(_, after) {
    const { disk, place } = await ground();
    const ids = await place.approved(SETS);
    const { found, befall } = cutting(disk);
    await struck({ what: "publish", url: place.url(), ids }, { after, befall });
    return async () => {
      const { told, cut } = found;
      if (!cut) return ["the power, which was not cut"];
      const home = cut.bringUp();
      // After a cut there is no process of that number.
      rmSync(join(home, "postgres", "postmaster.pid"), { force: true });
      const after = await Place.open(home);
      try {
        return await settle(after, ids, told);
      } finally {
        await after.close();
        cut.end();
      }
    };
  },
};

const backup: Fault = {
  name: "power cut while it backs up",
  spanMs: 1_000,
  needs: "loop devices",
  async strike(_, after) {
    const { disk, place, backups } = await ground();
    for (const name of readdirSync(backups)) rmSync(join(backups, name));
    const { found, befall } = cutting(disk);
    const files = FILES.map((name) => join(backups, name));
    await struck({ what: "backup", url: place.url(), files }, { after, befall });
    return async () => {
      const { told, cut } = found;
      if (!cut) return ["the power, which was not cut"];
      const lost: string[] = [];
      const there = join(cut.bringUp(), "backups");
      for (const name of FILES) {
        const path = join(there, name);
        if (existsSync(path))
          await openArchive(path).then(
            (archive) => archive.close(),
            (error: Error) => lost.push(error.message),
          );
        else if (told.some(({ of }) => String(of).endsWith(name)))
          lost.push(`${name}, which was told to be written`);
      }
      cut.end();
      return lost;
    };
  },
};

export const POWER_CUT = { publishing, backup };
