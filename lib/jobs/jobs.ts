import { publishDue } from "@/lib/change-sets/due/mutations";
import type { Job } from "./job";

/** All that the program does by itself while it runs. */
export const JOBS: readonly Job[] = [{ name: "publish what is due", everySeconds: 5, run: publishDue }];
