import { database } from "@/lib/db/client";
import { keptInProcess } from "@/lib/db/process-kept";
import { JOBS } from "./jobs";
import { REAL_WORLD, startTicking } from "./ticking";

/**
 * Starts all jobs, once for each process. Whoever ends the process finds the way to stop them on the global object, under
 * `standpoint.jobs` (scripts/launcher/http-server.mjs does): the application's code is bundled apart from it.
 */
export function startJobs(): void {
  keptInProcess("jobs", () => ({ stop: startTicking(database(), JOBS, REAL_WORLD) }));
}
