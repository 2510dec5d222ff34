import { spawn } from "node:child_process";
import { join } from "node:path";
import { ensureBuilt } from "../launcher/build.mjs";
import { atEnd } from "../launcher/command.mjs";
import { seed } from "../launcher/database.mjs";
import { Refusal, ROOT, say } from "../launcher/say.mjs";
import { withDatabaseName } from "../launcher/urls.mjs";
import { findBrowser } from "./browser.mjs";
import { makeTemplate, startTestServer } from "./server.mjs";

const READY_WITHIN_MS = 60_000;

/**
 * Serves the production build on a free port, over a fresh database with the bundled data, while `journeys` runs.
 * @param {(env: Record<string, string>) => Promise<{ code: number }>} journeys
 * @returns {Promise<number>} its exit code
 */
export async function runJourneys(journeys) {
  const browser = await findBrowser();
  say(`  Browser: ${browser || "Playwright's own"}`);
  await ensureBuilt();
  const server = await startTestServer();
  atEnd(server.stop);
  const database = await makeTemplate(server.adminUrl);
  // Also when a signal ends the run: the server may be one that outlives it.
  const drop = once(database.drop);
  atEnd(drop);
  const databaseUrl = withDatabaseName(server.adminUrl, database.name);
  await seed(databaseUrl);
  const app = await startApp(databaseUrl);
  const stop = once(app.stop);
  atEnd(stop);
  try {
    const env = {
      PLAYWRIGHT_CHROMIUM: browser,
      STANDPOINT_URL: app.url,
      STANDPOINT_E2E_DATABASE_URL: databaseUrl,
    };
    return (await journeys(env)).code;
  } finally {
    await stop();
    await drop();
    await server.stop();
  }
}

/** @param {() => Promise<void>} work @returns {() => Promise<void>} */
function once(work) {
  /** @type {Promise<void> | undefined} */
  let done;
  return () => {
    done ??= work();
    return done;
  };
}

/**
 * @param {string} databaseUrl
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
function startApp(databaseUrl) {
  const child = spawn(process.execPath, [join(ROOT, "scripts/serve.mjs")], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: databaseUrl, PORT: "0", HOST: "" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = new Promise((resolve) => child.on("exit", resolve));
  const stop = async () => {
    child.kill("SIGTERM");
    await exited;
  };
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => {
      child.kill();
      reject(new Refusal("The server did not become ready within a minute."));
    }, READY_WITHIN_MS);
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
      const url = output.match(/ready on (http:\S+)/)?.[1];
      if (!url) return;
      clearTimeout(limit);
      resolve({ url, stop });
    });
    void exited.then(() => {
      clearTimeout(limit);
      reject(new Refusal("The server ended before it was ready."));
    });
  });
}
