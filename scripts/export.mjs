import { runCommand } from "./launcher/command.mjs";
import { ensureInstalled } from "./launcher/install.mjs";

// `npm run export -- …`: the records of a release as a file that import reads (scripts/exports/usage.ts), whether the
// application runs or not.
await runCommand(async () => {
  await ensureInstalled();
  const { runTool } = await import("./launcher/tool.mjs");
  return runTool("scripts/export.ts", process.argv.slice(2), { empty: true });
});
