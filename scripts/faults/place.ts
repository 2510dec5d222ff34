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
import { type EmbeddedServer, startPostgres } from "../launcher/postgres.mjs";
import { administer } from "../testing/server.mjs";

const now = new Date("2026-02-01T00:00:00Z");
const RESTART_MS = 60_000;
const STEADY_MS = 1_000;

function endServer(home: string): void {
  const file = join(home, "postgres", "postmaster.pid");
  if (existsSync(file)) process.kill(Number(readFileSync(file, "utf8").split("\n")[0]), "SIGQUIT");
}

type Where = {
  home: string;
  start: (options: { home: string; log: (line: string) => void }) => Promise<EmbeddedServer>;
};

/** A server of one's own, with the settings that the application runs on, whose database holds an invented world. */
export class Place {
  private made = 0;
  private constructor(
    readonly folder: string,
    /** What the server's data stand in. */
    readonly home: string,
    private server: EmbeddedServer,
    public db: Db,
    /** A backup of the world alone. */
    readonly backup: string,
  ) {}

  /**
   * @param given  home: a folder that the server's data are to stand in, one of its own by default. start: how it is started
   */
  static async make({ home, start = startPostgres }: Partial<Where> = {}): Promise<Place> {
    const folder = mkdtempSync(join(tmpdir(), "standpoint-faults-"));
    chmodSync(folder, 0o755);
    const at = home ?? folder;
    const server = await start({ home: at, log: () => {} });
    // It is thrown away, also when the tests break off.
    process.once("exit", () => {
      endServer(at);
      rmSync(folder, { recursive: true, force: true });
    });
    await administer(server.url("postgres"), "CREATE DATABASE world");
    await migrate({ connectionString: server.url("world") });
    const db = createClient(server.url("world"), 5);
    await buildWorld(db);
    const backup = join(folder, "world.zip");
    await writeBackup({ connectionString: server.url("world"), file: backup, now });
    return new Place(folder, at, server, db, backup);
  }

  /** What stands in a folder after something befell it. @param home  in which another place was made */
  static async open(home: string): Promise<Place> {
    const server = await startPostgres({ home, log: () => {} });
    const place = new Place(home, home, server, createClient(server.url("world"), 5), "");
    process.once("exit", place.endNow);
    return place;
  }

  private readonly endNow = () => endServer(this.home);

  /** Ends the server, and leaves what it holds. */
  async close(): Promise<void> {
    process.off("exit", this.endNow);
    await this.db.$disconnect();
    await this.server.stop();
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
    const pid = Number(readFileSync(join(this.home, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
    process.kill(pid, "SIGKILL");
    await this.db.$disconnect();
    for (const deadline = Date.now() + RESTART_MS; ; )
      try {
        this.server = await startPostgres({ home: this.home, log: () => {} });
        break;
      } catch (error) {
        // What is left of the killed server holds the folder for a moment.
        if (Date.now() > deadline) throw error;
        await pause(200);
      }
    this.db = createClient(this.url(), 5);
  }

  /**
   * Waits until the database answers, and goes on to for a second: one that comes up on a disk that is still full may end once more.
   * @throws what it failed with last
   */
  async back(): Promise<void> {
    let since = Date.now();
    for (const deadline = Date.now() + RESTART_MS; Date.now() - since < STEADY_MS; await pause(100))
      try {
        await this.db.$queryRaw`SELECT 1`;
      } catch (error) {
        since = Date.now();
        if (since > deadline) throw error;
      }
  }

  /** What the chain of releases says, of any database here. @returns the reason it does not hold, or null */
  async broken(name = "world"): Promise<string | null> {
    const db = name === "world" ? this.db : createClient(this.url(name), 2);
    const result = await verifyReleases(db);
    if (name !== "world") await db.$disconnect();
    return result.ok ? null : `release ${result.release} of ${name} does not verify (${result.reason})`;
  }

  async end(): Promise<void> {
    await this.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
