import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { atEnd, runCommand } from "./launcher/command.mjs";
import { diffMigrationsToSchema } from "./launcher/migrate.mjs";
import { startPostgres } from "./launcher/postgres.mjs";

// `npm run db:diff`: prints the SQL that leads from the migrations to the schema, on a server of its own.
await runCommand(async () => {
  const home = mkdtempSync(join(tmpdir(), "standpoint-diff-"));
  chmodSync(home, 0o755);
  atEnd(() => rmSync(home, { recursive: true, force: true }));
  const server = await startPostgres({ home, throwaway: true, log: () => {} });
  atEnd(server.stop);
  const sql = await diffMigrationsToSchema({ connectionString: server.url("postgres") });
  process.stdout.write(sql ? `${sql}\n` : "-- The migrations and the schema agree.\n");
});
