import { join } from "node:path";
import { runCommand } from "./launcher/command.mjs";
import { ensureInstalled } from "./launcher/install.mjs";

// `npm run test:full`: strikes the program in the middle of its work, 332 times (docs/reliability.md).
await runCommand(async () => {
  await ensureInstalled({ dev: true });
  const { ensureGenerated } = await import("./launcher/build.mjs");
  const { run } = await import("./launcher/run.mjs");
  const { ROOT } = await import("./launcher/say.mjs");
  const { OWN_MOUNTS, withOwnMounts } = await import("./faults/own-mounts.mjs");
  await ensureGenerated();
  // Some faults need a disk of their own.
  const mounts = withOwnMounts();
  const inside = "command" in mounts ? mounts.command : [];
  const tsx = join(ROOT, "node_modules/tsx/dist/cli.mjs");
  const [program = "", ...args] = [
    ...inside,
    process.execPath,
    tsx,
    "scripts/test-full.ts",
    ...process.argv.slice(2),
  ];
  const env = { ...process.env, [OWN_MOUNTS]: "why" in mounts ? mounts.why : "yes" };
  const { code } = await run(program, args, { show: true, env });
  return code;
});
