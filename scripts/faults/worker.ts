import { setTimeout as pause } from "node:timers/promises";
import { publishChangeSet } from "@/lib/change-sets/publish";
import { createClient, type Db } from "@/lib/db/client";
import { REVIEWER } from "@/lib/testing/world";
import { openArchive } from "../backups/archive.mjs";
import { fillDatabase } from "../backups/fill.mjs";
import { restoreInPlaceOf } from "../backups/restore.mjs";
import { writeBackup } from "../backups/write.mjs";
import { runImportCommand } from "../imports/run";
import { migrate } from "../launcher/migrate.mjs";
import type { Told, Work } from "./work";

// A process of its own that does some work and tells, a line of JSON each, when it begins and what is done; the faults
// strike it meanwhile:
//   node --import tsx scripts/faults/worker.ts '<work as JSON>'
const TRIES = 200;
const work: Work = JSON.parse(process.argv[2] ?? "");
const tell = (told: Told) => process.stdout.write(`${JSON.stringify(told)}\n`);
const now = new Date("2026-02-01T00:00:00Z");

/** Publishes one after the other; what fails is tried again, as a person would, until it is seen to be published. */
async function publish(db: Db, ids: readonly number[], times: readonly string[]): Promise<void> {
  for (const [at, id] of ids.entries())
    for (let tried = 1; ; tried++)
      try {
        const time = times[at] ? new Date(times[at]) : now;
        const result = await publishChangeSet(db, { id, actor: REVIEWER, now: time });
        const published = await db.release.findUnique({ where: { changeSetId: id } });
        if (result.ok || published) {
          tell({ done: result.ok ? result.value.release : (published?.number ?? 0), of: id });
          break;
        }
        throw new Error(result.message);
      } catch (error) {
        if (tried === TRIES) throw error;
        tell({ refused: (error as Error).message });
        await pause(100);
      }
}

async function bringIn(db: Db, from: string, files: readonly string[]): Promise<void> {
  for (const file of files) {
    const { ok, text } = await runImportCommand(db, [file, "--title", file], { from, now });
    if (!ok) throw new Error(text);
    tell({ done: Number(text.match(/Change set (\d+)/)?.[1]), of: file });
  }
}

async function run(): Promise<void> {
  const { url } = work;
  const db = createClient(url, 2);
  if (work.what !== "migrate" && work.what !== "restore") await db.$queryRaw`SELECT 1`;
  tell({ ready: true });
  if (work.what === "publish") await publish(db, work.ids, work.times ?? []);
  else if (work.what === "import") await bringIn(db, work.folder, work.files);
  else if (work.what === "migrate")
    tell({ done: (await migrate({ connectionString: url })).length, of: "migrations" });
  else if (work.what === "backup")
    for (const file of work.files) {
      const { release } = await writeBackup({ connectionString: url, file, now });
      tell({ done: release?.number ?? 0, of: file });
    }
  else {
    const archive = await openArchive(work.file);
    if (work.what === "restore") await fillDatabase(url, archive);
    else await restoreInPlaceOf(url, archive, new Date());
    tell({ done: archive.manifest.release?.number ?? 0, of: work.file });
    archive.close();
  }
  await db.$disconnect();
}

await run().catch((error: Error) => tell({ failed: error.message }));
process.exit(0);
