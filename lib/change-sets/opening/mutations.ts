import type { Db } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/permissions";
import type { Result } from "@/lib/result";
import { once } from "@/lib/submissions/mutations";
import { createChangeSet } from "../mutations";

/** Opens an empty change set once for each form, however often it is posted. Its sentence is drafted from its changes. */
export function openChangeSet(
  db: Db,
  { key, title, actor, now }: { key: string; title: string; actor: Actor; now: Date },
): Promise<Result<{ id: number }>> {
  return once(db, { key, actor, now }, (tx) =>
    createChangeSet(tx, { title: title.trim(), sentence: "", actor, now }),
  );
}
