import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

// Prisma's own schema engine, in the form that needs no native binary for the platform. Prisma's command line
// would download one at its first use; this works offline and keeps the ordinary table `_prisma_migrations`.

const CHAR = 18;
const TEXT = 25;

/** The adapter of the running application, made fit for an engine that reads the catalogue and runs whole scripts. */
class MigrationAdapterFactory extends PrismaPg {
  /** @param {string} connectionString @param {ReadonlySet<string>} [migrations] the scripts that are marked as they end */
  constructor(connectionString, migrations = new Set()) {
    super({ connectionString });
    this.connectionString = connectionString;
    this.migrations = migrations;
    /** @type {Set<() => Promise<void>>} */
    this.open = new Set();
  }

  async connect() {
    const adapter = fitted(await super.connect(), this.migrations);
    const disconnect = adapter.dispose.bind(adapter);
    const dispose = async () => {
      if (this.open.delete(dispose)) await disconnect();
    };
    this.open.add(dispose);
    adapter.dispose = dispose;
    return adapter;
  }

  // The engine, when freed, leaves its connections to the pool's timeout; a command would hang on them for seconds.
  async close() {
    for (const dispose of this.open) await dispose();
  }

  // The adapter's own shadow connection gives `database` beside a connection string, which overrides it, so that
  // it would read the real database in place of the empty one; and it drops the database before it lets go of it.
  async connectToShadowDb() {
    const database = `standpoint_shadow_${randomUUID()}`;
    const url = new URL(this.connectionString);
    url.pathname = `/${database}`;
    await runOnce(this.connectionString, `CREATE DATABASE "${database}"`);
    const adapter = await new MigrationAdapterFactory(url.href).connect();
    const disconnect = adapter.dispose.bind(adapter);
    const dispose = async () => {
      if (!this.open.delete(dispose)) return;
      await disconnect();
      await runOnce(this.connectionString, `DROP DATABASE "${database}"`);
    };
    this.open.add(dispose);
    adapter.dispose = dispose;
    return adapter;
  }
}

/** What stands at an unfinished migration of which everything is there. */
export const COMMITTED = "committed";

// Says in the migration's own transaction that it is there: the engine's books say so only later, and a process may be
// killed in between. One that was given up meanwhile (migrate.mjs) must not be there after all.
const MARK = `
;DO $mark$ BEGIN
  UPDATE public._prisma_migrations SET logs = '${COMMITTED}' WHERE finished_at IS NULL AND rolled_back_at IS NULL;
  IF NOT FOUND THEN RAISE EXCEPTION 'this migration was given up meanwhile'; END IF;
END $mark$`;

/** @param {any} adapter @param {ReadonlySet<string>} migrations */
function fitted(adapter, migrations) {
  // The catalogue has columns of the internal one-byte type "char", which the adapter refuses to read.
  const performIO = adapter.performIO.bind(adapter);
  const queryRaw = adapter.queryRaw.bind(adapter);
  /** @type {WeakMap<object, number[]>} */
  const charColumns = new WeakMap();
  adapter.performIO = async (/** @type {object} */ query) => {
    const result = await performIO(query);
    const found = (result.fields ?? []).flatMap((field, at) => (field.dataTypeID === CHAR ? [at] : []));
    for (const at of found) result.fields[at].dataTypeID = TEXT;
    charColumns.set(query, found);
    return result;
  };
  adapter.queryRaw = async (/** @type {object} */ query) => {
    const result = await queryRaw(query);
    for (const at of charColumns.get(query) ?? []) result.columnTypes[at] = ColumnTypeEnum.Character;
    return result;
  };
  // The adapter cuts scripts at every semicolon, also within the body of a function, and runs the pieces one by
  // one. As a single query the script is whole and, as PostgreSQL does it, one transaction.
  adapter.executeScript = async (/** @type {string} */ script) => {
    try {
      await adapter.underlyingDriver().query(migrations.has(script) ? script + MARK : script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  return adapter;
}

/** @param {string} connectionString @param {string} sql */
async function runOnce(connectionString, sql) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** @type {Promise<void> | undefined} */
let started;

// The engine bounds its wait for the lock by a timer of ten seconds and leaves it behind; a finished command must not
// wait for that.
function imports() {
  const timers = Object.entries(engine).filter(([name]) => name.startsWith("__wbg_setTimeout_"));
  /** @param {(...args: unknown[]) => unknown} set */
  const idle =
    (set) =>
    (/** @type {unknown[]} */ ...args) => {
      const timer = set(...args);
      timer?.unref?.();
      return timer;
    };
  return { ...engine, ...Object.fromEntries(timers.map(([name, set]) => [name, idle(set)])) };
}

async function start() {
  // The engine reports a panic through this global before it dies; without it, the panic's text is lost.
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    /** @param {string} message */
    set_message: (message) => process.stderr.write(`The schema engine broke: ${message}\n`),
  };
  const module = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = readFileSync(module.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": imports() });
  engine.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

/**
 * Runs `work` with a schema engine on one database, and lets go of its connections afterwards.
 * @template T
 * @param {string} connectionString
 * @param {{ path: string, content: string }[]} datamodels the schema's files
 * @param {(engine: import("@prisma/schema-engine-wasm/schema_engine_bg").SchemaEngine) => Promise<T>} work
 * @param {ReadonlySet<string>} [migrations] the scripts of migrations, where they are applied
 * @returns {Promise<T>}
 */
export async function withSchemaEngine(connectionString, datamodels, work, migrations) {
  started ??= start();
  await started;
  const factory = new MigrationAdapterFactory(connectionString, migrations);
  const opened = await engine.SchemaEngine.new(
    { datamodels: datamodels.map(({ path, content }) => [path, content]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  try {
    return await work(opened);
  } finally {
    opened.free();
    await factory.close();
  }
}
