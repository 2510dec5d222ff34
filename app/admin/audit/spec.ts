import type { AuditFilter } from "@/lib/audit/model";
import { choice, type ViewOf } from "@/lib/views/parameter";
import { asOf as day, page, text, release as wholeNumber } from "@/lib/views/parameters";
import { ParameterError } from "@/lib/views/problem";

/** What is asked of the audit log, as an address. */
export const auditSpec = {
  actor: text,
  action: text,
  target: text,
  changeSet: wholeNumber,
  from: day,
  to: day,
};

export const auditPageSpec = { ...auditSpec, page };
export const auditExportSpec = { ...auditSpec, format: choice(["csv", "json"]) };

/** @throws ParameterError for a range of days that ends before it begins */
export function filterOf(view: ViewOf<typeof auditSpec>): AuditFilter {
  const { actor, action, target, changeSet, from, to } = view;
  if (from && to && from > to) throw new ParameterError([{ parameter: "to", value: to, code: "bad-period" }]);
  return { actor, action, target, changeSet, from, to };
}
