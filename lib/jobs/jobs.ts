import { tellOfUnusual } from "@/lib/alarms/mutations";
import { eraseOldAddresses } from "@/lib/audit/retention/mutations";
import { publishDue } from "@/lib/change-sets/due/mutations";
import { resumeImports } from "@/lib/imports/checking/mutations";
import { remindOfReports } from "@/lib/reports/reminders/mutations";
import { eraseOldReporters } from "@/lib/reports/retention/mutations";
import { thinVersions } from "@/lib/stored-briefings/history/mutations";
import { forgetDeletedBriefings } from "@/lib/stored-briefings/mutations";
import { forgetTalks } from "@/lib/talks/mutations";
import { checkSourcesNow } from "./check-sources";
import type { Job } from "./job";
import { mailWhatWaits } from "./mail";

/** All that the program does by itself while it runs. */
export const JOBS: readonly Job[] = [
  { name: "publish what is due", everySeconds: 5, run: publishDue },
  { name: "check imported files", everySeconds: 3, run: resumeImports },
  { name: "remind of reports", everySeconds: 300, run: remindOfReports },
  { name: "tell of what is unusual", everySeconds: 60, run: tellOfUnusual },
  { name: "erase who sent reports", everySeconds: 600, run: eraseOldReporters },
  { name: "erase old network addresses", everySeconds: 600, run: eraseOldAddresses },
  { name: "thin out versions of briefings", everySeconds: 600, run: thinVersions },
  { name: "forget deleted briefings", everySeconds: 600, run: forgetDeletedBriefings },
  { name: "forget presentations that are over", everySeconds: 600, run: forgetTalks },
  mailWhatWaits,
  checkSourcesNow,
];
