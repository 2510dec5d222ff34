import { runCommand } from "./launcher/command.mjs";
import { ensureInstalled } from "./launcher/install.mjs";

// `npm run user -- list|add|promote|disable|enable|erase|password …`: people from the command line (scripts/users/usage.ts).
await runCommand(async () => {
  await ensureInstalled();
  const { runTool } = await import("./launcher/tool.mjs");
  const args = process.argv.slice(2);
  return runTool("scripts/user.ts", args, {
    empty: true,
    secret: args[0] === "new-secret" ? "new" : "needed",
  });
});
