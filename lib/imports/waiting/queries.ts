import { database } from "@/lib/db/client";
import { type Actor, may } from "@/lib/domain/permissions";

/** How many files someone handed in that are no change set yet, and were not discarded. */
export async function countWaitingImports(actor: Actor): Promise<number> {
  if (!may(actor, "import")) return 0;
  return database().import.count({
    where: { createdBy: actor.id, state: { in: ["reading", "ready", "making"] } },
  });
}
