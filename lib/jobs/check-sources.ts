import { consume } from "@/lib/rate-limits/mutations";
import { guardedLook } from "@/lib/sources/health/guarded-look";
import { checkSources } from "@/lib/sources/health/mutations";
import type { Job } from "./job";

const EVERY_SECONDS = 600;
/** Asked for again after so many days. */
const OLDER_THAN_DAYS = 7;
/** In one run: with a pause of seconds for each host, a run ends before the next begins. */
const AT_ONCE = 60;

/**
 * Asks for the addresses of sources, where CHECK_SOURCES is `on`: some of them every ten minutes, each once a week. One
 * instance does it, whichever comes first.
 */
export const checkSourcesNow: Job = {
  name: "check sources",
  everySeconds: EVERY_SECONDS,
  async run(db, _now) {
    if (process.env.CHECK_SOURCES !== "on") return;
    if (!(await consume(db, "sourceCheck", "all")).ok) return;
    const { lookAt, end } = guardedLook(process.env);
    await checkSources(db, {
      limit: AT_ONCE,
      olderThanDays: OLDER_THAN_DAYS,
      now: () => new Date(),
      lookAt,
    }).finally(end);
  },
};
