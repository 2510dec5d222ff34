import { authSecret } from "./auth-secret.mjs";
import { ensureBuilt, ensureGenerated } from "./build.mjs";
import { atEnd } from "./command.mjs";
import { loadEnvironment, openDatabase } from "./database.mjs";
import { databaseHome } from "./home.mjs";
import { startHttpServer } from "./http-server.mjs";
import { listenHosts, parsePort, refuseTakenPort } from "./port.mjs";
import { say } from "./say.mjs";

/**
 * From nothing to a served application: client, database, migrations, data, build, server. Resolves at no time; a signal
 * ends the server first and then the database.
 * @param {{ dev: boolean }} options dev: no build, pages are compiled as they are asked for and reload as they change
 * @returns {Promise<never>}
 */
export async function launch({ dev }) {
  loadEnvironment();
  const port = parsePort(process.env.PORT);
  const hosts = listenHosts(process.env.HOST);
  await refuseTakenPort(port, hosts);
  await ensureGenerated();
  process.env.AUTH_SECRET = authSecret(databaseHome());
  process.env.DATABASE_URL = await openDatabase();
  if (!dev) await ensureBuilt();
  return serve({ dev, port, hosts });
}

/**
 * Serves until a signal comes. Needs DATABASE_URL and, in production, a build.
 * @param {{ dev: boolean, port: number, hosts: string[] }} options
 * @returns {Promise<never>}
 */
export async function serve({ dev, port, hosts }) {
  const server = await startHttpServer({ dev, port, hosts });
  atEnd(server.close);
  const open = ["127.0.0.1", "0.0.0.0", "::"];
  say(
    `Standpoint is ready on http://${open.includes(hosts[0] ?? "") ? "localhost" : hosts[0]}:${server.port}`,
  );
  return new Promise(() => {});
}
