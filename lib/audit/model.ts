import type { Day } from "@/lib/domain/day";

/** What is asked of the audit log; what is null is not asked. Days are whole, both included, in UTC. */
export type AuditFilter = {
  /** An id, or part of a person's name or e-mail address. */
  actor: string;
  action: string;
  /** Part of a target, or of the name or address of the person it is. */
  target: string;
  changeSet: number | null;
  from: Day | null;
  to: Day | null;
};

/** A row of the audit log, with names beside ids where they are a person's. */
export type AuditRow = {
  id: number;
  at: Date;
  actor: string;
  actorName: string | null;
  action: string;
  target: string | null;
  targetName: string | null;
  address: string | null;
  changeSetId: number | null;
  releaseNumber: number | null;
  detail: unknown;
};

/** The person that a target is, by id, or null: `person <id>`. */
export function personIn(target: string | null): string | null {
  return target?.startsWith("person ") ? target.slice("person ".length) : null;
}

/** What a row says besides, in one line: `reason: wrong-password · from: {role: editor}`. What is null says nothing. */
export function detailText(detail: unknown): string {
  if (detail === null || typeof detail !== "object") return detail === null ? "" : String(detail);
  if (Array.isArray(detail)) return detail.map(detailText).join(", ");
  return Object.entries(detail)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${isNested(value) ? `{${detailText(value)}}` : detailText(value)}`)
    .join(" · ");
}

function isNested(value: unknown): boolean {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
