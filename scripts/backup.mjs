import { runCommand } from "./launcher/command.mjs";
import { ensureInstalled } from "./launcher/install.mjs";

// `npm run backup -- …`: everything the database holds as one file (scripts/backups/usage.mjs), while the application runs
// or not.
await runCommand(async () => {
  await ensureInstalled();
  const { loadEnvironment, reachDatabase } = await import("./launcher/database.mjs");
  const { runBackup } = await import("./backups/run-backup.mjs");
  loadEnvironment();
  return runBackup(process.argv.slice(2), reachDatabase);
});
