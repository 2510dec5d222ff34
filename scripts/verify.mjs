import { runCommand } from "./launcher/command.mjs";
import { ensureInstalled } from "./launcher/install.mjs";

// `npm run verify`: computes the hash of every release anew (scripts/verify.ts), whether the application runs or not.
await runCommand(async () => {
  await ensureInstalled();
  const { runTool } = await import("./launcher/tool.mjs");
  return runTool("scripts/verify.ts", process.argv.slice(2), { empty: true });
});
