import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

// What a production build is made from. The generated client follows from the schema and the lock.
const FOLDERS = ["app", "components", "lib", "messages", "public"];
const FILES = ["prisma/schema.prisma", "package.json", "package-lock.json"];
const AT_ROOT = /\.(ts|mts|mjs|js|json)$/;
const NOT_BUILT = /^(vitest|playwright|prisma)\.config\.|^biome\.json$|^next-env\.d\.ts$/;
const IGNORED = /\.test\.tsx?$|^lib\/db\/generated\/|(^|\/)\.DS_Store$/;

/**
 * The files a build depends on, relative to the root, sorted.
 * @param {string} root
 * @returns {string[]}
 */
export function sourceFiles(root) {
  const atRoot = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && AT_ROOT.test(entry.name) && !NOT_BUILT.test(entry.name))
    .map((entry) => entry.name);
  const found = FOLDERS.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .map((path) => `${folder}/${String(path).replaceAll("\\", "/")}`)
      .filter((path) => statSync(join(root, path)).isFile()),
  );
  const all = [...atRoot, ...found, ...FILES.filter((path) => existsSync(join(root, path)))];
  return [...new Set(all)].filter((path) => !IGNORED.test(path)).sort();
}

/**
 * One hash over those files and the settings that a build writes into its output.
 * @param {string} root
 * @param {Record<string, string | undefined>} [env]
 * @returns {string} hexadecimal SHA-256
 */
export function sourceHash(root, env = process.env) {
  const hash = createHash("sha256");
  for (const path of sourceFiles(root)) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  for (const name of Object.keys(env)
    .filter((key) => key.startsWith("NEXT_PUBLIC_"))
    .sort()) {
    hash.update(`${name}=${env[name]}\0`);
  }
  return hash.digest("hex");
}
