import { runCommand } from "./launcher/command.mjs";
import { ensureInstalled } from "./launcher/install.mjs";

// `npm run check-sources -- …`: asks for the addresses of published sources (scripts/source-checks/usage.ts), whether the
// application runs or not.
await runCommand(async () => {
  await ensureInstalled();
  const { runTool } = await import("./launcher/tool.mjs");
  return runTool("scripts/check-sources.ts", process.argv.slice(2), { empty: true });
});
