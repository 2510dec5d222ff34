import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./launcher/say.mjs";
import { layerViolations } from "./testing/layers.mjs";

// Prints each import against the direction of the layers as file:line, and ends with code 1 if there is one.
const files = ["app", "components", "lib"]
  .filter((folder) => existsSync(join(ROOT, folder)))
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true }).map(
      (path) => `${folder}/${String(path).replaceAll("\\", "/")}`,
    ),
  )
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith("lib/db/generated/"));
const violations = files.flatMap((path) => layerViolations(path, readFileSync(join(ROOT, path), "utf8")));
for (const { path, line, rule, target } of violations) console.error(`${path}:${line}: ${rule} (${target})`);
console.log(`Layers: ${files.length} files, ${violations.length} violations`);
if (violations.length > 0) process.exitCode = 1;
