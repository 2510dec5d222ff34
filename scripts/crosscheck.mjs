import { join } from "node:path";
import { runCommand } from "./launcher/command.mjs";
import { ensureInstalled } from "./launcher/install.mjs";
import { ROOT } from "./launcher/say.mjs";

// `npm run crosscheck -- …` (scripts/crosschecks/usage.ts): others' positions computed by our measures. Nothing of the
// record is read, so no database is opened.
await runCommand(async () => {
  await ensureInstalled();
  const { run } = await import("./launcher/run.mjs");
  const tsx = join(ROOT, "node_modules/tsx/dist/cli.mjs");
  const { code } = await run(process.execPath, [tsx, "scripts/crosscheck.ts", ...process.argv.slice(2)], {
    show: true,
  });
  return code;
});
