import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createClient, type Db } from "@/lib/db/client";
import { verifyReleases } from "@/lib/releases/verify";
import { approve, buildWorld, draftChanges } from "@/lib/testing/world";
import { event, leader, source, stance } from "@/lib/testing/world-records";
import { writeBackup } from "../backups/write.mjs";
import { migrate } from "../launcher/migrate.mjs";
import { startPostgres } from "../launcher/postgres.mjs";
import { administer } from "../testing/server.mjs";

const now = new Date("2026-02-01T00:00:00Z");
const RESTART_MS = 60_000;

/** @param folder its home */
function endServer(folder: string): void {
  const file = join(folder, "postgres", "postmaster.pid");
  if (existsSync(file)) process.kill(Number(readFileSync(file, "utf8").split("\n")[0]), "SIGQUIT");
  rmSync(folder, { recursive: true, force: true });
}

/** A server of one's own, with the settings that the application runs on, whose database holds an invented world. */
export class Place {
  private made = 0;
  private constructor(
    readonly folder: string,
    private server: Awaited<ReturnType<typeof startPostgres>>,
    public db: Db,
    /** A backup of the world alone. */
    readonly backup: string,
  ) {}

  static async make(): Promise<Place> {
    const folder = mkdtempSync(join(tmpdir(), "standpoint-faults-"));
    chmodSync(folder, 0o755);
    const server = await startPostgres({ home: folder, log: () => {} });
    // It is thrown away, also when the tests break off.
    process.once("exit", () => endServer(folder));
    await administer(server.url("postgres"), "CREATE DATABASE world");
    await migrate({ connectionString: server.url("world") });
    const db = createClient(server.url("world"), 5);
    await buildWorld(db);
    const backup = join(folder, "world.zip");
    await writeBackup({ connectionString: server.url("world"), file: backup, now });
    return new Place(folder, server, db, backup);
  }

  url(name = "world"): string {
    return this.server.url(name);
  }

  administer(sql: string): Promise<void> {
    return administer(this.url("postgres"), sql);
  }

  /** An empty database. @returns its name */
  async empty(): Promise<string> {
    const name = `empty_${++this.made}`;
    await this.administer(`CREATE DATABASE ${name}`);
    return name;
  }

  /** Change sets that are approved and touch four kinds of records each. */
  async approved(count: number): Promise<number[]> {
    const ids = [];
    for (let made = 0; made < count; made++) {
      const slug = `struck-${++this.made}`;
      const cited = source(slug);
      const citations = [{ source: cited.slug }];
      const said = stance({ leader: slug, issue: "kites", lane: "says", from: "2020", citations });
      const happened = event(slug, "2020", { leaders: [slug] });
      const id = await draftChanges(this.db, [leader(slug, slug, slug, "XA"), cited, said, happened], {
        now,
      });
      await approve(this.db, id, now);
      ids.push(id);
    }
    return ids;
  }

  /** Kills the server with SIGKILL, as a power cut would, and starts it again on the same folder. */
  async restart(): Promise<void> {
    const pid = Number(readFileSync(join(this.folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
    process.kill(pid, "SIGKILL");
    await this.db.$disconnect();
    for (const deadline = Date.now() + RESTART_MS; ; )
      try {
        this.server = await startPostgres({ home: this.folder, log: () => {} });
        break;
      } catch (error) {
        // What is left of the killed server holds the folder for a moment.
        if (Date.now() > deadline) throw error;
        await pause(200);
      }
    this.db = createClient(this.url(), 5);
  }

  /** What the chain of releases says, of any database here. @returns the reason it does not hold, or null */
  async broken(name = "world"): Promise<string | null> {
    const db = name === "world" ? this.db : createClient(this.url(name), 2);
    const result = await verifyReleases(db);
    if (name !== "world") await db.$disconnect();
    return result.ok ? null : `release ${result.release} of ${name} does not verify (${result.reason})`;
  }

  async end(): Promise<void> {
    await this.db.$disconnect();
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
