import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { ensureBuilt } from "../launcher/build.mjs";
import { atEnd } from "../launcher/command.mjs";
import { seed } from "../launcher/database.mjs";
import { YOUNG_ROOM } from "../launcher/heap.mjs";
import { Refusal, ROOT, say } from "../launcher/say.mjs";
import { withDatabaseName } from "../launcher/urls.mjs";
import { findBrowser } from "./browser.mjs";
import { makeTemplate, startTestServer } from "./server.mjs";

const READY_WITHIN_MS = 180_000;
// Two instances on one database must agree on it; it protects nothing but this run.
const SECRET = randomBytes(32).toString("hex");

/**
 * Serves the production build on free ports while `journeys` runs: once over a fresh database with the bundled data, which
 * readers' journeys never change, and twice over another one, which editors' journeys change and see changed on the
 * second instance.
 * @param {(env: Record<string, string>) => Promise<{ code: number }>} journeys
 * @returns {Promise<number>} its exit code
 */
export async function runJourneys(journeys) {
  const browser = await findBrowser();
  say(`  Browser: ${browser || "Playwright's own"}`);
  await ensureBuilt();
  const server = await startTestServer();
  atEnd(server.stop);
  const [reading, editing] = [await seededDatabase(server.adminUrl), await seededDatabase(server.adminUrl)];
  const apps = [];
  for (const { url } of [reading, editing, editing]) apps.push(await startApp(url));
  try {
    const [readers, editors, second] = apps.map(({ url }) => url);
    const env = {
      PLAYWRIGHT_CHROMIUM: browser,
      STANDPOINT_URL: readers ?? "",
      STANDPOINT_E2E_DATABASE_URL: reading.url,
      STANDPOINT_EDITING_URL: editors ?? "",
      STANDPOINT_SECOND_URL: second ?? "",
      STANDPOINT_EDITING_DATABASE_URL: editing.url,
      AUTH_SECRET: SECRET,
    };
    return (await journeys(env)).code;
  } finally {
    await Promise.all(apps.map(({ stop }) => stop()));
    await reading.drop();
    await editing.drop();
    await server.stop();
  }
}

/** @param {string} adminUrl @returns {Promise<{ url: string, drop: () => Promise<void> }>} */
async function seededDatabase(adminUrl) {
  const database = await makeTemplate(adminUrl);
  // Also when a signal ends the run: the server may be one that outlives it.
  const drop = once(database.drop);
  atEnd(drop);
  const url = withDatabaseName(adminUrl, database.name);
  await seed(url);
  return { url, drop };
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
 * Serves the build on a free port until it is stopped.
 * @param {string} databaseUrl
 * @param {Record<string, string>} [env]
 * @returns {Promise<{ url: string, pid: number, stop: () => Promise<void>, exited: Promise<unknown> }>}
 */
export function startApp(databaseUrl, env = {}) {
  const child = spawn(process.execPath, [YOUNG_ROOM, join(ROOT, "scripts/serve.mjs")], {
    cwd: ROOT,
    // All journeys ask from one address.
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      AUTH_SECRET: SECRET,
      PORT: "0",
      HOST: "",
      API_RATE_LIMIT: "100000/60",
      ...env,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = new Promise((resolve) => child.on("exit", resolve));
  const stop = once(async () => {
    child.kill("SIGTERM");
    await exited;
  });
  atEnd(stop);
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => {
      child.kill();
      reject(new Refusal("The server did not become ready within three minutes."));
    }, READY_WITHIN_MS);
    let output = "";
    let isReady = false;
    child.stdout.on("data", (chunk) => {
      if (isReady) return;
      output += chunk;
      const url = output.match(/ready on (http:\S+)/)?.[1];
      if (!url) return;
      isReady = true;
      clearTimeout(limit);
      resolve({ url, pid: child.pid ?? 0, stop, exited });
    });
    void exited.then(() => {
      clearTimeout(limit);
      reject(new Refusal("The server ended before it was ready."));
    });
  });
}
