import type { DueSource, Health, Seen } from "./model";

/**
 * What is known of a source's address after it was asked: gone before unreachable before moved before changed before live.
 * A text that differs from the last one seen leaves the source changed until an editor has looked at it or edited the
 * source, however often the new text is seen again. What an editor has looked at stays looked at while nothing else is
 * found. Of an address that was edited nothing older counts.
 * @param known  what was known before, or null
 */
export function judge(known: Health | null, { revisionId, url }: DueSource, seen: Seen, now: Date): Health {
  const before = known?.url === url ? known : null;
  const found = finding(before, revisionId, seen);
  const same =
    before !== null &&
    before.revisionId === revisionId &&
    before.state === found.state &&
    before.movedTo === found.movedTo &&
    // A text that changed once more is something else again.
    (found.state !== "changed" || before.textHash === found.textHash);
  return {
    revisionId,
    url,
    ...found,
    failures: seen.kind === "unreached" ? (before?.failures ?? 0) + 1 : 0,
    seenAt: seen.kind === "read" ? now : (before?.seenAt ?? null),
    since: same ? before.since : now,
    checkedAt: now,
    lookedAt: same ? before.lookedAt : null,
    lookedBy: same ? before.lookedBy : null,
  };
}

type Finding = Pick<Health, "state" | "status" | "movedTo" | "why" | "textHash">;

function finding(before: Health | null, revisionId: number, seen: Seen): Finding {
  const textHash = before?.textHash ?? null;
  switch (seen.kind) {
    case "gone":
      return { state: "gone", status: seen.status, movedTo: seen.movedTo, why: null, textHash };
    case "unreached":
      return { state: "unreachable", status: seen.status, movedTo: null, why: seen.why, textHash };
    case "read": {
      const { status, movedTo } = seen;
      const waits =
        before?.state === "changed" && before.lookedAt === null && before.revisionId === revisionId;
      const differs = textHash !== null && textHash !== seen.textHash;
      const state = movedTo !== null ? "moved" : waits || differs ? "changed" : "live";
      return { state, status, movedTo, why: null, textHash: seen.textHash };
    }
  }
}
