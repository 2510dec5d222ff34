import type { NoticeKind } from "@/lib/notices/model";
import type { Settings } from "@/lib/settings/schema";

/** What is counted in the log, from how many on it is unusual, and what admins are told then. */
export type Watched = {
  name: "refusals" | "withholdings";
  actions: readonly string[];
  from: keyof Settings & `alarm${string}`;
  notice: NoticeKind;
};

export const WATCHED: readonly Watched[] = [
  {
    name: "refusals",
    // A limit that is reached stands for all tries after it, which the log does not have one by one.
    actions: ["refuse-sign-in", "refuse-second-factor", "refuse-proof", "refuse-access", "reach-limit"],
    from: "alarmRefusals",
    notice: "unusualRefusals",
  },
  { name: "withholdings", actions: ["withhold"], from: "alarmWithholdings", notice: "unusualWithholdings" },
];

/** In minutes: what counts together, and how long it is quiet after admins were told. */
export const ALARM = { within: 60, quietFor: 6 * 60 } as const;
