import { currentActor } from "@/app/_session/current";
import { perform, performBeside } from "@/lib/actions/perform";
import { beginExport } from "@/lib/audit/export/mutations";
import { type ExportFormat, FRAME, writeRows } from "@/lib/audit/export/rows";
import type { AuditFilter } from "@/lib/audit/model";
import { nextAudit } from "@/lib/audit/queries";
import { recordRefusal } from "@/lib/audit/refusals/mutations";
import { utcToday } from "@/lib/clock";
import { disposition, fileName } from "@/lib/http/file-name";
import { searchParamsOf } from "@/lib/http/query";
import { parseView } from "@/lib/views/parameter";
import { auditExportSpec, filterOf } from "../spec";

/** Rows read at once: a long log is sent as it is read, and never stands in memory whole. */
const PIECE = 1_000;
const TYPES: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8; header=present",
  json: "application/json",
};

/** The audit log as a file, filtered as its page is. Asks for itself whether whoever calls may have it. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return refuse(401, "Sign in first.");
  const parsed = parseView(auditExportSpec, searchParamsOf(new URL(request.url).searchParams));
  if (!parsed.ok)
    return refuse(400, `Not as expected: ${parsed.problems.map(({ parameter }) => parameter).join(", ")}.`);
  const { format, ...view } = parsed.view;
  const { from, to } = view;
  if (from && to && from > to) return refuse(400, "The first day lies after the last.");
  const filter = filterOf(view);
  const days = [...(from ? [from] : []), to ?? utcToday()];
  const begun = await perform(beginExport, { actor, filter, format, now: new Date() });
  if (!begun.ok && begun.code === "unreachable") return refuse(500, begun.message);
  if (!begun.ok) {
    await performBeside(recordRefusal, {
      actor,
      asked: "read-audit",
      path: "/admin/audit/export",
      now: new Date(),
    });
    return refuse(403, begun.message);
  }
  return new Response(streamOf(filter, format, begun.value.upTo), {
    headers: {
      "content-type": TYPES[format],
      ...disposition(fileName({ what: ["audit-log"], days, release: null, ending: format }), "attachment"),
      "cache-control": "private, no-store",
    },
  });
}

function refuse(status: number, sentence: string): Response {
  const headers = { "content-type": "text/plain; charset=utf-8", "cache-control": "private, no-store" };
  return new Response(`${sentence}\n`, { status, headers });
}

function streamOf(filter: AuditFilter, format: ExportFormat, upTo: number): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let after = 0;
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(FRAME[format].begin)),
    async pull(controller) {
      const rows = await nextAudit(filter, { after, upTo, take: PIECE });
      controller.enqueue(encoder.encode(writeRows(format, rows, after === 0)));
      after = rows.at(-1)?.id ?? upTo;
      if (rows.length === PIECE) return;
      controller.enqueue(encoder.encode(FRAME[format].end));
      controller.close();
    },
  });
}
