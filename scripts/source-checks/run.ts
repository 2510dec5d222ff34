import type { Db } from "@/lib/db/client";
import type { Seen } from "@/lib/sources/health/model";
import { type CheckReport, checkSources } from "@/lib/sources/health/mutations";
import { readArguments } from "./arguments";
import { USAGE } from "./usage";

/**
 * Runs `npm run check-sources -- …` on a database.
 * @param args  what stands after it
 * @param world  how addresses are asked, the clock, and where each result is said
 */
export async function runCheck(
  db: Db,
  args: readonly string[],
  world: { lookAt: (url: string) => Promise<Seen>; now: () => Date; say: (line: string) => void },
): Promise<{ ok: boolean; text: string }> {
  const asked = readArguments(args);
  if (typeof asked === "string") return { ok: false, text: `${asked}\n\n${USAGE}` };
  const { lookAt, now, say } = world;
  const onSeen = ({ url }: { url: string }, state: string) => say(`${state.padEnd(11)} ${url}`);
  const report = await checkSources(db, { ...asked, lookAt, now, onSeen });
  return { ok: !report.offline, text: reportText(report) };
}

function reportText({ asked, states, unsure, offline }: CheckReport): string {
  if (offline)
    return "No host answered: this machine seems to be offline. Nothing was written; run it again once it is connected.";
  if (asked === 0) return "No source is due. Ask for those that were asked lately with --older-than 0.";
  const found = Object.entries(states).filter(([, count]) => count > 0);
  return [
    `${asked} ${asked === 1 ? "address" : "addresses"} asked: ${found.map(([state, count]) => `${count} ${state}`).join(", ") || "nothing written"}.`,
    ...(unsure > 0
      ? [`${unsure} could not be read and no other host answered, so nothing was written of them.`]
      : []),
    ...(states.live + unsure < asked ? ["What waits for a look stands at /editing/addresses."] : []),
  ].join("\n");
}
