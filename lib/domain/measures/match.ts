import { type Agreement, agreementOf, cellOf, type IssueReading } from "../agreement";
import type { Kernel } from "./kernel";
import { LEAVE_OUT, type MissingPolicy } from "./missing";

/**
 * How far a target, `b`, agrees with a reference, `a`, by an additive measure: a reader's own answers, or a benchmark, are
 * what is measured by, so the scope is what the reference answered and the rest is `unanswered`. Switching the two gives
 * another number under any policy, which is why leaders are compared with `agreement` instead.
 * Value, range, coverage and refusal as of `agreement`.
 * Source: the steps of OpenVAA's matching (imputation of the target where the reference answered, then the metric).
 */
export function match(
  rows: readonly IssueReading[],
  kernel: Kernel,
  policy: MissingPolicy = LEAVE_OUT,
): Agreement {
  const cells = rows.map((row) => {
    const cell = cellOf(row, kernel, policy);
    return cell.status === "unknown" && row.a.position === null
      ? { ...cell, status: "unanswered" as const, imputed: null, amount: null }
      : cell;
  });
  return agreementOf(cells, kernel);
}
