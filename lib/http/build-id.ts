import { readFileSync } from "node:fs";
import { join } from "node:path";
import { keptInProcess } from "@/lib/db/process-kept";

/**
 * Names the running build, so that an answer kept under the old code's name is not taken for the new code's. Read once;
 * in development, where there is no build, it names the process.
 */
export function buildId(): string {
  return keptInProcess("build-id", () => ({ id: readBuildId() })).id;
}

function readBuildId(): string {
  try {
    return readFileSync(join(/* turbopackIgnore: true */ process.cwd(), ".next", "BUILD_ID"), "utf8").trim();
  } catch {
    return `process-${process.pid}`;
  }
}
