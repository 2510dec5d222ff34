import { authSecret } from "./launcher/auth-secret.mjs";
import { runCommand } from "./launcher/command.mjs";
import { loadEnvironment } from "./launcher/database.mjs";
import { readEnvironment } from "./launcher/environment.mjs";
import { databaseHome } from "./launcher/home.mjs";
import { serve } from "./launcher/launch.mjs";
import { Refusal, say } from "./launcher/say.mjs";

// The server alone: an existing build on the database that DATABASE_URL names, as it stands.
await runCommand(async () => {
  loadEnvironment();
  const settings = readEnvironment(process.env, say);
  if (!process.env.DATABASE_URL) {
    throw new Refusal("DATABASE_URL is not set; `npm start` brings a database of its own.");
  }
  process.env.AUTH_SECRET = authSecret(databaseHome);
  await serve({ dev: false, ...settings });
});
