import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { STATE, withLock } from "./lock.mjs";
import { nextEnvironment, run } from "./run.mjs";
import { Refusal, ROOT, say } from "./say.mjs";
import { sourceHash } from "./source-hash.mjs";

const BUILT = join(STATE, "build.json");
const GENERATED = join(STATE, "generated.json");

/** @param {string} path */
function readText(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}

/** Generates the database client where it is missing or the schema has changed. */
export async function ensureGenerated() {
  const schema = readText(join(ROOT, "prisma/schema.prisma")) ?? "";
  const prisma = readText(join(ROOT, "node_modules/prisma/package.json")) ?? "";
  const wanted = createHash("sha256").update(schema).update(prisma).digest("hex");
  const isFresh = () =>
    readText(GENERATED) === wanted && existsSync(join(ROOT, "lib/db/generated/client.ts"));
  if (isFresh()) return;
  await withLock("generate", async () => {
    if (isFresh()) return;
    say("Generating the database client");
    const { code, output } = await run(process.execPath, [
      join(ROOT, "node_modules/prisma/build/index.js"),
      "generate",
    ]);
    if (code !== 0) throw new Refusal(`The database client could not be generated:\n${output}`);
    writeFileSync(GENERATED, wanted);
  });
}

/**
 * Makes the production build where there is none of these sources. It needs no database.
 * @returns {Promise<boolean>} whether it was built now
 */
export async function ensureBuilt() {
  return withLock("build", async () => {
    const hash = sourceHash(ROOT);
    const id = () => readText(join(ROOT, ".next/BUILD_ID"));
    if (id() && readText(BUILT) === `${hash} ${id()}`) return false;
    say("Building (half a minute or so)");
    rmSync(BUILT, { force: true });
    const { DATABASE_URL: _, ...env } = nextEnvironment("production");
    const { code, output } = await run(
      process.execPath,
      [join(ROOT, "node_modules/next/dist/bin/next"), "build"],
      { env },
    );
    if (code !== 0) throw new Refusal(`The build failed:\n${output}`);
    writeFileSync(BUILT, `${hash} ${id()}`);
    return true;
  });
}
