import { authSecret } from "./launcher/auth-secret.mjs";
import { runCommand } from "./launcher/command.mjs";
import { loadEnvironment } from "./launcher/database.mjs";
import { databaseHome } from "./launcher/home.mjs";
import { serve } from "./launcher/launch.mjs";
import { listenHosts, parsePort } from "./launcher/port.mjs";
import { checkReadLimit } from "./launcher/read-limit.mjs";
import { Refusal } from "./launcher/say.mjs";

// The server alone: an existing build on the database that DATABASE_URL names, as it stands.
await runCommand(async () => {
  loadEnvironment();
  checkReadLimit(process.env);
  if (!process.env.DATABASE_URL) {
    throw new Refusal("DATABASE_URL is not set; `npm start` brings a database of its own.");
  }
  process.env.AUTH_SECRET = authSecret(databaseHome());
  await serve({ dev: false, port: parsePort(process.env.PORT), hosts: listenHosts(process.env.HOST) });
});
