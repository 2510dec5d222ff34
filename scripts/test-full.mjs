import { join } from "node:path";
import { runCommand } from "./launcher/command.mjs";
import { ensureInstalled } from "./launcher/install.mjs";

// `npm run test:full`: strikes the program in the middle of its work, 200 times (docs/reliability.md).
await runCommand(async () => {
  await ensureInstalled();
  const { ensureGenerated } = await import("./launcher/build.mjs");
  const { run } = await import("./launcher/run.mjs");
  const { ROOT } = await import("./launcher/say.mjs");
  await ensureGenerated();
  const tsx = join(ROOT, "node_modules/tsx/dist/cli.mjs");
  const { code } = await run(process.execPath, [tsx, "scripts/test-full.ts", ...process.argv.slice(2)], {
    show: true,
  });
  return code;
});
