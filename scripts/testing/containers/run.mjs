import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { say } from "../../launcher/say.mjs";
import { docker, imageOf, openProject, SITE } from "./engine.mjs";
import { startReaders } from "./readers.mjs";

/** An image of its own code must not hold these. */
const FOREIGN = /^(\.git|\.env.*|deploy|docs|e2e|\.ci|.*\.test\.tsx?)$/;
/** What a newer version brings: a migration that older code does not read. */
const MIGRATION = "20991231000000_trial";
const CROWD = 3;

/**
 * The image and deploy/compose.yaml as deploy/README.md has them: built, started, read, backed up, upgraded under readers,
 * stopped. Says what was counted and how long it took.
 * @returns {Promise<import("../counts.mjs").Counts>}
 */
export async function runContainers() {
  const counts = { passed: 0, failed: 0 };
  const check = (/** @type {string} */ what, /** @type {unknown} */ isRight, told = "") => {
    counts[isRight ? "passed" : "failed"]++;
    say(`  ${isRight ? "ok" : "FAILED"}: ${what}${isRight || !told ? "" : `\n${told}`}`);
  };
  const { site, folder, withImage } = await openProject();
  const compose = withImage(1);
  /** Runs it, says how long it took, and counts whether it ended well. */
  const timed = async (
    /** @type {string} */ what,
    /** @type {Promise<{ code: number, output: string }>} */ work,
  ) => {
    const began = performance.now();
    const { code, output } = await work;
    check(`${what}: ${((performance.now() - began) / 1000).toFixed(1)} s`, code === 0, output);
    return output;
  };
  const within = async (/** @type {string} */ service, /** @type {string[]} */ command) =>
    (await compose(["exec", "-T", service, ...command])).output.trim();
  const state = async (/** @type {string} */ service, /** @type {string} */ format) => {
    const { output: id } = await compose(["ps", "--all", "--quiet", service]);
    return (await docker(["inspect", "--format", format, id.trim()])).output.trim();
  };
  const underReaders = async (/** @type {string} */ what, /** @type {() => Promise<void>} */ work) => {
    const end = startReaders(site, CROWD);
    await work();
    const { answers, lost, slowest } = await end();
    const told = [...new Set(lost)].join("\n");
    check(
      `${what}: ${answers} answers, ${lost.length} lost, slowest ${Math.round(slowest)} ms`,
      answers > 0 && lost.length === 0,
      told,
    );
  };

  await timed("the image is built", compose(["build"]));
  const { output: size } = await docker(["image", "inspect", "--format", "{{.Size}}", imageOf(1)]);
  say(`  It has ${Math.round(Number(size) / 1e6)} MB`);
  const list = "find /app -name node_modules -prune -o -name .next -prune -o -print";
  const { output: files } = await docker(["run", "--rm", "--network", "none", imageOf(1), "sh", "-c", list]);
  const foreign = files.split("\n").filter((path) => FOREIGN.test(path.split("/").at(-1) ?? ""));
  check(
    "it holds no secrets and no tests",
    files.includes("/app/scripts/serve.mjs") && foreign.length === 0,
    foreign.join("\n"),
  );

  await timed("all is started and ready", compose(["up", "--no-build", "--wait"]));
  const [ended = "", began = ""] = [
    await state("migrate", "{{.State.ExitCode}} {{.RestartCount}} {{.State.FinishedAt}}"),
    await state("app1", "{{.State.StartedAt}}"),
  ];
  check(
    "migrate ran once, before the instances",
    ended.startsWith("0 0 ") && ended.slice(4) < began,
    `${ended}, ${began}`,
  );
  const rights = await within("app1", ["sh", "-c", "id -un; grep CapEff /proc/1/status; touch /app/x 2>&1"]);
  check("an instance has no rights", /^node\nCapEff:\s*0+\n.*Read-only/.test(rights), rights);
  const replicas = "SELECT state FROM pg_stat_replication JOIN pg_replication_slots ON active_pid = pid";
  const streaming = await within("primary", ["psql", "-U", "standpoint", "-Atc", replicas]);
  check("the replica streams from its slot", streaming === "streaming", streaming);
  const pages = await Promise.all(
    Array.from({ length: 20 }, () => fetch(site, { headers: { cookie: "standpoint.test=1" } })),
  );
  check(
    "readers are answered",
    pages.every(({ status }) => status === 200),
  );
  // It writes its lines a second late.
  await pause(2_000);
  const { output: log } = await compose(["logs", "--no-log-prefix", "balancer"]);
  const asked = new Set([...log.matchAll(/"instance":"([\d.]+:3000)"/g)].map(([, instance]) => instance));
  check("by both instances", asked.size === 2, [...asked].join(", "));
  const person = ["add", "ada@standpoint.test", "--name", "Ada Example", "--role", "reviewer", "--admin"];
  const welcome = await within("app1", ["node", "scripts/user.mjs", ...person]);
  const link = new RegExp(`${SITE}(/\\S+)`).exec(welcome)?.[1];
  check("the first admin gets a link that works", link && (await fetch(site + link)).status === 200, welcome);

  const backups = join(folder, "backups");
  mkdirSync(backups);
  const asMe = ["--user", `${process.getuid?.()}:${process.getgid?.()}`];
  const once = (/** @type {string[]} */ command) =>
    compose([
      "run",
      "--rm",
      "-T",
      "--no-deps",
      ...asMe,
      "-v",
      `${backups}:/backups`,
      "-w",
      "/backups",
      "migrate",
      ...command,
    ]);
  await timed("a backup is made", once(["node", "/app/scripts/backup.mjs"]));
  const [file = ""] = readdirSync(backups);
  await timed("and restored beside", once(["node", "/app/scripts/restore.mjs", file, "--into", "look"]));

  const next = join(folder, "next");
  mkdirSync(join(next, MIGRATION), { recursive: true });
  writeFileSync(join(next, MIGRATION, "migration.sql"), 'CREATE TABLE "Trial" ("id" INTEGER PRIMARY KEY);\n');
  writeFileSync(
    join(next, "Containerfile"),
    `FROM ${imageOf(1)}\nCOPY ${MIGRATION} /app/prisma/migrations/${MIGRATION}\n`,
  );
  await timed(
    "a newer image is built",
    docker(["build", "-f", join(next, "Containerfile"), "-t", imageOf(2), next]),
  );
  const newer = withImage(2);
  await underReaders("readers during the upgrade", async () => {
    await timed("migrated", newer(["run", "--rm", "-T", "--no-deps", "migrate"]));
    for (const name of ["app1", "app2"])
      await timed(
        `${name} is replaced`,
        newer(["up", "--no-build", "--no-deps", "--wait", "--detach", name]),
      );
  });
  const images = [await state("app1", "{{.Config.Image}}"), await state("app2", "{{.Config.Image}}")];
  check(
    "both are of the newer image",
    images.every((image) => image === imageOf(2)),
    images.join(", "),
  );
  await underReaders("readers while an instance is stopped", async () => {
    await timed("app1 is stopped", newer(["stop", "app1"]));
  });
  check("it ended by itself", (await state("app1", "{{.State.ExitCode}}")) === "0");
  return counts;
}
