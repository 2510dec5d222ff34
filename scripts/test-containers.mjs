import { runCommand } from "./launcher/command.mjs";
import { ensureInstalled } from "./launcher/install.mjs";

// `npm run test:containers`: builds the image and runs deploy/compose.yaml on this machine's Docker, beside whatever else runs
// there, and takes it away again. Ends with `N passed, N failed`.
await runCommand(async () => {
  await ensureInstalled();
  const { say } = await import("./launcher/say.mjs");
  const { runContainers } = await import("./testing/containers/run.mjs");
  const { passed, failed } = await runContainers();
  say(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
