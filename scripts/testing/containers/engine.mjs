import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { atEnd } from "../../launcher/command.mjs";
import { freePort } from "../../launcher/postgres.mjs";
import { run } from "../../launcher/run.mjs";
import { Refusal, ROOT } from "../../launcher/say.mjs";

/** Where links lead that leave the site; nobody asks there. */
export const SITE = "http://standpoint.test";
const PROJECT = "standpoint-try";
/** A build on a slow machine takes the longest. */
const LIMIT_MS = 30 * 60_000;

/**
 * Docker on this machine.
 * @param {string[]} args
 * @returns {Promise<{ code: number, output: string }>}
 */
export const docker = (args) => run("docker", args, { timeout: LIMIT_MS });

/**
 * The name of an image of this trial, so that nobody's own is overwritten.
 * @param {number} version
 */
export const imageOf = (version) => `${PROJECT}:${version}`;

/**
 * deploy/compose.yaml as a project of its own, with settings made up by deploy/example.env and a port that is free. At the end
 * all of it goes, volumes and images too.
 * @returns {Promise<{ site: string, folder: string, withImage: (version: number) => (args: string[]) => Promise<{ code: number, output: string }> }>}
 *   folder: for files of the trial. withImage: `docker compose` where the instances are of that image
 * @throws Refusal where there is no Docker with its compose
 */
export async function openProject() {
  const found = await docker(["compose", "version"]);
  const engine = await docker(["info"]);
  if (found.code !== 0 || engine.code !== 0)
    throw new Refusal(
      `This takes Docker with its compose, and the right to use it:\n${found.output}${engine.output}`,
    );
  const folder = mkdtempSync(join(tmpdir(), "standpoint-containers-"));
  const port = await freePort();
  const settings = readFileSync(join(ROOT, "deploy/example.env"), "utf8")
    .replace(
      /^([A-Z_]+(?:PASSWORD|SECRET|TOKEN))=$/gm,
      (_, name) => `${name}=${randomBytes(32).toString("hex")}`,
    )
    .replace(/^SITE_URL=.*$/m, `SITE_URL=${SITE}`)
    // All readers have one address here.
    .replace(/^API_RATE_LIMIT=.*$/m, "API_RATE_LIMIT=off")
    .replace(/^PUBLISHED_PORT=.*$/m, `PUBLISHED_PORT=${port}`);
  const environment = join(folder, "settings.env");
  writeFileSync(environment, settings);
  const withImage = (/** @type {number} */ version) => {
    const file = join(folder, `image-${version}.yaml`);
    const services = ["migrate", "app1", "app2"].map(
      (name) => `  ${name}: { image: "${imageOf(version)}" }\n`,
    );
    writeFileSync(file, `services:\n${services.join("")}`);
    const fixed = [
      "compose",
      "-p",
      PROJECT,
      "--env-file",
      environment,
      "-f",
      join(ROOT, "deploy/compose.yaml"),
    ];
    return (/** @type {string[]} */ args) => docker([...fixed, "-f", file, ...args]);
  };
  atEnd(async () => {
    await withImage(1)(["down", "--volumes", "--remove-orphans"]);
    await docker(["image", "rm", "--force", imageOf(1), imageOf(2)]);
    rmSync(folder, { recursive: true, force: true });
  });
  return { site: `http://127.0.0.1:${port}`, folder, withImage };
}
