import { runCommand } from "./launcher/command.mjs";
import { ensureInstalled } from "./launcher/install.mjs";
import { Refusal } from "./launcher/say.mjs";

// `npm run db:migrate`: brings the database to this code and ends, before instances of it are started (deploy/README.md).
// With `-- --data` a database without a release gets the bundled data set.
await runCommand(async () => {
  const args = process.argv.slice(2);
  const unknown = args.find((arg) => arg !== "--data");
  if (unknown) throw new Refusal(`There is no option "${unknown}"; the one there is is --data.`);
  await ensureInstalled();
  const { loadEnvironment, openDatabase } = await import("./launcher/database.mjs");
  const { ensureGenerated } = await import("./launcher/build.mjs");
  const { say } = await import("./launcher/say.mjs");
  loadEnvironment();
  if (!process.env.DATABASE_URL)
    throw new Refusal("DATABASE_URL is not set; `npm start` migrates a database of its own by itself.");
  await ensureGenerated();
  await openDatabase({ empty: args.length === 0 });
  say("The database is as this code needs it");
});
