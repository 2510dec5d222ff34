import { join } from "node:path";
import { runCommand } from "./launcher/command.mjs";
import { ensureInstalled } from "./launcher/install.mjs";
import { ROOT } from "./launcher/say.mjs";

// `npm run crosscheck -- …` (scripts/crosschecks/usage.ts): others' positions computed by our measures, for which nothing
// of the record is read and no database opened; or our positions beside an outside measure, from the application's database.
await runCommand(async () => {
  await ensureInstalled();
  if (process.argv[2] === "external") {
    const { runTool } = await import("./launcher/tool.mjs");
    return runTool("scripts/crosscheck.ts", process.argv.slice(2));
  }
  const { run } = await import("./launcher/run.mjs");
  const tsx = join(ROOT, "node_modules/tsx/dist/cli.mjs");
  const { code } = await run(process.execPath, [tsx, "scripts/crosscheck.ts", ...process.argv.slice(2)], {
    show: true,
  });
  return code;
});
