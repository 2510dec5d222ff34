import { runCommand } from "./launcher/command.mjs";
import { ensureInstalled } from "./launcher/install.mjs";

// Nothing but Node's own modules may be imported before the packages are there.
await runCommand(async () => {
  await ensureInstalled({ dev: true });
  const { launch } = await import("./launcher/launch.mjs");
  await launch({ dev: false });
});
