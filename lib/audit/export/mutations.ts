import type { Db } from "@/lib/db/client";
import { type Actor, may } from "@/lib/domain/permissions";
import { fail, type Result, succeed } from "@/lib/result";
import type { AuditFilter } from "../model";
import { writeAudit } from "../mutations";
import { lastAuditId } from "../queries";
import type { ExportFormat } from "./rows";

/**
 * Begins an export of the audit log: who takes it out of the house is recorded before anything is sent.
 * @returns the number of the last row that belongs to it; `forbidden`
 */
export async function beginExport(
  db: Db,
  { actor, filter, format, now }: { actor: Actor; filter: AuditFilter; format: ExportFormat; now: Date },
): Promise<Result<{ upTo: number }>> {
  if (!may(actor, "read-audit")) return fail("forbidden", "Only an admin reads the audit log.");
  const upTo = await lastAuditId(db);
  const asked = Object.entries(filter).filter(([, value]) => value !== "" && value !== null);
  const detail = { format, ...Object.fromEntries(asked) };
  await writeAudit(db, { at: now, actor, action: "export-audit", detail });
  return succeed({ upTo });
}
