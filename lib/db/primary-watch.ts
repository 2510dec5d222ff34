import { Client, type ClientBase, type ClientConfig, Pool, type PoolConfig } from "pg";
import { namedPool } from "./pools";
import { keptInProcess } from "./process-kept";

/** Between two looks, in ms. */
const LOOK_MS = 1_000;
/** How long an answer to the smallest question may take, in ms. */
const PATIENCE_MS = 3_000;
/** So many looks in a row find no answer before the primary counts as away: a busy machine may miss one. */
const MISSED = 2;

type Connect = { (): Promise<void>; (callback: (error: Error) => void): void };

/**
 * Sees whether the primary answers while somebody waits for it. One that hangs refuses nothing: a question to it would wait for
 * as long as the system keeps the connection, and with each that waits there is one place less for all others. While it
 * counts as away whatever waits for it is told so, and whatever is asked of it is refused at once, until it answers again.
 * A question that takes long on a primary that answers is left alone.
 */
class PrimaryWatch {
  isAway = false;
  readonly Client: new (
    config?: ClientConfig,
  ) => ClientBase;
  private readonly pools: Pool[] = [];
  private readonly open = new Set<Client>();
  private readonly asker: Pool;
  private missed = 0;
  private isLooking = false;

  constructor(connectionString: string) {
    const [watch, open] = [this, this.open];
    this.Client = class extends Client {
      constructor(config?: ClientConfig) {
        super(config);
        open.add(this);
        this.once("end", () => open.delete(this));
      }
      override connect: Connect = ((callback?: (error: Error) => void) => {
        if (!watch.isAway) return callback ? super.connect(callback) : super.connect();
        open.delete(this);
        const refusal = new PrimaryAwayError();
        if (!callback) return Promise.reject(refusal);
        process.nextTick(() => callback(refusal));
      }) as Connect;
    };
    this.asker = new Pool({
      connectionString,
      max: 1,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
    });
    this.asker.on("error", () => undefined);
    setInterval(() => void this.look(), LOOK_MS).unref();
  }

  watch(pool: Pool): void {
    this.pools.push(pool);
  }

  private async look(): Promise<void> {
    const isAwaited = this.pools.some(({ totalCount, idleCount }) => totalCount > idleCount);
    if (this.isLooking || (!this.isAway && !isAwaited)) return;
    this.isLooking = true;
    try {
      await this.asker.query("SELECT 1").catch((error) => {
        if (!isAnswer(error)) throw error;
      });
      this.missed = 0;
      this.isAway = false;
    } catch {
      this.missed++;
      if (this.missed >= MISSED) this.giveUp();
    } finally {
      this.isLooking = false;
    }
  }

  /** Ends every connection, those on which nothing is asked among them: they lead nowhere. */
  private giveUp(): void {
    this.isAway = true;
    for (const client of this.open) client.connection.stream.destroy();
  }
}

/** Whether a server said why it refuses, such as too many connections: it lives, unless what it says is that it ends or begins. */
export function isAnswer({ code }: { code?: unknown }): boolean {
  return typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) && !/^(57P0[123]|EPIPE)$/.test(code);
}

/** Asked of a primary that is known not to answer. */
export class PrimaryAwayError extends Error {
  constructor() {
    super("The primary database does not answer.");
    this.name = "PrimaryAwayError";
  }
}

/** A pool of connections to the primary, which end and are refused while it does not answer. */
export function primaryPool(name: string, config: PoolConfig & { connectionString: string }): Pool {
  const watch = keptInProcess("primary-watch", () => new PrimaryWatch(config.connectionString));
  const pool = namedPool(name, { ...config, Client: watch.Client });
  watch.watch(pool);
  return pool;
}
