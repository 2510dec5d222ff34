import { runCommand } from "./launcher/command.mjs";
import { ensureInstalled } from "./launcher/install.mjs";

// `npm run restore -- FILE …`: what `npm run backup` wrote, as a database again (scripts/backups/usage.mjs).
await runCommand(async () => {
  await ensureInstalled();
  const { ensureGenerated } = await import("./launcher/build.mjs");
  const { loadEnvironment, reachDatabase } = await import("./launcher/database.mjs");
  const { runRestore } = await import("./backups/run-restore.mjs");
  loadEnvironment();
  // The verification at its end needs the client.
  await ensureGenerated();
  return runRestore(process.argv.slice(2), reachDatabase);
});
