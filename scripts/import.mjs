import { resolve } from "node:path";
import { runCommand } from "./launcher/command.mjs";
import { ensureInstalled } from "./launcher/install.mjs";

// `npm run import -- FILE --title "…"`: brings in a file from the command line (scripts/imports/usage.ts). npm runs us in the
// checkout, so a file is looked for where the command was called.
await runCommand(async () => {
  await ensureInstalled();
  const { runTool } = await import("./launcher/tool.mjs");
  const from = process.env.INIT_CWD ?? process.cwd();
  return runTool("scripts/import.ts", [resolve(from), ...process.argv.slice(2)], { empty: true });
});
